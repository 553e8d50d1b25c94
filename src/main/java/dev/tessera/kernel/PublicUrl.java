package dev.tessera.kernel;

import java.net.URI;
import java.util.Set;

/** The address under which people reach this instance; links in mail are built from it, never from a request's {@code Host}. */
public record PublicUrl(URI base) {

    /** @throws IllegalArgumentException unless the address is an absolute http or https address */
    public PublicUrl {
        if (!Set.of("http", "https").contains(String.valueOf(base.getScheme())) || base.getHost() == null) {
            throw new IllegalArgumentException("The public URL must be an absolute http or https address: " + base);
        }
    }

    /** The absolute address of a page; the path begins with a slash. */
    public String of(String path) {
        String root = base.toString();
        return (root.endsWith("/") ? root.substring(0, root.length() - 1) : root) + path;
    }

    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }
}

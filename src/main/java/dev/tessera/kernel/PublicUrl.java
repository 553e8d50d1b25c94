package dev.tessera.kernel;

import java.net.URI;
import java.util.Locale;
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

    /** Scheme, host and port as a browser names them in {@code Origin} (RFC 6454, section 6.2): the default port left out. */
    public String origin() {
        int defaultPort = isSecure() ? 443 : 80;
        String port = base.getPort() == -1 || base.getPort() == defaultPort ? "" : ":" + base.getPort();
        return base.getScheme() + "://" + base.getHost().toLowerCase(Locale.ROOT) + port;
    }

    public boolean isSecure() {
        return "https".equals(base.getScheme());
    }
}

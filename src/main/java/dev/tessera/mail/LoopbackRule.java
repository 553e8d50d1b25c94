package dev.tessera.mail;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells a person at this machine from everybody else.
 *
 * <p>The peer's address alone does not: behind a proxy on the same host everybody comes from the loopback, and so does a
 * browser that was lured to a name which resolves to it (DNS rebinding). Hence no header that a proxy leaves, and a host
 * that names the loopback.
 */
final class LoopbackRule {

    private static final Pattern IPV4 = Pattern.compile("127(\\.\\d{1,3}){3}");
    private static final Set<String> IPV6 = Set.of("::1", "0:0:0:0:0:0:0:1");
    private static final Pattern HOST =
            Pattern.compile("(localhost|[a-z0-9-]+\\.localhost|127(\\.\\d{1,3}){3}|\\[::1])(:\\d{1,5})?");
    private static final Set<String> LEFT_BY_PROXIES = Set.of("forwarded", "via", "x-real-ip", "x-client-ip");

    private LoopbackRule() {}

    static boolean admits(String remoteAddress, String host, Collection<String> headerNames) {
        return isLoopback(remoteAddress)
                && HOST.matcher(host.toLowerCase(Locale.ROOT)).matches()
                && headerNames.stream().noneMatch(LoopbackRule::isLeftByProxy);
    }

    private static boolean isLoopback(String address) {
        return IPV6.contains(address) || IPV4.matcher(address).matches();
    }

    private static boolean isLeftByProxy(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded") || LEFT_BY_PROXIES.contains(name);
    }
}

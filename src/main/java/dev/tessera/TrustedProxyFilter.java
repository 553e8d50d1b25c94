package dev.tessera;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} only from configured proxies, and of the addresses only the
 * last one that no such proxy has: what stands before it anybody may have written.
 */
class TrustedProxyFilter extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private final List<IpAddressMatcher> proxies;

    /** @param proxies addresses and CIDR ranges of the proxies to believe */
    TrustedProxyFilter(List<String> proxies) {
        this.proxies = proxies.stream().map(IpAddressMatcher::new).toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(isProxy(request.getRemoteAddr()) ? forwarded(request) : request, response);
    }

    private HttpServletRequest forwarded(HttpServletRequest request) {
        List<String> hops = Collections.list(request.getHeaders(FORWARDED_FOR)).stream()
                .flatMap(header -> Arrays.stream(header.split(",")))
                .map(String::strip)
                .toList();
        String client = hops.reversed().stream()
                .filter(hop -> !isProxy(hop))
                .findFirst()
                .orElse(request.getRemoteAddr());
        boolean secure = "https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO));
        return new ForwardedRequest(request, client, secure || request.isSecure());
    }

    private boolean isProxy(String address) {
        return isAddress(address) && proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    // Host names are never looked up.
    private static boolean isAddress(String hop) {
        return !hop.isEmpty() && hop.chars().allMatch(c -> Character.digit(c, 16) >= 0 || c == '.' || c == ':');
    }

    private static final class ForwardedRequest extends HttpServletRequestWrapper {

        private static final int HTTPS_PORT = 443;

        private final String client;
        private final boolean secure;

        ForwardedRequest(HttpServletRequest request, String client, boolean secure) {
            super(request);
            this.client = client;
            this.secure = secure;
        }

        @Override
        public String getRemoteAddr() {
            return client;
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public String getScheme() {
            return secure ? "https" : super.getScheme();
        }

        @Override
        public int getServerPort() {
            return secure && !super.isSecure() ? HTTPS_PORT : super.getServerPort();
        }
    }
}

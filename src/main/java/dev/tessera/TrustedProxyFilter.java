package dev.tessera;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Believes {@code X-Forwarded-For} and {@code X-Forwarded-Proto} only from configured proxies, and of the addresses only the
 * last one that no such proxy has: what stands before it anybody may have written.
 */
class TrustedProxyFilter extends OncePerRequestFilter {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final String FORWARDED_PROTO = "X-Forwarded-Proto";

    private static final Pattern IPV4 =
            Pattern.compile("(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])(?:\\.(?!$)|$)){4}");
    private static final Pattern IPV6_CHARACTERS = Pattern.compile("[0-9A-Fa-f.]{0,4}:[0-9A-Fa-f:.]{1,40}");

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
                .filter(TrustedProxyFilter::isAddress)
                .orElse(request.getRemoteAddr());
        boolean secure = "https".equalsIgnoreCase(request.getHeader(FORWARDED_PROTO));
        return new ForwardedRequest(request, client, secure || request.isSecure());
    }

    private boolean isProxy(String address) {
        return isAddress(address) && proxies.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static boolean isAddress(String hop) {
        return IPV4.matcher(hop).matches() || isIpv6(hop);
    }

    // What has a colon in it is a literal or nothing: no host name is ever looked up.
    private static boolean isIpv6(String hop) {
        if (!IPV6_CHARACTERS.matcher(hop).matches()) {
            return false;
        }
        try {
            InetAddress.getByName(hop);
            return true;
        } catch (UnknownHostException notALiteral) {
            return false;
        }
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
        public StringBuffer getRequestURL() {
            StringBuffer url = super.getRequestURL();
            return secure && !super.isSecure() ? url.replace(0, url.indexOf(":"), "https") : url;
        }

        @Override
        public int getServerPort() {
            return secure && !super.isSecure() ? HTTPS_PORT : super.getServerPort();
        }
    }
}

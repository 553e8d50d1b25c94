package dev.tessera;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TrustedProxyFilterTest {

    private static final String PROXY = "10.0.0.1";
    private static final String STRANGER = "203.0.113.9";

    private final TrustedProxyFilter filter = new TrustedProxyFilter(List.of(PROXY, "10.1.0.0/16", "2001:db8:1::/48"));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void ignoresForwardedHeadersOfStrangers() throws Exception {
        request.addHeader("X-Forwarded-For", "198.51.100.1");
        request.addHeader("X-Forwarded-Proto", "https");

        HttpServletRequest seen = seenFrom(STRANGER);

        assertThat(seen.getRemoteAddr()).isEqualTo(STRANGER);
        assertThat(seen.isSecure()).isFalse();
        assertThat(seen.getScheme()).isEqualTo("http");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            198.51.100.1                               | 198.51.100.1
            127.0.0.1, 198.51.100.1                    | 198.51.100.1
            1.2.3.4, 198.51.100.1, 10.1.2.3            | 198.51.100.1
            1.2.3.4,198.51.100.1,10.1.2.3,2001:db8:1::5| 198.51.100.1
            2001:db8:7::1                              | 2001:db8:7::1
            10.1.2.3                                   | 10.0.0.1
            """)
    void takesTheLastHopThatIsNoProxyOfOurs(String header, String client) throws Exception {
        request.addHeader("X-Forwarded-For", header);

        assertThat(seenFrom(PROXY).getRemoteAddr()).isEqualTo(client);
    }

    @Test
    void readsSeveralHeadersAsOne() throws Exception {
        request.addHeader("X-Forwarded-For", "1.2.3.4");
        request.addHeader("X-Forwarded-For", "198.51.100.1, 10.1.2.3");

        assertThat(seenFrom(PROXY).getRemoteAddr()).isEqualTo("198.51.100.1");
    }

    @Test
    void believesAProxyWithAnIpv6Address() throws Exception {
        request.addHeader("X-Forwarded-For", "198.51.100.1");

        assertThat(seenFrom("2001:db8:1:0:0:0:0:5").getRemoteAddr()).isEqualTo("198.51.100.1");
        assertThat(seenFrom("2001:db8:2:0:0:0:0:5").getRemoteAddr()).isEqualTo("2001:db8:2:0:0:0:0:5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "unknown",
                "_hidden",
                "",
                ",",
                "999.999.999.999",
                "1.2.3",
                "abc",
                "cafe.de",
                "dead.beef",
                ":::",
                "1:2:3",
                "127.0.0.1\u0000",
                "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
            })
    void fallsBackToTheProxyWhereItTellsNoAddress(String garbage) throws Exception {
        request.addHeader("X-Forwarded-For", "1.2.3.4, " + garbage);

        assertThat(seenFrom(PROXY).getRemoteAddr()).isEqualTo(PROXY);
    }

    @Test
    void takesTheSchemeFromAProxy() throws Exception {
        request.addHeader("X-Forwarded-Proto", "https");

        HttpServletRequest seen = seenFrom(PROXY);

        assertThat(seen.isSecure()).isTrue();
        assertThat(seen.getScheme()).isEqualTo("https");
        assertThat(seen.getServerPort()).isEqualTo(443);
        assertThat(seen.getRequestURL()).startsWith("https://");
    }

    private HttpServletRequest seenFrom(String peer) throws Exception {
        request.setRemoteAddr(peer);
        MockFilterChain chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        request.removeAttribute(filter.getClass().getName() + ".FILTERED");
        return (HttpServletRequest) Objects.requireNonNull(chain.getRequest());
    }
}

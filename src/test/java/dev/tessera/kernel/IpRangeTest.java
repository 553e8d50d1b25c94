package dev.tessera.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpRangeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.0.0.0/8,           10.0.0.0/8
            ' 10.1.2.3/8 ',       10.0.0.0/8
            203.0.113.7,          203.0.113.7
            203.0.113.7/32,       203.0.113.7
            0.0.0.0/0,            0.0.0.0/0
            255.255.255.255/1,    128.0.0.0/1
            2001:DB8::1/32,       2001:db8::/32
            2001:db8::1,          2001:db8::1
            ::/0,                 ::/0
            ::ffff:192.0.2.1,     192.0.2.1
            """)
    void isReadAsTypedAndWrittenShortest(String typed, String written) {
        assertThat(IpRange.parse(typed)).map(IpRange::toString).contains(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/",
                "10.0.0.256",
                "010.0.0.1",
                "2001:db8::/129",
                "2001:db8:::1",
                "localhost",
                "example.com/8",
                "10.0.0.0/8/8",
                "fe80::1%eth0",
                "::ffff:10.0.0.0/104"
            })
    void isNothingElse(String typed) {
        assertThat(IpRange.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            10.0.0.0/8,      10.255.255.255,  true
            10.0.0.0/8,      11.0.0.0,        false
            203.0.113.7,     203.0.113.7,     true
            203.0.113.7,     203.0.113.8,     false
            0.0.0.0/0,       203.0.113.8,     true
            0.0.0.0/0,       2001:db8::1,     false
            2001:db8::/33,   2001:db8:7fff::, true
            2001:db8::/33,   2001:db8:8000::, false
            10.0.0.0/8,      ::ffff:10.1.1.1, true
            10.0.0.0/8,      -,               false
            """)
    void containsTheAddressesThatShareItsPrefix(String range, String address, boolean contained) {
        assertThat(IpRange.parse(range).orElseThrow().contains(new ClientAddress(address)))
                .isEqualTo(contained);
    }

    @Test
    void isOneBlockUnderOneNameOnly() {
        assertThatThrownBy(() -> new IpRange(new ClientAddress("10.1.0.0"), 8))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void allowsEverythingWhenNoneIsNamed() {
        assertThat(IpRanges.ANYWHERE.allow(ClientAddress.NONE)).isTrue();
        assertThat(IpRanges.of("10.0.0.0/8 2001:db8::/32").allow(new ClientAddress("2001:db8::7")))
                .isTrue();
        assertThat(IpRanges.of("10.0.0.0/8").allow(ClientAddress.NONE)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',                       '10.0.0.0/8',           true
            '',                       '',                     true
            '10.0.0.0/8',             '',                     false
            '10.0.0.0/8',             '10.1.0.0/16 10.2.3.4', true
            '10.0.0.0/8',             '10.1.0.0/16 11.0.0.1', false
            '10.1.0.0/16',            '10.0.0.0/8',           false
            '10.0.0.0/8 2001:db8::/32', '2001:db8::1',        true
            """)
    void coverWhatIsWithinThem(String outer, String inner, boolean covered) {
        assertThat(IpRanges.of(outer).cover(IpRanges.of(inner))).isEqualTo(covered);
    }

    @Test
    void areTwentyAtMost() {
        List<IpRange> many = Collections.nCopies(
                IpRanges.MAX + 1, IpRange.parse("10.0.0.0/8").orElseThrow());
        assertThatThrownBy(() -> new IpRanges(many)).isInstanceOf(IllegalArgumentException.class);
    }
}

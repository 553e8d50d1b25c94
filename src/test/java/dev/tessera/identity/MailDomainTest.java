package dev.tessera.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.EmailAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MailDomainTest {

    @ParameterizedTest
    @CsvSource({
        "example.com, ada@example.com, true",
        "example.com, ada@sales.example.com, false",
        "example.com, ada@notexample.com, false",
        "example.com, example.com@example.org, false",
        "*.example.com, ada@sales.example.com, true",
        "*.example.com, ada@north.sales.example.com, true",
        "*.example.com, ada@example.com, false",
        "*.example.com, ada@notexample.com, false",
        "@Example.COM, ada@example.com, true"
    })
    void admitsItsOwnMailboxesAndThoseBelowOnlyIfItSaysSo(String domain, String address, boolean admitted) {
        assertThat(MailDomain.parse(domain).orElseThrow().admits(new EmailAddress(address)))
                .isEqualTo(admitted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "com",
                "*.",
                "*.com.",
                "exa mple.com",
                "ada@example.com",
                "-a.example.com",
                "*.*.example.com",
                "example..com"
            })
    void isNothingElse(String typed) {
        assertThat(MailDomain.parse(typed)).isEmpty();
    }

    @Test
    void readsNamesBeyondAscii() {
        assertThat(MailDomain.parse("*.Bücher.example")).contains(new MailDomain("*.xn--bcher-kva.example"));
    }
}

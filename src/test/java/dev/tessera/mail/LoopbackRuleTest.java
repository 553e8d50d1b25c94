package dev.tessera.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackRuleTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.8.9.10", "::1", "0:0:0:0:0:0:0:1"})
    void thisMachineIsAdmitted(String address) {
        assertThat(LoopbackRule.admits(address, "localhost:8080", List.of("Host", "User-Agent")))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.168.1.7", "203.0.113.9", "10.0.0.1", "::2", "fe80::1", "127.0.0.1.example.com", ""})
    void anotherMachineIsNot(String address) {
        assertThat(LoopbackRule.admits(address, "localhost:8080", List.of())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Forwarded-For", "x-forwarded-for", "Forwarded", "X-Forwarded-Host", "Via", "X-Real-IP"})
    void whoComesThroughAProxyOnThisMachineIsNot(String header) {
        assertThat(LoopbackRule.admits("127.0.0.1", "localhost:8080", List.of("Host", header)))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:8080", "tessera.localhost", "127.0.0.1:8080", "[::1]:8080"})
    void namesOfTheLoopbackAreAdmitted(String host) {
        assertThat(LoopbackRule.admits("127.0.0.1", host, List.of())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "attacker.example",
                "localhost.attacker.example",
                "127.0.0.1.attacker.example",
                "portal.example.com"
            })
    void aNameReboundToTheLoopbackIsNot(String host) {
        assertThat(LoopbackRule.admits("127.0.0.1", host, List.of())).isFalse();
    }

    @Test
    void aForwardedHeaderDoesNotMakeAStrangerLocal() {
        assertThat(LoopbackRule.admits("203.0.113.9", "localhost", List.of("X-Forwarded-For")))
                .isFalse();
    }
}

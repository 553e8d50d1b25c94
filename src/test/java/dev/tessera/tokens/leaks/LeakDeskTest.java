package dev.tessera.tokens.leaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.tessera.identity.throttle.ThrottleModule;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.tokens.leaks.LeakReceipt.Found;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import dev.tessera.tokens.leaks.LeakReceipt.TooMany;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@PersistenceTest(classes = LeakDeskTest.Desk.class)
@OnH2
class LeakDeskTest {

    private static int addresses;

    private final SecureRandom random = new SecureRandom();
    private final Finding finding = Finding.of(null, null, new ClientAddress("192.0.2." + ++addresses));

    @Autowired
    LeakDesk desk;

    @Autowired
    MutableClock clock;

    @Autowired
    KeptTokens kept;

    @Test
    void asksTheKeeperOfEachKindInTheOrderOfTheText() {
        CredentialValue token = value(CredentialKind.APP_TOKEN);
        CredentialValue other = value(CredentialKind.CALENDAR_SECRET);

        assertThat(found("{\"a\":\"" + other.reveal() + "\",\"b\":[\"" + token.reveal() + "\"]}"))
                .containsExactly(
                        new Found(CredentialKind.CALENDAR_SECRET, other.toString(), LeakOutcome.UNKNOWN),
                        new Found(CredentialKind.APP_TOKEN, token.toString(), LeakOutcome.REVOKED));
        assertThat(kept.handedIn).contains(token.reveal()).doesNotContain(other.reveal());
    }

    @Test
    void dealsWithAValueOnceHoweverOftenItStandsThere() {
        CredentialValue token = value(CredentialKind.APP_TOKEN);

        assertThat(found(token.reveal() + token.reveal() + "\n" + token.reveal()))
                .hasSize(1);
    }

    @Test
    void dealsWithSoManyAtOnceAndSaysThatThereAreMore() {
        String text = IntStream.range(0, LeakDesk.MOST_VALUES + 1)
                .mapToObj(i -> value(CredentialKind.APP_TOKEN).reveal())
                .collect(Collectors.joining(","));

        Taken taken = (Taken) desk.handIn(text, finding);

        assertThat(taken.found()).hasSize(LeakDesk.MOST_VALUES);
        assertThat(taken.more()).isTrue();
    }

    @Test
    void aTextWithoutAnyIsNoFault() {
        assertThat(desk.handIn("tessp_ tessp_123 … nothing of ours", finding)).isEqualTo(new Taken(List.of(), false));
    }

    @Test
    void searchesTheLongestTextToItsLastCharacterInNoTime() {
        String value = value(CredentialKind.APP_TOKEN).reveal();
        String junk = "tessp_tesss_".repeat(LeakDesk.LONGEST_TEXT).substring(0, LeakDesk.LONGEST_TEXT - value.length());

        assertThat(found(junk + value)).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> desk.handIn(junk + value + ".", finding));
    }

    @Test
    void slowsDownAnAddressThatHandsInTooMuch() {
        for (int i = 0; i < 30; i++) {
            assertThat(desk.handIn("", finding)).isInstanceOf(Taken.class);
        }
        assertThat(desk.handIn("", finding))
                .isInstanceOfSatisfying(
                        TooMany.class,
                        tooMany -> assertThat(tooMany.retryAfter())
                                .isPositive()
                                .isLessThanOrEqualTo(Duration.ofSeconds(30)));

        clock.advance(Duration.ofSeconds(30));
        assertThat(desk.handIn("", finding)).isInstanceOf(Taken.class);
    }

    @Test
    void whatAFinderSaysIsKeptShortAndFreeOfCredentials() {
        CredentialValue token = value(CredentialKind.APP_TOKEN);

        Finding said =
                new Finding("https://x.example/?key=" + token.reveal(), " cut: tesss_ab12CDxyz ", finding.finder());

        assertThat(said.foundAt()).isEqualTo("https://x.example/?key=" + token);
        assertThat(said.note()).isEqualTo("cut: tesss_…Dxyz");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Finding("x".repeat(Finding.LONGEST + 1), "", finding.finder()));
    }

    private List<Found> found(String text) {
        return ((Taken) desk.handIn(text, finding)).found();
    }

    private CredentialValue value(CredentialKind kind) {
        return CredentialValue.generate(kind, random);
    }

    static class KeptTokens implements LeakedCredentials {

        final List<String> handedIn = new ArrayList<>();

        @Override
        public CredentialKind kind() {
            return CredentialKind.APP_TOKEN;
        }

        @Override
        public LeakOutcome handIn(CredentialValue value, Finding finding) {
            handedIn.add(value.reveal());
            return LeakOutcome.REVOKED;
        }
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage
    @Import({LeakDesk.class, ThrottleModule.class, KeptTokens.class})
    static class Desk {

        @Bean
        MutableClock clock() {
            return new MutableClock();
        }
    }
}

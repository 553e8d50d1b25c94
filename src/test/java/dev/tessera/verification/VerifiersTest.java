package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.VerifierId;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.VerifierCreation.NameInvalid;
import dev.tessera.verification.VerifierCreation.ProofNeeded;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class VerifiersTest {

    @PersistenceTest(classes = TestWorld.class)
    abstract static class AnyDatabase {

        private final Actor operator =
                TestActors.member().user(TestWorld.OPERATOR).build();

        @Autowired
        Verifiers verifiers;

        @Autowired
        VerifierDirectory directory;

        @Autowired
        TestTokens tokens;

        @Autowired
        UsageFlush flush;

        @Autowired
        MutableClock clock;

        @Autowired
        LeakedVerifierSecrets leaked;

        @Autowired
        TestWorld.SentMails mails;

        @Test
        void admitsAVerifierFromItsCreationToItsRevocation() {
            Created created = create("Gateway");
            String id = created.verifier().id().toString();
            String secret = created.secret().reveal();
            assertThat(directory.authenticate(id, secret))
                    .contains(created.verifier().id());

            assertThat(verifiers.revoke(operator, created.verifier().id())).isEqualTo(VerifierRevocation.REVOKED);
            assertThat(directory.authenticate(id, secret)).isEmpty();
            assertThat(verifiers.revoke(operator, created.verifier().id()))
                    .isEqualTo(VerifierRevocation.ALREADY_REVOKED);
        }

        @Test
        void admitsNobodyWithTheWrongSecretOrNone() {
            String id = create("Gateway").verifier().id().toString();
            CredentialValue other = CredentialValue.generate(CredentialKind.VERIFIER_SECRET, new SecureRandom());
            assertThat(directory.authenticate(id, other.reveal())).isEmpty();
            assertThat(directory.authenticate(id, create("Another").secret().reveal()))
                    .isEmpty();
            assertThat(directory.authenticate(id, "")).isEmpty();
            assertThat(directory.authenticate("nobody", other.reveal())).isEmpty();
        }

        @Test
        void listsWithLastUse() {
            Created created = create("Edge");
            directory.authenticate(
                    created.verifier().id().toString(), created.secret().reveal());
            flush.flush();
            assertThat(verifiers.list(operator))
                    .filteredOn(
                            verifier -> verifier.id().equals(created.verifier().id()))
                    .singleElement()
                    .satisfies(verifier -> {
                        assertThat(verifier.name()).isEqualTo("Edge");
                        assertThat(verifier.lastUsedAt())
                                .isEqualTo(clock.instant().truncatedTo(ChronoUnit.MICROS));
                        assertThat(verifier.revokedAt()).isNull();
                    });
        }

        @Test
        void refusesNamesThatNobodyCouldRead() {
            assertThat(verifiers.create(operator, "  ")).isInstanceOf(NameInvalid.class);
            assertThat(verifiers.create(operator, "x".repeat(81))).isInstanceOf(NameInvalid.class);
        }

        @Test
        void makesNoSecretForAnOperatorWhoProvedThemselvesTooLongAgo() {
            Actor stale = TestWorld.operator(clock);
            clock.advance(Duration.ofMinutes(15));

            assertThat(verifiers.create(stale, "Late gateway")).isInstanceOf(ProofNeeded.class);
            assertThat(verifiers.list(stale)).extracting(Verifier::name).doesNotContain("Late gateway");
        }

        @Test
        void isForOperatorsOnly() {
            Actor member = TestActors.member().build();
            VerifierId id = create("Gateway").verifier().id();
            assertThatThrownBy(() -> verifiers.create(member, "Mine")).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> verifiers.list(member)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> verifiers.revoke(member, id)).isInstanceOf(AccessDeniedException.class);
        }

        @Test
        void doesNotKnowWhatIsNotThere() {
            assertThat(verifiers.revoke(operator, VerifierId.next())).isEqualTo(VerifierRevocation.NOT_FOUND);
        }

        @Test
        void tellsTheOperatorOnceADayOfASecretThatWasFoundAndLetsItWorkOn() throws Exception {
            Created created = create("Edge");
            Finding finding = new Finding("https://code.example.com", "", new ClientAddress("198.51.100.7"));

            assertThat(Race.of(4, () -> leaked.handIn(created.secret(), finding)))
                    .containsOnly(LeakOutcome.KEEPER_TOLD);

            assertThat(mailsAbout(created))
                    .singleElement()
                    .satisfies(mail -> assertThat(mail.parameters())
                            .containsEntry("verifierName", "Edge")
                            .containsEntry("foundAt", "https://code.example.com"));
            assertThat(directory.authenticate(
                            created.verifier().id().toString(), created.secret().reveal()))
                    .isPresent();
            clock.advance(Duration.ofDays(1));
            leaked.handIn(created.secret(), finding);
            assertThat(mailsAbout(created)).hasSize(2);

            verifiers.revoke(operator, created.verifier().id());
            assertThat(leaked.handIn(created.secret(), finding)).isEqualTo(LeakOutcome.ALREADY_INACTIVE);
        }

        private List<OutgoingMail> mailsAbout(Created created) {
            return mails.stream()
                    .filter(mail ->
                            created.secret().toString().equals(mail.parameters().get("tokenValue")))
                    .toList();
        }

        Created create(String name) {
            return (Created) verifiers.create(TestWorld.operator(clock), name);
        }
    }

    @Nested
    @OnH2
    class H2 extends AnyDatabase {

        /** Not on PostgreSQL: a node hears what it told itself, too, and that may be now. */
        @Test
        void readsAnewInTheBackgroundBeforeItsTimeIsOver() {
            Created created = create("Gateway");
            String id = created.verifier().id().toString();
            String secret = created.secret().reveal();
            directory.authenticate(id, secret);
            tokens.set("verifier", "revoked_at", created.verifier().id().value());
            directory.refresh();
            assertThat(directory.authenticate(id, secret)).as("still young").isPresent();
            clock.advance(Duration.ofSeconds(16));
            assertThat(directory.authenticate(id, secret)).as("still held").isPresent();
            directory.refresh();
            assertThat(directory.authenticate(id, secret)).isEmpty();
        }
    }

    @Nested
    @OnPostgres
    class Postgres extends AnyDatabase {}
}

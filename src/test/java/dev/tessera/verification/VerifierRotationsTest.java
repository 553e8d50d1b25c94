package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.VerifierId;
import dev.tessera.testing.MutableClock;
import dev.tessera.testing.OnH2;
import dev.tessera.testing.OnPostgres;
import dev.tessera.testing.PersistenceTest;
import dev.tessera.testing.Race;
import dev.tessera.testing.TestActors;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.leaks.Finding;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.verification.VerifierCreation.Created;
import dev.tessera.verification.VerifierRotation.AlreadyRotated;
import dev.tessera.verification.VerifierRotation.Rotated;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

class VerifierRotationsTest {

    @PersistenceTest(classes = TestWorld.class)
    abstract static class AnyDatabase {

        @Autowired
        Verifiers verifiers;

        @Autowired
        VerifierRotations rotations;

        @Autowired
        VerifierDirectory directory;

        @Autowired
        UsageFlush flush;

        @Autowired
        LeakedVerifierSecrets leaked;

        @Autowired
        MutableClock clock;

        private Created gateway;

        @BeforeEach
        void register() {
            gateway = (Created) verifiers.create(operator(), "Gateway");
        }

        @Test
        void letsBothSecretsWorkUntilTheOverlapIsOver() {
            Rotated rotated = rotate(Overlap.HOUR);
            assertThat(admits(gateway.secret())).isTrue();
            assertThat(admits(rotated.secret())).isTrue();

            clock.advance(Duration.ofHours(1));
            assertThat(admits(gateway.secret())).isFalse();
            assertThat(admits(rotated.secret())).isTrue();
        }

        @Test
        void endsTheOldSecretAtOnceWithoutAnOverlapOrWhenFinished() {
            Rotated first = rotate(Overlap.NONE);
            assertThat(admits(gateway.secret())).isFalse();

            Rotated second = (Rotated)
                    rotations.rotate(operator(), id(), first.verifier().lastFour(), Overlap.WEEK);
            assertThat(admits(first.secret())).isTrue();
            assertThat(rotations.finish(operator(), id())).isTrue();
            assertThat(rotations.finish(operator(), id())).isFalse();
            assertThat(admits(first.secret())).isFalse();
            assertThat(admits(second.secret())).isTrue();
        }

        @Test
        void saysWhetherTheOldSecretIsStillUsed() {
            admits(gateway.secret());
            clock.advance(Duration.ofSeconds(5));
            Rotated rotated = rotate(Overlap.DAY);
            flush.flush();
            assertThat(stored().old())
                    .isNotNull()
                    .extracting(OldSecret::lastUsedAt)
                    .isNull();

            clock.advance(Duration.ofMinutes(1));
            admits(rotated.secret());
            flush.flush();
            assertThat(stored().old())
                    .isNotNull()
                    .extracting(OldSecret::lastUsedAt)
                    .isNull();

            admits(gateway.secret());
            flush.flush();
            assertThat(stored().old())
                    .isNotNull()
                    .extracting(OldSecret::lastUsedAt)
                    .isNotNull();
        }

        @Test
        void rotatesOneAtATime() {
            rotate(Overlap.DAY);
            assertThat(rotations.rotate(operator(), id(), stored().lastFour(), Overlap.DAY))
                    .isEqualTo(new VerifierRotation.StillRotating(
                            stored().rotating(clock.instant()).orElseThrow().retiresAt()));
            assertThat(rotations.rotate(operator(), id(), "none", Overlap.DAY)).isInstanceOf(AlreadyRotated.class);
        }

        @Test
        void givesOneNewSecretToManyWhoAskAtOnce() throws Exception {
            List<VerifierRotation> ends = Race.of(
                    8,
                    () -> rotations.rotate(operator(), id(), gateway.verifier().lastFour(), Overlap.NONE));

            assertThat(ends).filteredOn(Rotated.class::isInstance).hasSize(1);
        }

        @Test
        void isForOperatorsWithAFreshFactorAndForWhatIsThere() {
            Actor member = TestActors.member().provedAt(clock.instant()).build();
            assertThatThrownBy(() -> rotations.rotate(member, id(), "none", Overlap.DAY))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> rotations.finish(member, id())).isInstanceOf(AccessDeniedException.class);
            assertThat(rotations.rotate(operator(), VerifierId.next(), "none", Overlap.DAY))
                    .isInstanceOf(VerifierRotation.NotFound.class);
            Actor stale = operator();
            clock.advance(Duration.ofMinutes(15));
            assertThat(rotations.rotate(stale, id(), gateway.verifier().lastFour(), Overlap.DAY))
                    .isInstanceOf(VerifierRotation.ProofNeeded.class);
            verifiers.revoke(operator(), id());
            assertThat(rotations.rotate(operator(), id(), gateway.verifier().lastFour(), Overlap.DAY))
                    .isInstanceOf(VerifierRotation.AlreadyRevoked.class);
        }

        @Test
        void knowsALeakedOldSecretForAsLongAsItIsGood() {
            Finding finding = new Finding("https://code.example.com", "", new ClientAddress("198.51.100.7"));
            rotate(Overlap.HOUR);
            assertThat(leaked.handIn(gateway.secret(), finding)).isEqualTo(LeakOutcome.KEEPER_TOLD);
            clock.advance(Duration.ofHours(1));
            assertThat(leaked.handIn(gateway.secret(), finding)).isEqualTo(LeakOutcome.UNKNOWN);
        }

        private Rotated rotate(Overlap overlap) {
            return (Rotated)
                    rotations.rotate(operator(), id(), gateway.verifier().lastFour(), overlap);
        }

        private boolean admits(CredentialValue secret) {
            return directory.authenticate(id().toString(), secret.reveal()).isPresent();
        }

        private Verifier stored() {
            return verifiers.list(operator()).stream()
                    .filter(verifier -> verifier.id().equals(id()))
                    .findAny()
                    .orElseThrow();
        }

        private VerifierId id() {
            return gateway.verifier().id();
        }

        private Actor operator() {
            return TestWorld.operator(clock);
        }
    }

    @Nested
    @OnH2
    class H2 extends AnyDatabase {}

    @Nested
    @OnPostgres
    class Postgres extends AnyDatabase {}
}

package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.testing.MutableClock;
import dev.tessera.tokens.PermissionUsage.Asked;
import dev.tessera.verification.Verdict.Active;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.dao.TransientDataAccessResourceException;

class AskedPermissionsTest {

    private static final TokenId TOKEN = TokenId.next();
    private static final Set<Permission> BOTH = Set.of(Permission.USE_API, Permission.VIEW_AUDIT_LOG);

    private final MutableClock clock = new MutableClock();
    private final List<Asked> taken = new ArrayList<>();
    private boolean gone;
    private final AskedPermissions asked = new AskedPermissions(
            news -> {
                if (gone) {
                    throw new TransientDataAccessResourceException("gone");
                }
                taken.addAll(news);
            },
            new VerificationProperties(100, Duration.ofSeconds(30), 100, Duration.ofSeconds(5), Duration.ofSeconds(5)),
            clock);

    @Test
    void tellsOfATokenOnceADayWhatItIsAskedForAllTheTime() {
        askFor("USE_API", BOTH);
        askFor("VIEW_AUDIT_LOG", BOTH);
        assertThat(told()).containsExactly(new Asked(TOKEN, BOTH, BOTH));

        askFor("USE_API", BOTH);
        assertThat(told()).isEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(told()).isEmpty();
        askFor("USE_API", BOTH);
        assertThat(told()).containsExactly(new Asked(TOKEN, Set.of(Permission.USE_API), BOTH));
    }

    @Test
    void tellsItAgainWhenTheTokenMayDoOtherThings() {
        askFor("USE_API", BOTH);
        told();
        askFor("USE_API", Set.of(Permission.USE_API));

        assertThat(told()).containsExactly(new Asked(TOKEN, Set.of(Permission.USE_API), Set.of(Permission.USE_API)));
    }

    @Test
    void tellsLaterWhatCouldNotBeTaken() {
        gone = true;
        askFor("USE_API", BOTH);
        assertThatThrownBy(asked::flush).isInstanceOf(TransientDataAccessResourceException.class);
        gone = false;

        askFor("USE_API", BOTH);
        assertThat(told()).hasSize(1);
    }

    @Test
    void notesNothingOfWhatIsNoPermission() {
        askFor("NO_SUCH_THING", BOTH);
        asked.note(active(BOTH), null);
        assertThat(told()).isEmpty();
    }

    private void askFor(String permission, Set<Permission> granted) {
        asked.note(active(granted), permission);
    }

    private List<Asked> told() {
        taken.clear();
        asked.flush();
        return List.copyOf(taken);
    }

    private Active active(Set<Permission> granted) {
        return new Active(
                CredentialKind.APP_TOKEN,
                TOKEN,
                "Billing",
                "aaaa",
                1,
                UserId.next(),
                "ada",
                "Ada Lovelace",
                OrganizationId.next(),
                "Analytical Engines",
                granted,
                IpRanges.ANYWHERE,
                clock.instant(),
                null);
    }
}

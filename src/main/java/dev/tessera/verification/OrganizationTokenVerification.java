package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Judges organization tokens, each in the name of the member for whom it acts, by cached snapshots. */
@Component
class OrganizationTokenVerification {

    private final SnapshotCache<OrganizationTokenUse, OrganizationTokenSnapshot> snapshots;
    private final UsageCounter usage;
    private final Clock clock;

    OrganizationTokenVerification(
            SnapshotCache<OrganizationTokenUse, OrganizationTokenSnapshot> snapshots,
            @Qualifier("organizationTokenUses") UsageCounter usage,
            Clock clock) {
        this.snapshots = snapshots;
        this.usage = usage;
        this.clock = clock;
    }

    /** Without somebody to act for it is told what is wrong with the token itself, or that there is nobody. */
    Verdict judge(CredentialHash hash, Check check) {
        String actingFor = check.actingFor() == null ? "" : check.actingFor();
        Optional<OrganizationTokenSnapshot> snapshot = snapshots.find(OrganizationTokenUse.of(hash, actingFor));
        if (snapshot.isEmpty()) {
            return new Refused(Code.NOT_FOUND);
        }
        Instant now = clock.instant();
        Verdict verdict = snapshot.get().judge(check, now);
        usage.count(snapshot.get().counted(verdict), now, check.caller());
        return verdict;
    }
}

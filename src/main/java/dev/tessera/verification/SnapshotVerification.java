package dev.tessera.verification;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.verification.Verdict.Active;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.verification.Verdict.Refused;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** Judges credentials by cached snapshots: one checksum, one SHA-256, one look-up, a few comparisons. */
@Service
class SnapshotVerification implements Verification {

    private final SnapshotCache<CredentialHash, TokenSnapshot> snapshots;
    private final UsageCounter usage;
    private final AskedPermissions asked;
    private final OrganizationTokenVerification organizationTokens;
    private final Clock clock;

    SnapshotVerification(
            SnapshotCache<CredentialHash, TokenSnapshot> snapshots,
            @Qualifier("usageCounter") UsageCounter usage,
            AskedPermissions asked,
            OrganizationTokenVerification organizationTokens,
            Clock clock) {
        this.snapshots = snapshots;
        this.usage = usage;
        this.asked = asked;
        this.organizationTokens = organizationTokens;
        this.clock = clock;
    }

    @Override
    public Verdict verify(Check check) {
        Optional<CredentialValue> credential = CredentialValue.parse(check.credential());
        return credential.isPresent() ? judge(credential.get(), check) : new Refused(Code.MALFORMED);
    }

    private Verdict judge(CredentialValue credential, Check check) {
        return switch (credential.kind()) {
            case APP_TOKEN -> judgeAppToken(credential.hash(), check);
            case ORGANIZATION_TOKEN -> organizationTokens.judge(credential.hash(), check);
            case VERIFIER_SECRET, CALENDAR_SECRET, API_SECRET -> new Refused(Code.NOT_FOUND);
        };
    }

    private Verdict judgeAppToken(CredentialHash hash, Check check) {
        Optional<TokenSnapshot> snapshot = snapshots.find(hash);
        if (snapshot.isEmpty()) {
            return new Refused(Code.NOT_FOUND);
        }
        Instant now = clock.instant();
        Verdict verdict = snapshot.get().judge(check, now);
        usage.count(snapshot.get().counted(verdict), now, check.caller());
        if (verdict instanceof Active active) {
            asked.note(active, check.permission());
        }
        return verdict;
    }
}

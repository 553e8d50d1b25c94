package dev.tessera.identity.session;

import dev.tessera.identity.Browser;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One login of one person in one browser. Some columns are read by queries only. */
@Entity
@Table(name = "login_session")
@SuppressWarnings("UnusedVariable")
class LoginSessionEntity {

    private static final int LONGEST_USER_AGENT = 400;

    @Id
    private UUID id;

    private UUID accountId;
    private long securityEpoch;
    private Instant createdAt;
    private Instant lastSeenAt;
    private String address;
    private String userAgent;
    private @Nullable Instant endedAt;
    private @Nullable UUID organizationId;

    @SuppressWarnings("NullAway.Init")
    protected LoginSessionEntity() {}

    LoginSessionEntity(
            SessionId id,
            UserId account,
            @Nullable UUID chosenOrganization,
            long epoch,
            ClientAddress address,
            String userAgent,
            Instant now) {
        this.id = id.value();
        this.accountId = account.value();
        this.organizationId = chosenOrganization;
        this.securityEpoch = epoch;
        this.createdAt = now;
        this.lastSeenAt = now;
        this.address = address.value();
        this.userAgent = userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT));
    }

    LoginSession toLoginSession() {
        return new LoginSession(
                new SessionId(id), Browser.of(userAgent), new ClientAddress(address), createdAt, lastSeenAt);
    }
}

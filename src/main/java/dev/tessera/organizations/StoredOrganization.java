package dev.tessera.organizations;

import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organization as it is kept. */
@Entity
@Table(name = "organization")
class StoredOrganization {

    @Id
    private UUID id;

    private String name;

    private boolean mfaRequired;

    @Column(name = "token_longest_days")
    private @Nullable Integer longestDays;

    @Column(name = "token_never_allowed")
    private boolean neverAllowed;

    private String addresses;

    private @Nullable Integer revokeUnusedDays;

    private String featuresGranted;

    private String featuresOn;

    @Column(updatable = false)
    private Instant createdAt;

    private @Nullable Instant suspendedAt;

    private @Nullable String suspendedReason;

    /** Null until stored: that is how a new one is told from one that was loaded. */
    @Version
    private @Nullable Long version;

    StoredOrganization(OrganizationId id, String name, Instant now) {
        this.id = id.value();
        this.name = name;
        this.neverAllowed = TokenPolicy.UNLIMITED.neverAllowed();
        this.addresses = IpRanges.ANYWHERE.toString();
        this.featuresGranted = FeatureFlags.names(FeatureFlags.AT_FIRST.granted());
        this.featuresOn = FeatureFlags.names(FeatureFlags.AT_FIRST.switchedOn());
        this.createdAt = now;
    }

    /** For Hibernate, which fills the fields afterwards. */
    @SuppressWarnings("NullAway.Init")
    protected StoredOrganization() {}

    /** Takes the policies on; false if they are what they were. */
    boolean govern(Policies policies) {
        if (policies().equals(policies)) {
            return false;
        }
        TokenPolicy tokens = policies.tokens();
        this.longestDays =
                tokens.longestDays().isPresent() ? tokens.longestDays().getAsInt() : null;
        this.neverAllowed = tokens.neverAllowed();
        this.mfaRequired = policies.mfaRequired();
        this.addresses = policies.addresses().toString();
        this.revokeUnusedDays = policies.revokeUnusedDays().isPresent()
                ? policies.revokeUnusedDays().getAsInt()
                : null;
        return true;
    }

    /** Takes the features on; false if they are what they were. */
    boolean have(FeatureFlags features) {
        if (features().equals(features)) {
            return false;
        }
        this.featuresGranted = FeatureFlags.names(features.granted());
        this.featuresOn = FeatureFlags.names(features.switchedOn());
        return true;
    }

    /** Closes it for a while; false if it is closed already. */
    boolean suspend(String reason, Instant now) {
        if (suspendedAt != null) {
            return false;
        }
        this.suspendedAt = now;
        this.suspendedReason = reason;
        return true;
    }

    /** Opens it again; false if it is open. */
    boolean resume() {
        if (suspendedAt == null) {
            return false;
        }
        this.suspendedAt = null;
        this.suspendedReason = null;
        return true;
    }

    boolean isSuspended() {
        return suspendedAt != null;
    }

    Optional<Suspension> suspension() {
        return Optional.ofNullable(suspendedAt)
                .map(since -> new Suspension(since, Objects.requireNonNullElse(suspendedReason, "")));
    }

    String name() {
        return name;
    }

    Instant createdAt() {
        return createdAt;
    }

    OrganizationId id() {
        return new OrganizationId(id);
    }

    FeatureFlags features() {
        return FeatureFlags.parse(featuresGranted, featuresOn);
    }

    Organization view() {
        return new Organization(id(), name, isSuspended(), tokenPolicy(), features(), IpRanges.of(addresses));
    }

    Policies policies() {
        return new Policies(tokenPolicy(), mfaRequired, IpRanges.of(addresses), optional(revokeUnusedDays));
    }

    private TokenPolicy tokenPolicy() {
        return new TokenPolicy(optional(longestDays), neverAllowed);
    }

    private static OptionalInt optional(@Nullable Integer days) {
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}

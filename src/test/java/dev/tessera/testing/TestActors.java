package dev.tessera.testing;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Factor;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.SessionId;
import dev.tessera.kernel.UserId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes actors. */
public final class TestActors {

    private TestActors() {}

    /** Somebody new who completed a login with both factors, in an organization of their own. */
    public static Builder member() {
        return new Builder();
    }

    /** Says how the actor differs. */
    public static final class Builder {

        private UserId user = UserId.next();
        private @Nullable OrganizationId organization = OrganizationId.next();
        private Set<Factor> factors = Set.of(Factor.PASSWORD, Factor.EMAIL_CODE);
        private Instant provedAt = MutableClock.START;
        private ClientAddress address = new ClientAddress("203.0.113.7");

        private Builder() {}

        public Builder user(UserId id) {
            this.user = id;
            return this;
        }

        public Builder organization(@Nullable OrganizationId id) {
            this.organization = id;
            return this;
        }

        public Builder factors(Factor... proved) {
            this.factors = Set.of(proved);
            return this;
        }

        public Builder provedAt(Instant moment) {
            this.provedAt = moment;
            return this;
        }

        public Builder address(String literal) {
            this.address = new ClientAddress(literal);
            return this;
        }

        public Actor build() {
            return Actor.inSession(user, organization, SessionId.next(), factors, provedAt, address);
        }
    }
}

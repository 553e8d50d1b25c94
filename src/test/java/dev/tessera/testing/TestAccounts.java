package dev.tessera.testing;

import dev.tessera.identity.Account;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.UserId;
import java.time.ZoneId;
import java.util.Locale;

/** Makes accounts as other modules see them. */
public final class TestAccounts {

    private TestAccounts() {}

    /** Grace, who reads English and lives in Berlin. */
    public static Builder grace() {
        return new Builder();
    }

    /** Says how the account differs. */
    public static final class Builder {

        private UserId id = UserId.next();
        private String fullName = "Grace Hopper";
        private EmailAddress email = new EmailAddress("grace@example.com");
        private Locale language = Locale.ENGLISH;
        private ZoneId zone = ZoneId.of("Europe/Berlin");
        private boolean mfaEnabled = true;
        private boolean disabled;

        private Builder() {}

        public Builder id(UserId user) {
            this.id = user;
            return this;
        }

        public Builder called(String name) {
            this.fullName = name;
            return this;
        }

        public Builder at(String address) {
            this.email = new EmailAddress(address);
            return this;
        }

        public Builder language(Locale locale) {
            this.language = locale;
            return this;
        }

        public Builder zone(String name) {
            this.zone = ZoneId.of(name);
            return this;
        }

        public Builder withoutMailCodes() {
            this.mfaEnabled = false;
            return this;
        }

        public Builder disabled() {
            this.disabled = true;
            return this;
        }

        public Account build() {
            return new Account(id, "grace", fullName, email, null, language, zone, mfaEnabled, disabled);
        }
    }
}

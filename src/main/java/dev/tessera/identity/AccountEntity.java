package dev.tessera.identity;

import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.SearchKey;
import dev.tessera.kernel.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/**
 * A person who signed up. Some columns are read by queries only; those that queries count up are written by nothing else,
 * hence the update of changed columns alone.
 */
@Entity
@DynamicUpdate
@Table(name = "account")
@SuppressWarnings("UnusedVariable")
class AccountEntity {

    private static final int SEARCHED_LENGTH = 900;

    @Id
    private UUID id;

    private String username;
    private String usernameKey;
    private String fullName;
    private String email;
    private String searchKey;
    private String passwordHash;
    private @Nullable String phoneNumber;
    private String language;
    private String timeZone;
    private boolean mfaEnabled;
    private long securityEpoch;
    private int codeFailures;
    private @Nullable Instant codeLockedUntil;
    private Instant createdAt;
    private @Nullable Instant disabledAt;

    // Written beside the entity: a login is no change of the account.
    @Column(insertable = false, updatable = false)
    private @Nullable Instant lastLoginAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected AccountEntity() {}

    AccountEntity(UserId id, Username username, SignUpEntity signUp, Instant now) {
        this.id = id.value();
        this.username = username.value();
        this.usernameKey = username.key();
        this.fullName = signUp.fullName();
        this.email = signUp.email().value();
        this.passwordHash = signUp.passwordHash();
        this.language = signUp.language().toLanguageTag();
        this.timeZone = signUp.zone().getId();
        this.mfaEnabled = true;
        this.createdAt = now;
        this.searchKey = searchKey();
    }

    void describe(Username newUsername, ProfileForm form) {
        this.username = newUsername.value();
        this.usernameKey = newUsername.key();
        this.fullName = Names.clean(form.fullName());
        this.phoneNumber =
                form.phoneNumber().isBlank() ? null : form.phoneNumber().strip();
        this.language = form.language().toLanguageTag();
        this.timeZone = form.zone().getId();
        this.searchKey = searchKey();
    }

    void moveTo(EmailAddress address) {
        this.email = address.value();
        this.searchKey = searchKey();
    }

    /** Begins with the full name, by which lists are sorted. */
    private String searchKey() {
        return SearchKey.of(fullName + " " + username + " " + email).within(SEARCHED_LENGTH);
    }

    /** Replaces the password; every session that was opened before ends with its next request. */
    void changePassword(String newHash) {
        this.passwordHash = newHash;
        this.securityEpoch++;
    }

    void switchMfa(boolean on) {
        this.mfaEnabled = on;
    }

    /** Switches it off, and ends its sessions; false if it is off already. */
    boolean disable(Instant now) {
        if (disabledAt != null) {
            return false;
        }
        disabledAt = now;
        endSessions();
        return true;
    }

    /** Switches it on again; false if it is on. */
    boolean enable() {
        if (disabledAt == null) {
            return false;
        }
        disabledAt = null;
        return true;
    }

    /** Every session that was opened before ends with its next request. */
    void endSessions() {
        securityEpoch++;
    }

    void unlock() {
        codeFailures = 0;
        codeLockedUntil = null;
    }

    /** Back to password and code by mail, with no lock and no session left. */
    void resetFactors() {
        mfaEnabled = true;
        unlock();
        endSessions();
    }

    boolean isDisabled() {
        return disabledAt != null;
    }

    boolean isLocked(Instant now) {
        return codeLockedUntil != null && now.isBefore(codeLockedUntil);
    }

    @Nullable Instant codeLockedUntil() {
        return codeLockedUntil;
    }

    String passwordHash() {
        return passwordHash;
    }

    long securityEpoch() {
        return securityEpoch;
    }

    boolean mfaEnabled() {
        return mfaEnabled;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    RegisteredUser toRegistered(Instant now) {
        Instant locked = isLocked(now) ? codeLockedUntil : null;
        return new RegisteredUser(toAccount(), status(now), locked, disabledAt, lastLoginAt, createdAt);
    }

    private UserStatus status(Instant now) {
        if (isDisabled()) {
            return UserStatus.DISABLED;
        }
        return isLocked(now) ? UserStatus.LOCKED : UserStatus.ACTIVE;
    }

    Account toAccount() {
        return new Account(
                new UserId(id),
                username,
                fullName,
                email(),
                phoneNumber,
                Locale.forLanguageTag(language),
                ZoneId.of(timeZone),
                mfaEnabled,
                isDisabled());
    }
}

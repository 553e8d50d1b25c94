package dev.tessera.identity;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.EmailAddress;
import dev.tessera.kernel.InvitationId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sign-up whose address is not proved yet; its id is the challenge's. It reserves nothing. */
@Entity
@Table(name = "sign_up")
@SuppressWarnings("UnusedVariable")
class SignUpEntity {

    @Id
    private UUID id;

    private String fullName;
    private String email;
    private String passwordHash;
    private String organizationName;
    private @Nullable UUID invitationId;
    private String language;
    private String timeZone;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected SignUpEntity() {}

    SignUpEntity(
            ChallengeId challenge,
            SignUpForm form,
            EmailAddress email,
            String organizationName,
            String hash,
            Visit visit,
            Instant now) {
        this.id = challenge.value();
        this.fullName = Names.clean(form.fullName());
        this.email = email.value();
        this.passwordHash = hash;
        this.organizationName = organizationName;
        this.invitationId = form.invitation() == null ? null : form.invitation().value();
        this.language = visit.language().toLanguageTag();
        this.timeZone = visit.zone().getId();
        this.createdAt = now;
    }

    String fullName() {
        return fullName;
    }

    EmailAddress email() {
        return new EmailAddress(email);
    }

    String passwordHash() {
        return passwordHash;
    }

    String organizationName() {
        return organizationName;
    }

    Optional<InvitationId> invitation() {
        return Optional.ofNullable(invitationId).map(InvitationId::new);
    }

    Locale language() {
        return Locale.forLanguageTag(language);
    }

    ZoneId zone() {
        return ZoneId.of(timeZone);
    }
}

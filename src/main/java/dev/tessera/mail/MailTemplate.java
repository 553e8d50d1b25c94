package dev.tessera.mail;

import static dev.tessera.mail.MailShape.withCode;
import static dev.tessera.mail.MailShape.withoutCode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Every mail there is: what its texts may name, what it lists, and where its links lead.
 *
 * <p>The texts stand in {@code mail/messages*.properties} under the template's name. All parameters are plain strings in the
 * recipient's language and zone.
 */
enum MailTemplate {
    SIGN_UP_CODE(withCode().names("name", "organization")),
    /** Somebody tried to sign up with an address that has an account. */
    SIGN_UP_KNOWN(withoutCode().mayName("name").leadsTo("/login").orTo("/reset")),
    LOGIN_CODE(withCode().names("name").lists("time", "address", "browser")),
    RESET_CODE(withCode().names("name")),
    /** Somebody asked for a new password for an address without account; known and unknown must behave alike. */
    RESET_UNKNOWN(withoutCode().leadsTo("/sign-up")),
    /** Goes to the new address, which it proves. */
    EMAIL_CHANGE_CODE(withCode().names("name")),
    /** Confirms a sensitive step within a session. */
    FRESH_FACTOR_CODE(withCode().names("name").lists("time", "address", "browser")),
    /** Goes to the old address. */
    EMAIL_CHANGED(withoutCode().names("name").lists("newEmailMasked", "time")),
    PASSWORD_CHANGED(withoutCode().names("name").lists("time", "address").leadsTo("/reset")),
    /** Its texts differ by the parameter {@code state}, {@code on} or {@code off}. */
    MFA_SWITCHED(withoutCode()
            .names("name", "state")
            .lists("time", "address")
            .leadsTo("/settings/security")
            .varies("on", "off")),
    ACCOUNT_LOCKED(withoutCode().names("name").lists("time", "until").leadsTo("/reset")),
    /** The operator took a step with the account; its texts differ by the parameter {@code state}, which says by which. */
    ACCOUNT_CARE(withoutCode()
            .names("name", "state")
            .lists("time")
            .varies("disabled", "enabled", "factors-reset", "sessions-ended")),
    /** Goes to the operator, who asked for it. */
    MAIL_TEST(withoutCode().names("name").lists("time")),
    TOKEN_CREATED(withoutCode()
            .names("name")
            .lists("tokenName", "expiry", "time", "address")
            .leadsTo("/settings/tokens")),
    /** Its texts differ by the parameter {@code state}: {@code one} token, {@code many}, or {@code most} of too many to list. */
    TOKENS_EXPIRING(withoutCode()
            .names("name", "state", "tokenName", "count", "shown")
            .itemizes("tokenName", "tokenValue", "expiry", "lastUsed", "status")
            .leadsTo("/settings/tokens")
            .varies("one", "many", "most")),
    TOKEN_REVOKED(withoutCode()
            .names("name")
            .lists("tokenName", "tokenValue", "revoker", "time")
            .leadsTo("/settings/tokens")),
    /** Several at once; one alone is told by {@link #TOKEN_REVOKED}. */
    CREDENTIALS_REVOKED(withoutCode()
            .names("name", "state", "count", "shown")
            .itemizes("tokenName", "tokenValue", "revoker", "time")
            .leadsTo("/settings/tokens")
            .varies("many", "most")),
    /** Goes to whom the tokens of somebody who left were given. */
    TOKENS_HANDED_OVER(withoutCode()
            .names("name", "state", "count", "shown")
            .itemizes("tokenName", "tokenValue", "giver", "time")
            .leadsTo("/settings/tokens")
            .varies("one", "many", "most")),
    /** Nobody used the token for as long as its organization's policy says. */
    TOKEN_REVOKED_UNUSED(withoutCode()
            .names("name", "days")
            .lists("tokenName", "tokenValue", "lastUsed")
            .leadsTo("/settings/tokens")),
    /** A value that a rotation had put aside turned up after it had retired. */
    TOKEN_OLD_VALUE_USED(withoutCode()
            .names("name")
            .lists("tokenName", "time", "address", "client")
            .leadsTo("/settings/tokens")),
    /** Goes to the owner of a token that was handed in at the leak desk. */
    TOKEN_LEAKED(withoutCode()
            .names("name")
            .lists("tokenName", "tokenValue", "time", "foundAt", "finderSays", "lateUses", "lateDays")
            .mayItemize("caller", "useCount", "lastUsed")
            .leadsTo("/settings/tokens")),
    /** Goes to those who look after the credentials of the owner's organization. */
    MEMBER_TOKEN_LEAKED(withoutCode()
            .names("name")
            .lists("owner", "tokenName", "tokenValue", "time", "foundAt", "finderSays", "lateUses", "lateDays")
            .mayItemize("caller", "useCount", "lastUsed")),
    /** Goes to the owner of a token of which a value that a rotation had put aside was handed in. */
    TOKEN_OLD_VALUE_FOUND(withoutCode()
            .names("name")
            .lists("tokenName", "time", "foundAt", "finderSays")
            .leadsTo("/settings/tokens")),
    API_SECRET_LEAKED(withoutCode()
            .names("name")
            .lists("keyName", "secretValue", "time", "foundAt", "finderSays", "lastUsed", "lastUsedFrom")
            .leadsTo("/settings/api-keys")),
    /** Goes to those who look after the credentials of the owner's organization. */
    MEMBER_API_SECRET_LEAKED(withoutCode()
            .names("name")
            .lists("owner", "keyName", "secretValue", "time", "foundAt", "finderSays", "lastUsed", "lastUsedFrom")),
    /** Goes to those who look after the credentials of the organization. */
    ORGANIZATION_TOKEN_LEAKED(withoutCode()
            .names("name")
            .lists("tokenName", "time", "foundAt", "finderSays")
            .leadsTo("/settings/organization-tokens")),
    CALENDAR_LEAKED(
            withoutCode().names("name").lists("time", "foundAt", "finderSays").leadsTo("/settings/tokens")),
    /** Goes to the operator. */
    VERIFIER_LEAKED(withoutCode()
            .names("name")
            .lists("verifierName", "tokenValue", "time", "foundAt", "finderSays", "lastUsed")
            .leadsTo("/operator/verifiers")),
    API_KEY_CREATED(
            withoutCode().names("name").lists("keyName", "time", "address").leadsTo("/settings/api-keys")),
    /** Goes to somebody who may have no account; its link carries a secret, made when it is sent. */
    INVITATION(withoutCode()
            .names("invitation", "inviter", "organization")
            .lists("organization", "role", "invitedAs", "openUntil")),
    API_KEY_ROTATED(withoutCode()
            .names("name")
            .lists("keyName", "oldSecretUntil", "time", "address")
            .leadsTo("/settings/api-keys"));

    /** The parameter that names what a secret link is for. */
    static final String SUBJECT = "invitation";

    /** The parameter by which the texts of one template differ. */
    static final String VARIANT = "state";

    @SuppressWarnings("ImmutableEnumChecker") // its collections are made by List.of and Set.of
    private final MailShape shape;

    MailTemplate(MailShape shape) {
        this.shape = shape;
    }

    /**
     * The template that a mail asks for.
     *
     * @throws IllegalArgumentException if there is none, or if it does not fit the mail's parameters or challenge
     */
    static MailTemplate of(OutgoingMail mail) {
        MailTemplate template = Arrays.stream(values())
                .filter(candidate -> candidate.id().equals(mail.template()))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("No mail template " + mail.template()));
        template.shape.check(mail);
        return template;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The key under which the texts for this mail stand. */
    String keyFor(OutgoingMail mail) {
        return shape.varies() ? id() + "." + mail.parameters().get(VARIANT) : id();
    }

    /** The parameters that its texts may name. */
    Set<String> parameters() {
        return shape.known();
    }

    /** What the parameter {@code state} may be; empty where the texts do not differ. */
    Set<String> states() {
        return shape.variants();
    }

    boolean carriesCode() {
        return shape.code();
    }

    /** Whether its button opens a link with a secret that {@link LinkIssuer} makes. */
    boolean carriesSecretLink() {
        return shape.names().contains(SUBJECT);
    }

    /** The parameters to be listed with a label each, in this order. */
    List<String> facts() {
        return shape.facts();
    }

    /** What is said of each thing that the mail lists: its title first; empty for a mail without a list. */
    List<String> itemParts() {
        return shape.items();
    }

    /** The path of the page that the button opens. */
    @Nullable String action() {
        return shape.action();
    }

    /** The path of the page that a lesser link opens. */
    @Nullable String alternative() {
        return shape.alternative();
    }
}

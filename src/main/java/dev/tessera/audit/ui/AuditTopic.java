package dev.tessera.audit.ui;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What entries are about, and the actions that belong there. Every action that is ever recorded stands here and has words. */
enum AuditTopic {
    ACCESS(
            "session.opened",
            "session.closed",
            "session.ended",
            "session.organization_chosen",
            "login.password_refused",
            "login.code_refused",
            "login.locked",
            "account.factor_proved",
            "account.factor_refused"),
    ACCOUNT(
            "account.opened",
            "account.profile_changed",
            "account.email_changed",
            "account.password_changed",
            "account.password_reset",
            "account.mfa_enabled",
            "account.mfa_disabled",
            "account.disabled",
            "account.enabled",
            "account.factors_reset",
            "account.sessions_ended",
            "account.unlocked"),
    TOKENS(
            "app_token.created",
            "app_token.changed",
            "app_token.enabled",
            "app_token.disabled",
            "app_token.paused",
            "app_token.resumed",
            "app_token.rotated",
            "app_token.rotation_finished",
            "app_token.revoked",
            "app_token.revoked_unused",
            "app_token.deleted",
            "app_token.kept",
            "app_token.handed_over",
            "app_token.leaked",
            "app_token.retired_value_used",
            "app_token.retired_value_found",
            "calendar_link.created",
            "calendar_link.replaced",
            "calendar_link.ended",
            "calendar_link.leaked"),
    API_KEYS(
            "api_key.created",
            "api_key.rotated",
            "api_key.rotation_finished",
            "api_key.revoked",
            "api_key.deleted",
            "api_key.secret_leaked"),
    ORGANIZATION_TOKENS(
            "organization_token.created",
            "organization_token.enabled",
            "organization_token.disabled",
            "organization_token.revoked",
            "organization_token.deleted",
            "organization_token.leaked"),
    MEMBERS(
            "member.joined",
            "member.roles_changed",
            "member.disabled",
            "member.enabled",
            "member.removed",
            "invitation.sent",
            "invitation.sent_again",
            "invitation.revoked"),
    ROLES("role.created", "role.changed", "role.deleted", "organization.reach_exceeded"),
    ORGANIZATION(
            "organization.created",
            "organization.policy_changed",
            "organization.suspended",
            "organization.resumed",
            "feature.granted",
            "feature.withdrawn",
            "feature.switched_on",
            "feature.switched_off"),
    VERIFIERS(
            "verifier.created",
            "verifier.rotated",
            "verifier.rotation_finished",
            "verifier.revoked",
            "verifier.leaked"),
    INSTANCE("instance.registration_changed"),
    LOG("audit.exported", "audit.verified", "audit.found_broken");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> actions;

    AuditTopic(String... actions) {
        this.actions = List.of(actions);
    }

    List<String> actions() {
        return actions;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String key() {
        return "audit.topic." + code();
    }

    /** The topic that an action belongs to; empty for one that nobody knows any more. */
    static Optional<AuditTopic> of(String action) {
        return Arrays.stream(values())
                .filter(topic -> topic.actions.contains(action))
                .findAny();
    }

    /** A topic as a whole, or one of its actions; so it is chosen and so it stands in the address. */
    record Choice(AuditTopic topic, String action) {

        static Choice whole(AuditTopic topic) {
            return new Choice(topic, "");
        }

        /** All that can be chosen: each topic, then its actions. */
        static List<Choice> all() {
            return Arrays.stream(values())
                    .flatMap(topic -> Stream.concat(
                            Stream.of(whole(topic)), topic.actions.stream().map(action -> new Choice(topic, action))))
                    .toList();
        }

        static Optional<Choice> parse(String code) {
            return all().stream().filter(choice -> choice.code().equals(code)).findAny();
        }

        boolean isWhole() {
            return action.isEmpty();
        }

        String code() {
            return isWhole() ? topic.code() : action;
        }

        Set<String> actions() {
            return isWhole() ? Set.copyOf(topic.actions) : Set.of(action);
        }

        String key() {
            return isWhole() ? topic.key() : "audit.action." + action;
        }
    }
}

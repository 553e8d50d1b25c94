package dev.tessera.kernel;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which, from where, by which means, and how it ended.
 *
 * @param action what was done, as {@code token.created}; a stable name that exports rely on
 * @param outcome whether it was done or refused
 * @param actor the account that acted; null for the instance itself and for strangers
 * @param organization the organization it happened in; null outside of any
 * @param target what it was done to, as {@code token:0197…}
 * @param address where the request came from
 * @param factors what the actor's session had proved
 * @param details further facts in words, without secrets
 * @param session the browser session in which it happened; null outside of any
 * @param token the token with which it was done; null if it was none
 */
public record AuditFacts(
        String action,
        Outcome outcome,
        @Nullable UserId actor,
        @Nullable OrganizationId organization,
        String target,
        ClientAddress address,
        Set<Factor> factors,
        Map<String, String> details,
        @Nullable SessionId session,
        @Nullable TokenId token) {

    /** How an action ended. */
    public enum Outcome {
        DONE,
        REFUSED
    }

    public AuditFacts {
        factors = Set.copyOf(factors);
        details = Map.copyOf(details);
    }

    /** Something that happened neither in a session nor with a token. */
    public AuditFacts(
            String action,
            Outcome outcome,
            @Nullable UserId actor,
            @Nullable OrganizationId organization,
            String target,
            ClientAddress address,
            Set<Factor> factors,
            Map<String, String> details) {
        this(action, outcome, actor, organization, target, address, factors, details, null, null);
    }

    /** An action done by somebody known. */
    public static AuditFacts done(String action, Actor actor, String target, Map<String, String> details) {
        return by(actor, action, Outcome.DONE, target, details);
    }

    /** An action that somebody known was refused. */
    public static AuditFacts refused(String action, Actor actor, String target, Map<String, String> details) {
        return by(actor, action, Outcome.REFUSED, target, details);
    }

    private static AuditFacts by(
            Actor actor, String action, Outcome outcome, String target, Map<String, String> details) {
        ActingToken token = actor.token();
        return new AuditFacts(
                action,
                outcome,
                actor.user(),
                actor.organization(),
                target,
                actor.address(),
                actor.factors(),
                details,
                actor.session(),
                token == null ? null : token.id());
    }
}

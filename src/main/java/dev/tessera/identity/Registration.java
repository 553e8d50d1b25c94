package dev.tessera.identity;

import dev.tessera.identity.RegistrationRule.Mode;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.EmailAddress;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/**
 * Says who may sign up without an invitation; the operator changes it, effective at once on every node. The operator's own
 * configured address may as long as it has no account: somebody must be able to open the door.
 */
@Service
public class Registration {

    private static final String SETTING = "registration";

    private final InstanceSettings settings;
    private final AccountLookup accounts;
    private final FreshFactor freshFactor;
    private final ContestedChange change;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            InstanceSettings settings,
            AccountLookup accounts,
            FreshFactor freshFactor,
            ContestedChange change,
            ApplicationEventPublisher events,
            Clock clock) {
        this.settings = settings;
        this.accounts = accounts;
        this.freshFactor = freshFactor;
        this.change = change;
        this.events = events;
        this.clock = clock;
    }

    /** The rule that holds now. It is no secret: the sign-up page tells it. */
    public RegistrationRule rule() {
        return settings.read(SETTING).map(RegistrationRule::parse).orElse(RegistrationRule.AT_FIRST);
    }

    /** Whether nobody but those invited need fill in the form. */
    public boolean isClosed() {
        return rule().mode() == Mode.INVITATION && !accounts.isOperatorAwaited();
    }

    /** An address with an account is answered like any other of its domain: nobody learns from outside who has one. */
    boolean admits(EmailAddress address) {
        return rule().admits(address) || accounts.awaitsOperatorAt(address);
    }

    /** Sets the rule. */
    public RegistrationChange change(Actor operator, RegistrationRule wanted) {
        if (!accounts.isOperator(operator)) {
            return RegistrationChange.NOT_PERMITTED;
        }
        if (wanted.mode() == Mode.DOMAINS && wanted.domains().isEmpty()) {
            return RegistrationChange.DOMAIN_MISSING;
        }
        if (wanted.domains().size() > RegistrationRule.MOST_DOMAINS) {
            return RegistrationChange.TOO_MANY_DOMAINS;
        }
        if (freshFactor.isNeeded(operator)) {
            return RegistrationChange.PROOF_NEEDED;
        }
        return change.make(() -> replace(operator, wanted));
    }

    private RegistrationChange replace(Actor operator, RegistrationRule wanted) {
        RegistrationRule before =
                settings.lock(SETTING).map(RegistrationRule::parse).orElse(RegistrationRule.AT_FIRST);
        if (!before.equals(wanted)) {
            settings.write(SETTING, wanted.toString(), clock.instant());
            events.publishEvent(new RegistrationChanged(before, wanted, operator));
        }
        return RegistrationChange.DONE;
    }
}

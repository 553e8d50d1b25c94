package dev.tessera.identity;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.AuditFacts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.AuditedEvent;
import java.util.Map;

/** Others may sign up from now on. Published in the transaction of the change. */
public record RegistrationChanged(RegistrationRule before, RegistrationRule after, Actor by) implements AuditedEvent {

    @Override
    public AuditFacts audit() {
        return new AuditFacts(
                "instance.registration_changed",
                Outcome.DONE,
                by.user(),
                null,
                "instance:registration",
                by.address(),
                by.factors(),
                Map.of("before", before.toString(), "after", after.toString()),
                by.session(),
                null);
    }
}

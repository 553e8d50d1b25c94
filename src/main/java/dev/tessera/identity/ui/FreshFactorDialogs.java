package dev.tessera.identity.ui;

import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.Profile;
import dev.tessera.identity.session.SessionProof;
import dev.tessera.kernel.Actor;
import org.springframework.stereotype.Component;

/** Asks by a dialog, where a fresh factor is needed. */
@Component
class FreshFactorDialogs implements FreshFactorPrompt {

    private final FreshFactor freshFactor;
    private final SessionProof proof;
    private final Profile profile;
    private final CurrentActor currentActor;
    private final MailboxHint mailboxHint;

    FreshFactorDialogs(
            FreshFactor freshFactor,
            SessionProof proof,
            Profile profile,
            CurrentActor currentActor,
            MailboxHint mailboxHint) {
        this.freshFactor = freshFactor;
        this.proof = proof;
        this.profile = profile;
        this.currentActor = currentActor;
        this.mailboxHint = mailboxHint;
    }

    @Override
    public void ensure(Runnable then) {
        Actor actor = currentActor.require();
        if (freshFactor.isNeeded(actor)) {
            new FreshFactorDialog(proof, profile.of(actor).zone(), mailboxHint, then).open();
        } else {
            then.run();
        }
    }
}

package dev.tessera.identity.session;

import dev.tessera.identity.Account;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FactorProof;
import dev.tessera.identity.FactorProofEnd;
import dev.tessera.identity.FactorProofStart;
import dev.tessera.identity.FactorProofStart.PendingFactorProof;
import dev.tessera.identity.Profile;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.Visit;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.kernel.OneTimeCode;
import org.springframework.stereotype.Component;

/** Lets the person behind the view at hand prove a factor once more; one that passed is noted in their browser session. */
@Component
public class SessionProof {

    private final FactorProof proof;
    private final Profile profile;
    private final CurrentActor currentActor;
    private final BrowserSession browserSession;

    SessionProof(FactorProof proof, Profile profile, CurrentActor currentActor, BrowserSession browserSession) {
        this.proof = proof;
        this.profile = profile;
        this.currentActor = currentActor;
        this.browserSession = browserSession;
    }

    /** Mails a code, or tells that the password is asked for. */
    public FactorProofStart begin() {
        return proof.begin(currentActor.require(), visit());
    }

    /** Mails another code. */
    public ResendOutcome resend(PendingFactorProof pending) {
        return proof.resend(currentActor.require(), pending, visit());
    }

    /** Takes the mailed code. */
    public FactorProofEnd.ByCode withCode(PendingFactorProof pending, OneTimeCode code) {
        return noted(proof.withCode(currentActor.require(), pending, code, visit()));
    }

    /** Takes the password, where no codes are used. */
    public FactorProofEnd.ByPassword withPassword(RawPassword password) {
        return noted(proof.withPassword(currentActor.require(), password));
    }

    private <E extends FactorProofEnd> E noted(E end) {
        if (end instanceof FactorProofEnd.Proved proved) {
            browserSession.prove(proved);
        }
        return end;
    }

    private Visit visit() {
        Account account = profile.of(currentActor.require());
        return browserSession.visit(account.language(), account.zone());
    }
}

package dev.tessera.identity.session;

import dev.tessera.identity.ResetStart.PendingReset;
import dev.tessera.identity.SignUpStart.PendingSignUp;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What a person began in this browser session and has yet to prove by a code: a sign-up, a password reset. */
@Component
public class UnfinishedSteps {

    private final CurrentRequest request;

    UnfinishedSteps(CurrentRequest request) {
        this.request = request;
    }

    /** Keeps a sign-up that waits for its code, in place of an earlier one. */
    public void remember(PendingSignUp pending) {
        keep(PendingSignUp.class, pending);
    }

    /** The sign-up under way in this browser session. */
    public Optional<PendingSignUp> signUp() {
        return read(PendingSignUp.class);
    }

    /** Drops the sign-up under way. */
    public void forgetSignUp() {
        forget(PendingSignUp.class);
    }

    /** Keeps a reset that waits for its code, in place of an earlier one. */
    public void remember(PendingReset pending) {
        keep(PendingReset.class, pending);
    }

    /** The reset under way in this browser session. */
    public Optional<PendingReset> reset() {
        return read(PendingReset.class);
    }

    /** Drops the reset under way. */
    public void forgetReset() {
        forget(PendingReset.class);
    }

    private <T> void keep(Class<T> kind, T pending) {
        request.require().getSession().setAttribute(kind.getName(), pending);
    }

    private <T> Optional<T> read(Class<T> kind) {
        return Optional.ofNullable(request.require().getSession(false))
                .map(session -> session.getAttribute(kind.getName()))
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private void forget(Class<?> kind) {
        HttpSession session = request.require().getSession(false);
        if (session != null) {
            session.removeAttribute(kind.getName());
        }
    }
}

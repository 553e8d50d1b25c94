package dev.tessera.verification;

/** It cannot be told whether a credential is good: whoever asks must refuse for now, and may ask again. */
public final class VerificationUnavailable extends RuntimeException {

    VerificationUnavailable(Throwable cause) {
        super("The database does not answer", cause);
    }
}

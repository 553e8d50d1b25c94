package dev.tessera.identity.codes;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.OneTimeCode;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;

/** What is kept of a code: HMAC-SHA-256 (RFC 2104) over challenge id and digits under the server's key. */
@Component
class CodeMac {

    static final int BYTES = 32;

    private static final String ALGORITHM = "HmacSHA256";

    /** Stands in where a challenge has no code yet, so that a decoy takes as long as a real one. */
    private static final byte[] NO_CODE = new byte[BYTES];

    private final SecretKey key;

    CodeMac(ServerKey serverKey) {
        this.key = serverKey.forAlgorithm(ALGORITHM);
    }

    byte[] of(ChallengeId challenge, OneTimeCode code) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal((challenge + ":" + code.reveal()).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + ALGORITHM, e);
        }
    }

    boolean matches(Optional<byte[]> kept, ChallengeId challenge, OneTimeCode code) {
        boolean equal = MessageDigest.isEqual(kept.orElse(NO_CODE), of(challenge, code));
        return kept.isPresent() && equal;
    }
}

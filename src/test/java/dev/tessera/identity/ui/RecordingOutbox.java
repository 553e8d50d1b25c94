package dev.tessera.identity.ui;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.OneTimeCode;
import dev.tessera.mail.CodeIssuer;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.beans.factory.ObjectProvider;

/** Keeps mails instead of sending them, and makes a code when a test reads one. */
class RecordingOutbox implements Outbox {

    private final List<OutgoingMail> mails = new CopyOnWriteArrayList<>();
    private final ObjectProvider<CodeIssuer> issuer;

    RecordingOutbox(ObjectProvider<CodeIssuer> issuer) {
        this.issuer = issuer;
    }

    @Override
    public void enqueue(OutgoingMail mail) {
        mails.add(mail);
    }

    OutgoingMail newest() {
        return mails.getLast();
    }

    /** The code that the newest mail carries. */
    String code() {
        ChallengeId challenge = Objects.requireNonNull(newest().challenge(), "The newest mail carries no code");
        return issuer.getObject().issue(challenge).map(OneTimeCode::reveal).orElseThrow();
    }

    /** Six digits that the newest mail does not carry. */
    String wrongCode() {
        return code().equals("000000") ? "111111" : "000000";
    }
}

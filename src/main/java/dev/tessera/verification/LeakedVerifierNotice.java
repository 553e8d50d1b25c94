package dev.tessera.verification;

import dev.tessera.identity.Account;
import dev.tessera.identity.OperatorAccount;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.verification.VerifierEvent.VerifierLeaked;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells the operator by mail that the secret of a verifier was found, if there is an operator yet. */
@Component
class LeakedVerifierNotice {

    private final VerifierRepository verifiers;
    private final OperatorAccount operator;
    private final Outbox outbox;

    LeakedVerifierNotice(VerifierRepository verifiers, OperatorAccount operator, Outbox outbox) {
        this.verifiers = verifiers;
        this.operator = operator;
        this.outbox = outbox;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void enqueue(VerifierLeaked leaked) {
        Verifier verifier =
                verifiers.findById(leaked.verifier().value()).orElseThrow().view();
        operator.findOperator().ifPresent(reader -> tell(reader, verifier, leaked));
    }

    private void tell(Account reader, Verifier verifier, VerifierLeaked leaked) {
        Map<String, String> parameters = Map.of(
                "name", reader.fullName(),
                "verifierName", verifier.name(),
                "tokenValue", CredentialKind.VERIFIER_SECRET.prefix() + "…" + verifier.lastFour(),
                "time", reader.inWords(leaked.at()),
                "foundAt", leaked.finding().foundAt(),
                "finderSays", leaked.finding().note(),
                "lastUsed",
                        Optional.ofNullable(verifier.lastUsedAt())
                                .map(reader::inWords)
                                .orElse("never"));
        outbox.enqueue(new OutgoingMail(reader.email(), reader.language(), "verifier-leaked", parameters, null));
    }
}

package dev.tessera.tokens.rest;

import dev.tessera.kernel.Actor;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Edit;
import dev.tessera.tokens.TokenChange;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Applies a patch as a whole or not at all (RFC 5789, section 2). */
@Component
class TokenPatching {

    private final AppTokens tokens;
    private final TransactionTemplate transaction;

    TokenPatching(AppTokens tokens, TransactionTemplate transaction) {
        this.tokens = tokens;
        this.transaction = transaction;
    }

    /** Why nothing was changed; empty if all of it was. */
    Optional<Refused> apply(Actor actor, TokenId token, PatchToken patch) {
        return transaction.execute(status -> {
            Optional<Refused> refused = switched(actor, token, patch).or(() -> edited(actor, token, patch));
            if (refused.isPresent()) {
                status.setRollbackOnly();
            }
            return refused;
        });
    }

    private Optional<Refused> switched(Actor actor, TokenId token, PatchToken patch) {
        return patch.switched()
                .map(on -> on ? tokens.switchOn(actor, token) : tokens.switchOff(actor, token))
                .filter(change -> change != TokenChange.DONE)
                .map(BySwitch::new);
    }

    private Optional<Refused> edited(Actor actor, TokenId token, PatchToken patch) {
        if (!patch.edits()) {
            return Optional.empty();
        }
        Edit edit = tokens.change(actor, token, patch::over);
        return edit instanceof Edit.Changed ? Optional.empty() : Optional.of(new ByEdit(edit));
    }

    /** What a service refused. */
    sealed interface Refused {}

    record BySwitch(TokenChange change) implements Refused {}

    record ByEdit(Edit edit) implements Refused {}
}

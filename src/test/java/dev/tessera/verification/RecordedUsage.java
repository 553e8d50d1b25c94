package dev.tessera.verification;

import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.TokenUsage;
import dev.tessera.tokens.TokenUsage.Outcome;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.dao.DataAccessResourceFailureException;

/** Takes uses as the tokens module would, and can be made to fail. */
public final class RecordedUsage implements TokenUsage {

    private final List<Use> taken = new CopyOnWriteArrayList<>();
    private final AtomicBoolean failing = new AtomicBoolean();

    @Override
    public void record(Collection<Use> uses) {
        if (failing.get()) {
            throw new DataAccessResourceFailureException("down");
        }
        taken.addAll(uses);
    }

    void fail(boolean fails) {
        failing.set(fails);
    }

    List<Use> taken() {
        return taken;
    }

    /** How often a token was used, as far as was told. */
    public long countOf(TokenId token) {
        return taken.stream()
                .filter(use ->
                        use.counted().token().equals(token) && use.counted().outcome() == Outcome.USED)
                .mapToLong(Use::count)
                .sum();
    }
}

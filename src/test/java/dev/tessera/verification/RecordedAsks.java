package dev.tessera.verification;

import dev.tessera.tokens.PermissionUsage;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what tokens were asked for as the tokens module would. */
public final class RecordedAsks implements PermissionUsage {

    private final List<Asked> taken = new CopyOnWriteArrayList<>();

    @Override
    public void record(Collection<Asked> asked) {
        taken.addAll(asked);
    }

    List<Asked> taken() {
        return taken;
    }
}

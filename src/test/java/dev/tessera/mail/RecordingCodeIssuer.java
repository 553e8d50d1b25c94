package dev.tessera.mail;

import dev.tessera.kernel.ChallengeId;
import dev.tessera.kernel.OneTimeCode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Issues 100001, 100002 and so on, and remembers them; a challenge can be made moot. */
class RecordingCodeIssuer implements CodeIssuer {

    private static final int FIRST = 100_001;

    private final List<String> issued = new CopyOnWriteArrayList<>();
    private final Set<ChallengeId> moot = ConcurrentHashMap.newKeySet();

    void makeMoot(ChallengeId challenge) {
        moot.add(challenge);
    }

    List<String> issued() {
        return issued;
    }

    @Override
    public synchronized Optional<OneTimeCode> issue(ChallengeId challenge) {
        if (moot.contains(challenge)) {
            return Optional.empty();
        }
        String digits = String.valueOf(FIRST + issued.size());
        issued.add(digits);
        return OneTimeCode.parse(digits);
    }
}

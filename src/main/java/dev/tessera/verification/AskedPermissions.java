package dev.tessera.verification;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.PermissionUsage;
import dev.tessera.tokens.PermissionUsage.Asked;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes for what permissions good tokens were asked, until that is written. A check that asks for none costs nothing
 * here, and one that asks for the same again only reads. How many tokens are noted at once is bounded; others are not.
 */
@Component
class AskedPermissions {

    private static final Map<String, Permission> BY_NAME =
            EnumSet.allOf(Permission.class).stream().collect(Collectors.toUnmodifiableMap(Enum::name, each -> each));

    private final PermissionUsage usage;
    private final int bound;
    private final ConcurrentMap<TokenId, Note> notes = new ConcurrentHashMap<>();

    AskedPermissions(PermissionUsage usage, VerificationProperties properties) {
        this.usage = usage;
        this.bound = properties.cacheSize();
    }

    /** @param wanted the name of the permission that a caller asked for; null for none */
    void note(Verdict.Active facts, @Nullable String wanted) {
        Permission permission = wanted == null ? null : BY_NAME.get(wanted);
        if (permission == null) {
            return;
        }
        Note note = notes.get(facts.token());
        if (note == null) {
            if (notes.size() >= bound) {
                return;
            }
            note = notes.computeIfAbsent(facts.token(), token -> new Note());
        }
        note.add(permission, facts.permissions());
    }

    /** Hands over what was noted since the last time; what fails to be taken is noted again by whoever asks again. */
    void flush() {
        List<Asked> asked = new ArrayList<>();
        for (TokenId token : List.copyOf(notes.keySet())) {
            Note note = notes.remove(token);
            if (note != null) {
                asked.add(note.asked(token));
            }
        }
        if (!asked.isEmpty()) {
            usage.record(asked);
        }
    }

    private static final class Note {

        private final Set<Permission> asked = ConcurrentHashMap.newKeySet();
        private volatile Set<Permission> granted = Set.of();

        @SuppressWarnings("ReferenceEquality") // a glance is enough: an equal set is written again at no harm
        void add(Permission permission, Set<Permission> grantedNow) {
            if (!asked.contains(permission)) {
                asked.add(permission);
            }
            if (granted != grantedNow) {
                granted = grantedNow;
            }
        }

        Asked asked(TokenId token) {
            return new Asked(token, Set.copyOf(asked), granted);
        }
    }
}

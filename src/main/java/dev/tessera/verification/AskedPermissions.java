package dev.tessera.verification;

import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.tokens.PermissionUsage;
import dev.tessera.tokens.PermissionUsage.Asked;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Notes for what permissions good tokens were asked on a day (UTC), and hands over what is new of it. A check that asks for none costs nothing
 * here, and one that asks for the same again only reads. How many tokens are noted at once is bounded; others are not.
 */
@Component
class AskedPermissions {

    private static final Map<String, Permission> BY_NAME =
            EnumSet.allOf(Permission.class).stream().collect(Collectors.toUnmodifiableMap(Enum::name, each -> each));

    private final PermissionUsage usage;
    private final int bound;
    private final Clock clock;
    private final ConcurrentMap<TokenId, Note> notes = new ConcurrentHashMap<>();
    private LocalDate day;

    AskedPermissions(PermissionUsage usage, VerificationProperties properties, Clock clock) {
        this.usage = usage;
        this.clock = clock;
        this.day = today();
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

    /**
     * Hands over what is new since the last time. On another day all is new again, and so it is if it could not be taken: whoever
     * asks again notes it again.
     */
    synchronized void flush() {
        List<Asked> news = new ArrayList<>();
        notes.forEach((token, note) -> note.news(token).ifPresent(news::add));
        try {
            if (!news.isEmpty()) {
                usage.record(news);
            }
        } catch (RuntimeException notTaken) {
            notes.clear();
            throw notTaken;
        }
        LocalDate today = today();
        if (!today.equals(day)) {
            notes.clear();
            day = today;
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    private static final class Note {

        private final Set<Permission> asked = ConcurrentHashMap.newKeySet();
        private volatile Set<Permission> granted = Set.of();
        private volatile boolean news;

        @SuppressWarnings("ReferenceEquality") // a glance is enough for most: the same snapshot, the same set
        void add(Permission permission, Set<Permission> grantedNow) {
            boolean others = granted != grantedNow && !granted.equals(grantedNow);
            if (granted != grantedNow) {
                granted = grantedNow;
            }
            if (others || !asked.contains(permission)) {
                asked.add(permission);
                news = true;
            }
        }

        /** What is to be told of the token; empty if that was told already. */
        Optional<Asked> news(TokenId token) {
            if (!news) {
                return Optional.empty();
            }
            news = false;
            return Optional.of(new Asked(token, Set.copyOf(asked), granted));
        }
    }
}

package dev.tessera.tokens;

import dev.tessera.tokens.AppTokenQuery.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says to the database what {@link AppToken} says of itself. The texts joined here are all constants. */
final class AppTokenConditions {

    static final String LIVE = "t.revokedAt is null and (t.expiresAt is null or t.expiresAt > :now)";

    private static final String OWN =
            " where t.ownerId = :owner and t.organizationId = :organization and t.deletedAt is null";

    private AppTokenConditions() {}

    static String where(AppTokenQuery query) {
        List<String> parts = new ArrayList<>();
        if (!query.text().isBlank()) {
            parts.add("t.searchKey like :part escape '!' or lower(t.lastFour) = :lastFour");
        }
        if (!query.statuses().isEmpty()) {
            parts.add(anyOf(query.statuses()));
        }
        if (!query.phases().isEmpty()) {
            parts.add(anyOf(query.phases(), AppTokenConditions::condition));
        }
        return OWN + parts.stream().map(part -> " and (" + part + ")").collect(Collectors.joining());
    }

    private static String anyOf(Set<TokenStatus> statuses) {
        return statuses.equals(TokenStatus.LIVE) ? LIVE : anyOf(statuses, AppTokenConditions::condition);
    }

    private static <T> String anyOf(Set<T> alternatives, Function<T, String> condition) {
        return alternatives.stream().map(condition).collect(Collectors.joining(") or (", "(", ")"));
    }

    /** What {@link AppToken#status} says. */
    private static String condition(TokenStatus status) {
        return switch (status) {
            case ACTIVE -> LIVE + " and t.enabled and (t.pausedUntil is null or t.pausedUntil <= :now)";
            case PAUSED -> LIVE + " and t.enabled and t.pausedUntil > :now";
            case OFF -> LIVE + " and not t.enabled";
            case EXPIRED -> "t.revokedAt is null and t.expiresAt <= :now";
            case REVOKED -> "t.revokedAt is not null";
        };
    }

    /** What {@link AppToken#expiresSoonInDays} and {@link AppToken#retiring} say. */
    private static String condition(Phase phase) {
        return switch (phase) {
            case EXPIRING -> "t.revokedAt is null and t.expiresAt > :now and t.expiresAt <= :soon";
            case ROTATING ->
                LIVE + " and exists (select 1 from StoredTokenValue v where v.tokenId = t.id"
                        + " and v.generation = t.generation - 1 and v.retiresAt > :now)";
        };
    }
}

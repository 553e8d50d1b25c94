package dev.tessera.audit.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.audit.LoggedEntry;
import dev.tessera.design.RelativeTime;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.AuditFacts.Outcome;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.UserId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Says what an entry means, in the viewer's language and zone. Nobody is looked up twice. */
final class AuditWords {

    private static final String UNKNOWN_ACCOUNT = "account:unknown";

    private final Accounts accounts;
    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;
    private final Map<UserId, String> names = new HashMap<>();

    AuditWords(Accounts accounts, ZoneId zone, Locale locale, Clock clock) {
        this.accounts = accounts;
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    ZoneId zone() {
        return zone;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** What happened; an action that nobody knows any more by its code. */
    String what(String action) {
        return AuditTopic.of(action).isPresent() ? translated("audit.action." + action) : action;
    }

    /** Who did it. Without an account it was the instance itself, or a stranger; and so is who fails to log in as somebody. */
    String who(LoggedEntry entry) {
        if (entry.actor() != null && !isByAnybody(entry)) {
            return name(entry.actor());
        }
        return translated(
                entry.address().equals(ClientAddress.NONE.value()) ? "audit.who.instance" : "audit.who.stranger");
    }

    /** To what it was done, by name; empty where that is the very person who did it. */
    String target(LoggedEntry entry) {
        String[] parts = entry.target().split(":", 2);
        boolean person = parts[0].equals("account") || parts[0].equals("member");
        if (entry.target().equals(UNKNOWN_ACCOUNT)) {
            return translated("audit.target.account.unknown");
        }
        if (person && parts.length == 2) {
            return entry.actor() != null
                            && !isByAnybody(entry)
                            && parts[1].equals(entry.actor().toString())
                    ? ""
                    : personNamed(parts[1]);
        }
        String name = entry.details().getOrDefault("name", entry.details().get("email"));
        return name == null ? kind(parts[0]) : name;
    }

    private static boolean isByAnybody(LoggedEntry entry) {
        return entry.action().startsWith("login.");
    }

    /** What sort of thing it was done to. */
    String kind(String type) {
        String key = "audit.target." + type;
        String word = translated(key);
        return word.contains(key) ? type : word;
    }

    private String personNamed(String id) {
        try {
            return name(new UserId(UUID.fromString(id)));
        } catch (IllegalArgumentException tampered) {
            return id;
        }
    }

    String name(UserId user) {
        return names.computeIfAbsent(
                user, id -> accounts.find(id).map(Account::fullName).orElseGet(() -> translated("audit.who.gone")));
    }

    String outcome(Outcome outcome) {
        return translated("audit.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    String from(LoggedEntry entry) {
        return entry.address().equals(ClientAddress.NONE.value()) ? "" : entry.address();
    }

    String factors(LoggedEntry entry) {
        return entry.factors().stream()
                .map(factor -> translated("audit.factor." + factor.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(", "));
    }

    /** A moment as short as can be. */
    String brief(Instant moment) {
        return RelativeTime.brief(moment, zone, locale, clock);
    }

    /** A moment with its date, second and zone. */
    String exact(Instant moment) {
        return RelativeTime.absolute(moment, zone, locale);
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}

package dev.tessera.tokens.notices;

import dev.tessera.identity.Account;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.TokenActivity;
import dev.tessera.tokens.TokenActivity.Day;
import dev.tessera.tokens.TokenActivity.Presentation;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a token was used for lately, in its reader's language and by their clock; the days are those of UTC. */
final class UsesInWords {

    private final TokenActivity activity;
    private final Account reader;

    UsesInWords(TokenActivity activity, Account reader) {
        this.activity = activity;
        this.reader = reader;
    }

    /** How often in all; {@code none} for never, which the mail's texts put into words. */
    String count() {
        long all = activity.days().stream().mapToLong(Day::used).sum();
        return all == 0 ? "none" : number(all);
    }

    /** The days on which it was used, each with how often. */
    String days() {
        DateTimeFormatter day = DateTimeFormatter.ofLocalizedPattern("MMMd").localizedBy(reader.language());
        return activity.days().stream()
                .filter(each -> each.used() > 0)
                .map(each -> day.format(each.date()) + " (" + number(each.used()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Who used it, for the mail to list. */
    List<Map<String, String>> callers() {
        return activity.callers().stream().map(this::item).toList();
    }

    private Map<String, String> item(Presentation use) {
        return Map.of(
                "caller", name(use.caller()),
                "useCount", number(use.count()),
                "lastUsed", reader.inWords(use.lastAt()));
    }

    private static String name(Caller caller) {
        boolean nowhere = caller.address().equals(ClientAddress.NONE);
        if (nowhere) {
            return caller.client().isEmpty() ? "unknown" : caller.client();
        }
        return caller.client().isEmpty()
                ? caller.address().value()
                : caller.address().value() + " · " + caller.client();
    }

    private String number(long count) {
        return NumberFormat.getIntegerInstance(reader.language()).format(count);
    }
}

package dev.tessera.tokens.notices;

import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.kernel.UserId;
import dev.tessera.mail.Outbox;
import dev.tessera.mail.OutgoingMail;
import dev.tessera.tokens.notices.OwnerNews.News;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells one person what happened to their credentials, by one mail for each kind of news. What was taken and the mail are one change. */
@Component
class NewsDigest {

    /** More than these make a mail that nobody reads and some mailboxes cut. */
    static final int LISTED = 50;

    private final OwnerNews news;
    private final Accounts accounts;
    private final Outbox outbox;

    NewsDigest(OwnerNews news, Accounts accounts, Outbox outbox) {
        this.news = news;
        this.accounts = accounts;
        this.outbox = outbox;
    }

    /** Who cannot log in is told nothing, then or later. */
    @Transactional
    void tell(UserId reader) {
        List<News> taken = news.take(reader);
        accounts.find(reader)
                .filter(person -> !person.disabled())
                .ifPresent(person -> taken.stream()
                        .collect(Collectors.groupingBy(News::kind))
                        .forEach((kind, happened) -> tell(person, kind, happened)));
    }

    private void tell(Account person, News.Kind kind, List<News> happened) {
        switch (kind) {
            case HANDED_OVER -> tellAll(person, "tokens-handed-over", "giver", happened);
            case REVOKED -> {
                if (happened.size() == 1) {
                    tellOfOne(person, happened.getFirst());
                } else {
                    tellAll(person, "credentials-revoked", "revoker", happened);
                }
            }
        }
    }

    private void tellOfOne(Account person, News revoked) {
        Map<String, String> parameters = Map.of(
                "name", person.fullName(),
                "tokenName", revoked.name(),
                "tokenValue", revoked.hint(),
                "revoker", nameOf(revoked.actor()),
                "time", person.inWords(revoked.at()));
        send(person, "token-revoked", parameters, List.of());
    }

    /** @param role as what the mail names who did it */
    private void tellAll(Account person, String template, String role, List<News> happened) {
        List<Map<String, String>> items = happened.stream()
                .limit(LISTED)
                .map(each -> Map.of(
                        "tokenName",
                        each.name(),
                        "tokenValue",
                        each.hint(),
                        "time",
                        person.inWords(each.at()),
                        role,
                        nameOf(each.actor())))
                .toList();
        Map<String, String> parameters = Map.of(
                "name", person.fullName(),
                "state", state(happened.size()),
                "count", String.valueOf(happened.size()),
                "shown", String.valueOf(items.size()));
        send(person, template, parameters, items);
    }

    private static String state(int count) {
        if (count == 1) {
            return "one";
        }
        return count <= LISTED ? "many" : "most";
    }

    private String nameOf(UserId actor) {
        return accounts.find(actor).map(Account::fullName).orElse("");
    }

    private void send(
            Account person, String template, Map<String, String> parameters, List<Map<String, String>> items) {
        outbox.enqueue(new OutgoingMail(person.email(), person.language(), template, parameters, null, items));
    }
}

package dev.tessera.tokens.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.DangerDialog;
import dev.tessera.tokens.AppToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Asks before several tokens are revoked: which, and how many of them programs still count on. */
class BulkRevocation {

    private static final Duration IN_USE = Duration.ofDays(7);
    private static final int NAMED = 5;

    private final List<AppToken> tokens;
    private final TokenWords words;
    private final Instant now;

    /** @param tokens live ones, at least one */
    BulkRevocation(List<AppToken> tokens, TokenWords words, Instant now) {
        this.tokens = tokens;
        this.words = words;
        this.now = now;
    }

    /** For more than one token, their number has to be typed. */
    DangerDialog dialog(Runnable onConfirm) {
        int many = tokens.size();
        DangerDialog dialog = new DangerDialog(
                words.translated("tokens.revoke.many.title", many),
                words.translated("tokens.revoke.many.text", many),
                words.translated("tokens.revoke.many.submit", many),
                onConfirm);
        dialog.body(names(), use());
        return many > 1 ? dialog.typing(Integer.toString(many)) : dialog;
    }

    private UnorderedList names() {
        UnorderedList names = new UnorderedList();
        names.addClassName("token-names");
        tokens.stream().limit(NAMED).map(token -> new ListItem(token.name())).forEach(names::add);
        if (tokens.size() > NAMED) {
            names.add(new ListItem(words.translated("tokens.revoke.many.more", tokens.size() - NAMED)));
        }
        return names;
    }

    private Paragraph use() {
        long used = tokens.stream().filter(this::isInUse).count();
        return new Paragraph(words.translated("tokens.revoke.many.used", used, tokens.size()));
    }

    private boolean isInUse(AppToken token) {
        Instant at = token.lastUsedAt();
        return at != null && at.isAfter(now.minus(IN_USE));
    }
}

package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.DayBars;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.FactList;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.kernel.Caller;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppToken.PreviousValue;
import dev.tessera.tokens.TokenActivity;
import dev.tessera.tokens.TokenActivity.Presentation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Everything about one token: what it is, what it was used for lately, who was refused, and what is left of its old value. */
final class TokenDetails {

    private final TokenWords words;

    TokenDetails(TokenWords words) {
        this.words = words;
    }

    DetailPanel panel(AppToken token, TokenActivity activity, List<Component> actions, Instant now) {
        DetailPanel panel = new DetailPanel(token.name()).status(words.status(token));
        leak(token).forEach(panel::body);
        leakWarning(token).forEach(panel::body);
        panel.body(facts(token));
        rotation(token, now).forEach(section -> panel.section(words.translated("tokens.details.rotation"), section));
        panel.section(
                words.translated("tokens.details.use"), new DayBars(words.today(), days(activity), words.locale()));
        panel.section(
                words.translated("tokens.details.callers"), callers(activity.callers(), "tokens.details.callers.none"));
        if (token.pausedAt() != null) {
            panel.section(
                    words.translated("tokens.details.refused", words.brief(token.pausedAt())),
                    callers(activity.refusedInPause(), "tokens.details.refused.none"));
        }
        return panel.actions(actions.toArray(Component[]::new));
    }

    /** That it was revoked because somebody handed it in. */
    private List<Component> leak(AppToken token) {
        return Optional.ofNullable(token.leak()).stream()
                .<Component>map(leak -> new Notice(
                                Tone.DANGER,
                                leak.foundAt().isEmpty()
                                        ? words.translated("tokens.details.leaked", words.brief(leak.at()))
                                        : words.translated(
                                                "tokens.details.leaked.at", words.brief(leak.at()), leak.foundAt()))
                        .titled(words.translated("tokens.details.leaked.title")))
                .toList();
    }

    private List<Component> leakWarning(AppToken token) {
        PreviousValue old = token.previous();
        return old == null || old.misusedAt() == null
                ? List.of()
                : List.of(new Notice(
                                Tone.DANGER,
                                words.translated(
                                        "tokens.details.misused", old.lastFour(), words.brief(old.misusedAt())))
                        .titled(words.translated("tokens.details.misused.title")));
    }

    private FactList facts(AppToken token) {
        return new FactList()
                .fact(words.translated("tokens.column.token"), words.value(token))
                .fact(words.translated("tokens.column.expires"), words.validity(token))
                .fact(words.translated("tokens.permissions"), permissions(token))
                .fact(words.translated("tokens.ranges"), ranges(token))
                .fact(words.translated("tokens.column.created"), words.created(token))
                .fact(words.translated("tokens.column.used"), words.lastUsed(token));
    }

    private Component permissions(AppToken token) {
        Set<Permission> permissions = token.permissions();
        return new Span(
                permissions == null
                        ? words.translated("tokens.permissions.all.short")
                        : new PermissionWords(words).names(permissions));
    }

    private Component ranges(AppToken token) {
        return new Span(
                token.addresses().isAnywhere()
                        ? words.translated("tokens.ranges.anywhere")
                        : token.addresses().ranges().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ")));
    }

    /** Whether the old value is still good, and still used. */
    private List<Component> rotation(AppToken token, Instant now) {
        return token.retiring(now).stream()
                .<Component>map(old -> new Paragraph(
                        old.lastUsedAt() == null || old.useCount() == 0
                                ? words.translated(
                                        "tokens.details.rotation.unused", old.lastFour(), words.brief(old.retiresAt()))
                                : words.translated(
                                        "tokens.details.rotation.used",
                                        old.lastFour(),
                                        words.brief(old.retiresAt()),
                                        words.brief(old.lastUsedAt()))))
                .toList();
    }

    private static List<DayBars.Day> days(TokenActivity activity) {
        return activity.days().stream()
                .map(day -> new DayBars.Day(day.date(), day.used(), day.refused()))
                .toList();
    }

    private Component callers(List<Presentation> presentations, String none) {
        if (presentations.isEmpty()) {
            Paragraph nobody = new Paragraph(words.translated(none));
            nobody.addClassName("token-quiet");
            return nobody;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("token-callers");
        presentations.forEach(presentation -> list.add(caller(presentation)));
        return list;
    }

    private ListItem caller(Presentation presentation) {
        Span who = new Span(name(presentation.caller()));
        Span how = new Span(
                words.translated("tokens.details.caller", presentation.count(), words.brief(presentation.lastAt())));
        how.addClassName("token-second-line");
        return new ListItem(who, how);
    }

    private String name(Caller caller) {
        boolean nowhere = caller.address().equals(ClientAddress.NONE);
        if (nowhere && caller.client().isEmpty()) {
            return words.translated("tokens.details.caller.unknown");
        }
        String address = nowhere
                ? words.translated("tokens.details.address.unknown")
                : caller.address().value();
        return caller.client().isEmpty() ? address : address + " · " + caller.client();
    }
}

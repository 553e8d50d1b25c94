package dev.tessera.identity.ui;

import static dev.tessera.identity.ui.Phrases.translated;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.ResponsiveGrid;
import dev.tessera.design.RowCard;
import dev.tessera.design.StatusChip;
import dev.tessera.design.Tone;
import dev.tessera.identity.session.LoginSession;
import dev.tessera.kernel.Actor;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The live sessions of one person; the one they act in is marked and cannot be ended here. */
final class SessionGrid {

    private final Actor actor;
    private final ZoneId zone;
    private final Clock clock;
    private final Consumer<LoginSession> onEnd;
    private final ResponsiveGrid<LoginSession> grid = new ResponsiveGrid<>(this::card);

    SessionGrid(Actor actor, ZoneId zone, Clock clock, Consumer<LoginSession> onEnd) {
        this.actor = actor;
        this.zone = zone;
        this.clock = clock;
        this.onEnd = onEnd;
        grid.getElement().setAttribute("aria-label", translated("identity.sessions.title"));
        grid.addComponentColumn(this::browser)
                .setHeader(translated("identity.sessions.browser"))
                .setFlexGrow(2);
        grid.addColumn(session -> session.address().value()).setHeader(translated("identity.sessions.address"));
        grid.addComponentColumn(session -> time(session.createdAt())).setHeader(translated("identity.sessions.opened"));
        grid.addComponentColumn(session -> time(session.lastSeenAt()))
                .setHeader(translated("identity.sessions.last-seen"));
        grid.addComponentColumn(this::actions)
                .setHeader(translated("identity.sessions.actions"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setSelectionMode(Grid.SelectionMode.NONE);
    }

    Component component() {
        return grid;
    }

    void show(List<LoginSession> sessions) {
        grid.setItems(sessions);
    }

    private Component browser(LoginSession session) {
        Span name = new Span(session.browser().describe());
        name.addClassName("cell-strong");
        Div cell = new Div(name);
        cell.addClassName("session-browser");
        if (isOwn(session)) {
            cell.add(ownChip());
        }
        return cell;
    }

    private Component card(LoginSession session) {
        RowCard card = new RowCard(session.browser().describe())
                .fact(
                        translated("identity.sessions.address"),
                        new Span(session.address().value()))
                .fact(translated("identity.sessions.opened"), time(session.createdAt()))
                .fact(translated("identity.sessions.last-seen"), time(session.lastSeenAt()));
        return isOwn(session) ? card.status(ownChip()) : card.actions(endButton(session));
    }

    private Component actions(LoginSession session) {
        Div actions = new Div();
        actions.addClassName("row-actions");
        if (!isOwn(session)) {
            actions.add(endButton(session));
        }
        return actions;
    }

    private Button endButton(LoginSession session) {
        Button end = new Button(translated("identity.sessions.end"), click -> onEnd.accept(session));
        end.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.ERROR, ButtonVariant.SMALL);
        end.setAriaLabel(
                translated("identity.sessions.end.of", session.browser().describe()));
        return end;
    }

    private boolean isOwn(LoginSession session) {
        return session.id().equals(actor.session());
    }

    private static Component ownChip() {
        return new StatusChip(Tone.SUCCESS, translated("identity.sessions.own"));
    }

    private Component time(Instant moment) {
        return new RelativeTime(moment, zone, UI.getCurrent().getLocale(), clock);
    }
}

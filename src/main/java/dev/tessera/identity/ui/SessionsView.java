package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.Profile;
import dev.tessera.identity.session.LoginSession;
import dev.tessera.identity.session.LoginSessions;
import dev.tessera.kernel.Actor;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;

/** Where one is logged in, and a way to end it. */
@Route("settings/sessions")
@Menu(title = "identity.sessions.title", order = 30, icon = "desktop")
@PermitAll
class SessionsView extends Page implements HasDynamicTitle {

    private final LoginSessions sessions;
    private final CurrentActor currentActor;
    private final SessionGrid grid;
    private final Button endOthers =
            new Button(getTranslation("identity.sessions.end-others"), click -> askEndOthers());
    private final Span alone = new Span(getTranslation("identity.sessions.alone"));

    SessionsView(LoginSessions sessions, Profile profile, CurrentActor currentActor, Clock clock) {
        super(Phrases.translated("identity.sessions.title"));
        this.sessions = sessions;
        this.currentActor = currentActor;
        Actor actor = currentActor.require();
        grid = new SessionGrid(actor, profile.of(actor).zone(), clock, this::askEnd);
        alone.addClassName("sessions-alone");
        description(getTranslation("identity.sessions.description"));
        actions(endOthers);
        add(grid.component(), alone);
        refresh();
    }

    private void refresh() {
        List<LoginSession> all = sessions.of(currentActor.require());
        grid.show(all);
        boolean others = all.size() > 1;
        endOthers.setVisible(others);
        alone.setVisible(!others);
    }

    private void askEnd(LoginSession session) {
        String browser = session.browser().describe();
        new ConfirmEnd(
                        getTranslation("identity.sessions.end.title"),
                        getTranslation("identity.sessions.end.text", browser),
                        getTranslation("identity.sessions.end"),
                        () -> {
                            sessions.end(currentActor.require(), session.id());
                            ended(getTranslation("identity.sessions.ended"));
                        })
                .open();
    }

    private void askEndOthers() {
        new ConfirmEnd(
                        getTranslation("identity.sessions.end-others.title"),
                        getTranslation("identity.sessions.end-others.text"),
                        getTranslation("identity.sessions.end-others"),
                        () -> {
                            sessions.endOthers(currentActor.require());
                            ended(getTranslation("identity.sessions.others-ended"));
                        })
                .open();
    }

    private void ended(String message) {
        refresh();
        new Toasts().success(message);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.sessions.title");
    }
}

package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.Notice;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.RegisteredUser;
import dev.tessera.identity.UserCare;
import dev.tessera.identity.UserChange;
import dev.tessera.identity.UserRegister;
import dev.tessera.identity.UserStatus;
import dev.tessera.identity.session.LoginSessions;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The details of an account, and what the operator can do with it. What hurts is asked about first. */
class UserSteps {

    private final UserRegister register;
    private final LoginSessions sessions;
    private final UserCare care;
    private final CurrentActor actor;
    private final FreshFactorPrompt prompt;
    private final UserWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    UserSteps(
            UserRegister register,
            LoginSessions sessions,
            UserCare care,
            CurrentActor actor,
            FreshFactorPrompt prompt,
            UserWords words,
            Runnable onChanged) {
        this.register = register;
        this.sessions = sessions;
        this.care = care;
        this.actor = actor;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    /** A closed panel with everything about the account as it is now. */
    DetailPanel panel(RegisteredUser seen) {
        RegisteredUser user = register.find(actor.require(), seen.id()).orElse(seen);
        DetailPanel panel = new UserDetails(words)
                .panel(
                        user,
                        register.affiliationsOf(actor.require(), user.id()),
                        sessions.of(user.id(), actor.require()));
        if (actor.require().user().equals(user.id())) {
            return panel.status(new Notice(Tone.INFO, words.translated("users.own")));
        }
        if (user.status() == UserStatus.LOCKED) {
            panel.actions(button(TesseraIcon.LOCK, "users.unlock", panel, () -> unlock(user)));
        }
        panel.actions(
                button(TesseraIcon.LOG_OUT, "users.end-sessions", panel, () -> askToEndSessions(user)),
                button(TesseraIcon.ROTATE, "users.reset", panel, () -> askToReset(user)));
        panel.actions(
                user.status() == UserStatus.DISABLED
                        ? button(TesseraIcon.CHECK, "users.enable", panel, () -> enable(user))
                        : grave(button(TesseraIcon.BAN, "users.disable", panel, () -> askToDisable(user))));
        return panel;
    }

    private Button button(TesseraIcon icon, String key, DetailPanel panel, Runnable action) {
        Button button = new Button(words.translated(key), icon.create(), click -> {
            panel.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private static Button grave(Button button) {
        button.addThemeVariants(ButtonVariant.ERROR);
        return button;
    }

    private void unlock(RegisteredUser user) {
        run(user, "users.unlocked", () -> care.unlock(actor.require(), user.id()), toasts::error, () -> {});
    }

    private void enable(RegisteredUser user) {
        run(user, "users.enabled", () -> care.enable(actor.require(), user.id()), toasts::error, () -> {});
    }

    private void askToDisable(RegisteredUser user) {
        ask(user, "users.disable", "users.disabled", () -> care.disable(actor.require(), user.id()));
    }

    private void askToReset(RegisteredUser user) {
        ask(user, "users.reset", "users.was-reset", () -> care.resetFactors(actor.require(), user.id()));
    }

    private void askToEndSessions(RegisteredUser user) {
        ask(user, "users.end-sessions", "users.sessions-ended", () -> care.endSessions(actor.require(), user.id()));
    }

    private void ask(RegisteredUser user, String key, String done, Supplier<UserChange> change) {
        DangerDialog[] dialog = new DangerDialog[1];
        dialog[0] = new DangerDialog(
                words.translated(key + ".title", user.fullName()),
                words.translated(key + ".text"),
                words.translated(key + ".confirm"),
                () -> run(user, done, change, dialog[0]::error, dialog[0]::close));
        dialog[0].open();
    }

    private void run(
            RegisteredUser user,
            String done,
            Supplier<UserChange> change,
            Consumer<String> onRefused,
            Runnable onDone) {
        switch (change.get()) {
            case DONE -> {
                onDone.run();
                toasts.success(words.translated(done, user.fullName()));
                onChanged.run();
            }
            case PROOF_NEEDED -> prompt.ensure(() -> run(user, done, change, onRefused, onDone));
            case OWN_ACCOUNT -> onRefused.accept(words.translated("users.own"));
            case NOT_FOUND -> onRefused.accept(words.translated("users.gone"));
            case NOT_PERMITTED -> onRefused.accept(words.translated("users.not-permitted"));
        }
    }
}

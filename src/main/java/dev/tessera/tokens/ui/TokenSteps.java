package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.Organizations;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.TokenActivity;
import dev.tessera.tokens.TokenChange;
import dev.tessera.tokens.TokenStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** The details of a token, and what takes more than a click: edit, pause and resume, rotate and finish. */
class TokenSteps {

    private final AppTokens tokens;
    private final Organizations organizations;
    private final CurrentActor actor;
    private final FreshFactorPrompt prompt;
    private final TokenWords words;
    private final Clock clock;
    private final Runnable onChanged;
    private final Consumer<Rotated> onRotated;
    private final Toasts toasts = new Toasts();

    TokenSteps(
            AppTokens tokens,
            Organizations organizations,
            CurrentActor actor,
            FreshFactorPrompt prompt,
            TokenWords words,
            Clock clock,
            Runnable onChanged,
            Consumer<Rotated> onRotated) {
        this.tokens = tokens;
        this.organizations = organizations;
        this.actor = actor;
        this.prompt = prompt;
        this.words = words;
        this.clock = clock;
        this.onChanged = onChanged;
        this.onRotated = onRotated;
    }

    /** A closed panel with everything about the token as it is now. */
    DetailPanel details(AppToken seen) {
        AppToken token = tokens.find(actor.require(), seen.id()).orElse(seen);
        TokenActivity activity =
                tokens.activity(actor.require(), token.id()).orElse(new TokenActivity(List.of(), List.of(), List.of()));
        Instant now = clock.instant();
        List<Component> actions = new ArrayList<>();
        DetailPanel panel = new TokenDetails(words).panel(token, activity, List.of(), now);
        if (token.status(now).isLive()) {
            actions.addAll(steps(token, now, panel));
        }
        return panel.actions(actions.toArray(Component[]::new));
    }

    private List<Component> steps(AppToken token, Instant now, DetailPanel panel) {
        List<Component> steps = new ArrayList<>();
        steps.add(button(TesseraIcon.EDIT, "tokens.edit", panel, () -> edit(token)));
        if (token.status(now) == TokenStatus.PAUSED) {
            steps.add(button(
                    TesseraIcon.CHECK,
                    "tokens.resume",
                    panel,
                    () -> say(tokens.resume(actor.require(), token.id()), "tokens.resumed", token)));
        } else {
            steps.add(button(TesseraIcon.PAUSE, "tokens.pause", panel, () -> pause(token)));
        }
        if (token.retiring(now).isPresent()) {
            steps.add(button(
                    TesseraIcon.CHECK_CIRCLE,
                    "tokens.rotation.finish",
                    panel,
                    () -> say(tokens.finishRotation(actor.require(), token.id()), "tokens.rotation.finished", token)));
        } else {
            steps.add(button(TesseraIcon.ROTATE, "tokens.rotate", panel, () -> rotate(token)));
        }
        return steps;
    }

    private Button button(TesseraIcon icon, String key, DetailPanel panel, Runnable action) {
        Button button = new Button(words.translated(key), icon.create(), click -> {
            panel.close();
            action.run();
        });
        button.addThemeVariants(ButtonVariant.SMALL);
        return button;
    }

    private void edit(AppToken token) {
        new EditTokenDialog(
                        token,
                        words,
                        organizations.permissionsOf(actor.require()),
                        prompt,
                        wanted -> tokens.change(actor.require(), token.id(), wanted),
                        changed -> {
                            toasts.success(words.translated("tokens.edited", changed.name()));
                            onChanged.run();
                        })
                .open();
    }

    private void pause(AppToken token) {
        new PauseDialog(
                        token,
                        words,
                        span -> say(tokens.pause(actor.require(), token.id(), span), "tokens.paused", token))
                .open();
    }

    void rotate(AppToken token) {
        new RotateDialog(
                        token,
                        words,
                        prompt,
                        overlap -> tokens.rotate(actor.require(), token.id(), token.generation(), overlap),
                        rotated -> {
                            onChanged.run();
                            onRotated.accept(rotated);
                        })
                .open();
    }

    private void say(TokenChange change, String done, AppToken token) {
        if (change == TokenChange.DONE) {
            toasts.success(words.translated(done, token.name()));
        } else {
            toasts.error(words.translated(
                    "tokens.change." + change.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        onChanged.run();
    }
}

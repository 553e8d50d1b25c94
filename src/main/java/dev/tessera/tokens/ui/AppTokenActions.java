package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.identity.CurrentActor;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import dev.tessera.tokens.TokenChange;
import java.time.Clock;
import java.util.Locale;

/** What can be done with a token at once: switch it, rotate it, revoke it, delete it. */
class AppTokenActions {

    private final AppTokens tokens;
    private final CurrentActor actor;
    private final TokenWords words;
    private final Clock clock;
    private final TokenSteps steps;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    AppTokenActions(
            AppTokens tokens, CurrentActor actor, TokenWords words, Clock clock, TokenSteps steps, Runnable onChanged) {
        this.tokens = tokens;
        this.actor = actor;
        this.words = words;
        this.clock = clock;
        this.steps = steps;
        this.onChanged = onChanged;
    }

    Component of(AppToken token) {
        Div actions = new Div();
        actions.addClassName("token-actions");
        if (isLive(token)) {
            actions.add(slider(token), rotateButton(token), revokeButton(token));
        }
        actions.add(deleteButton(token));
        return actions;
    }

    private boolean isLive(AppToken token) {
        return token.status(clock.instant()).isLive();
    }

    private Component slider(AppToken token) {
        ToggleSwitch slider = new ToggleSwitch(words.translated("tokens.switch", token.name())).compact();
        slider.setValue(token.enabled());
        return slider.guardedBy(on -> switchTo(token, on));
    }

    private boolean switchTo(AppToken token, boolean on) {
        TokenChange change =
                on ? tokens.switchOn(actor.require(), token.id()) : tokens.switchOff(actor.require(), token.id());
        if (change == TokenChange.DONE) {
            toasts.success(words.translated(on ? "tokens.switched-on" : "tokens.switched-off", token.name()));
        } else {
            toasts.error(reason(change));
        }
        onChanged.run();
        return change == TokenChange.DONE;
    }

    private Button rotateButton(AppToken token) {
        Button rotate = iconButton(TesseraIcon.ROTATE, "tokens.rotate.of", token, () -> steps.rotate(token));
        rotate.addClassName("token-rotate");
        return rotate;
    }

    private Button revokeButton(AppToken token) {
        return iconButton(TesseraIcon.BAN, "tokens.revoke.of", token, () -> askToRevoke(token));
    }

    private void askToRevoke(AppToken token) {
        DialogHolder.open(close -> new DangerDialog(
                words.translated("tokens.revoke.title", token.name()),
                words.translated("tokens.revoke.text") + " " + words.lastUseSentence(token),
                words.translated("tokens.revoke"),
                () -> {
                    close.run();
                    say(tokens.revoke(actor.require(), token.id()), "tokens.revoked", token);
                    onChanged.run();
                }));
    }

    private Button deleteButton(AppToken token) {
        return iconButton(TesseraIcon.TRASH, "tokens.delete.of", token, () -> askToDelete(token));
    }

    private void askToDelete(AppToken token) {
        boolean live = isLive(token);
        String text = live
                ? words.translated("tokens.delete.text.live") + " " + words.lastUseSentence(token)
                : words.translated("tokens.delete.text");
        DialogHolder.open(close -> {
            DangerDialog dialog = new DangerDialog(
                    words.translated("tokens.delete.title", token.name()),
                    text,
                    words.translated("tokens.delete"),
                    () -> {
                        close.run();
                        say(tokens.delete(actor.require(), token.id()), "tokens.deleted", token);
                        onChanged.run();
                    });
            return live ? dialog.typing(token.name()) : dialog;
        });
    }

    private void say(TokenChange change, String done, AppToken token) {
        if (change == TokenChange.DONE) {
            toasts.success(words.translated(done, token.name()));
        } else {
            toasts.error(reason(change));
        }
    }

    private String reason(TokenChange change) {
        return words.translated(
                "tokens.change." + change.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private Button iconButton(TesseraIcon icon, String key, AppToken token, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        String label = words.translated(key, token.name());
        button.setAriaLabel(label);
        button.setTooltipText(label);
        return button;
    }
}

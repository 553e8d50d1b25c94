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
import dev.tessera.tokens.organizational.OrganizationToken;
import dev.tessera.tokens.organizational.OrganizationTokenChange;
import dev.tessera.tokens.organizational.OrganizationTokens;
import java.util.Locale;

/** What can be done with an organization token: switch it, revoke it, delete it. */
class OrganizationTokenActions {

    private final OrganizationTokens tokens;
    private final CurrentActor currentActor;
    private final TokenWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    OrganizationTokenActions(
            OrganizationTokens tokens, CurrentActor currentActor, TokenWords words, Runnable onChanged) {
        this.tokens = tokens;
        this.currentActor = currentActor;
        this.words = words;
        this.onChanged = onChanged;
    }

    /** Nothing for a token of somebody else's, unless all credentials are the viewer's to revoke. */
    Component of(OrganizationToken token) {
        Div actions = new Div();
        actions.addClassName("token-actions");
        if (tokens.mayChange(currentActor.require(), token)) {
            if (isLive(token)) {
                actions.add(
                        slider(token), button(TesseraIcon.BAN, "tokens.revoke.of", token, () -> askToRevoke(token)));
            }
            actions.add(button(TesseraIcon.TRASH, "tokens.delete.of", token, () -> askToDelete(token)));
        }
        return actions;
    }

    private boolean isLive(OrganizationToken token) {
        return token.status(words.now()).isLive();
    }

    private Component slider(OrganizationToken token) {
        ToggleSwitch slider = new ToggleSwitch(words.translated("tokens.switch", token.name())).compact();
        slider.setValue(token.enabled());
        return slider.guardedBy(on -> say(
                tokens.switchTo(currentActor.require(), token.id(), on),
                on ? "tokens.switched-on" : "tokens.switched-off",
                token));
    }

    private void askToRevoke(OrganizationToken token) {
        DialogHolder.open(close -> new DangerDialog(
                words.translated("tokens.revoke.title", token.name()),
                words.translated("tokens.revoke.text"),
                words.translated("tokens.revoke"),
                () -> {
                    close.run();
                    say(tokens.revoke(currentActor.require(), token.id()), "tokens.revoked", token);
                }));
    }

    private void askToDelete(OrganizationToken token) {
        boolean live = isLive(token);
        DialogHolder.open(close -> {
            DangerDialog dialog = new DangerDialog(
                    words.translated("tokens.delete.title", token.name()),
                    words.translated(live ? "tokens.delete.text.live" : "tokens.delete.text"),
                    words.translated("tokens.delete"),
                    () -> {
                        close.run();
                        say(tokens.delete(currentActor.require(), token.id()), "tokens.deleted", token);
                    });
            return live ? dialog.typing(token.name()) : dialog;
        });
    }

    private boolean say(OrganizationTokenChange change, String done, OrganizationToken token) {
        if (change == OrganizationTokenChange.DONE) {
            toasts.success(words.translated(done, token.name()));
        } else {
            toasts.error(words.translated(
                    "orgtokens.change." + change.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        }
        onChanged.run();
        return change == OrganizationTokenChange.DONE;
    }

    private Button button(TesseraIcon icon, String key, OrganizationToken token, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words.translated(key, token.name()));
        button.setTooltipText(words.translated(key, token.name()));
        return button;
    }
}

package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyChange;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import dev.tessera.tokens.apikeys.ApiKeyStatus;
import dev.tessera.tokens.apikeys.ApiKeys;
import dev.tessera.tokens.apikeys.ApiSecret;
import java.util.function.Consumer;

/** What can be done with an API key: give it a new secret, end the old one, revoke it, delete it. */
class ApiKeyActions {

    private final ApiKeys keys;
    private final CurrentActor currentActor;
    private final FreshFactorPrompt prompt;
    private final ApiKeyWords words;
    private final Consumer<Rotated> onRotated;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    ApiKeyActions(
            ApiKeys keys,
            CurrentActor currentActor,
            FreshFactorPrompt prompt,
            ApiKeyWords words,
            Consumer<Rotated> onRotated,
            Runnable onChanged) {
        this.keys = keys;
        this.currentActor = currentActor;
        this.prompt = prompt;
        this.words = words;
        this.onRotated = onRotated;
        this.onChanged = onChanged;
    }

    Component of(ApiKey key) {
        Div actions = new Div();
        actions.addClassName("token-actions");
        if (isLive(key)) {
            actions.add(
                    key.retiring(words.now()).map(old -> finishButton(key, old)).orElseGet(() -> rotateButton(key)));
            actions.add(button(TesseraIcon.BAN, "apikeys.revoke.of", key, () -> askToRevoke(key)));
        }
        actions.add(button(TesseraIcon.TRASH, "apikeys.delete.of", key, () -> askToDelete(key)));
        return actions;
    }

    private boolean isLive(ApiKey key) {
        return key.status(words.now()) != ApiKeyStatus.REVOKED;
    }

    private Button rotateButton(ApiKey key) {
        return button(TesseraIcon.ROTATE, "apikeys.rotate.of", key, () -> openRotation(key));
    }

    private void openRotation(ApiKey key) {
        new RotateApiKeyDialog(
                        words,
                        prompt,
                        key,
                        overlap -> keys.rotate(currentActor.require(), key.id(), key.generation(), overlap),
                        onRotated,
                        onChanged)
                .open();
    }

    private Button finishButton(ApiKey key, ApiSecret old) {
        return button(TesseraIcon.CHECK, "apikeys.finish.of", key, () -> askToFinish(key, old));
    }

    private void askToFinish(ApiKey key, ApiSecret old) {
        new Confirmation(
                        words.translated("apikeys.finish.title", key.name()),
                        words.translated("apikeys.finish.text", words.shortened(old)) + " "
                                + words.useSinceRotation(key, old),
                        words.translated("apikeys.finish"),
                        () -> say(
                                keys.finishRotation(currentActor.require(), key.id(), key.generation()),
                                "apikeys.finished",
                                key))
                .open();
    }

    private void askToRevoke(ApiKey key) {
        new Confirmation(
                        words.translated("apikeys.revoke.title", key.name()),
                        words.translated("apikeys.revoke.text") + " " + words.lastUse(key),
                        words.translated("apikeys.revoke"),
                        () -> say(keys.revoke(currentActor.require(), key.id()), "apikeys.revoked", key))
                .open();
    }

    private void askToDelete(ApiKey key) {
        boolean live = isLive(key);
        Confirmation confirmation = new Confirmation(
                words.translated("apikeys.delete.title", key.name()),
                live
                        ? words.translated("apikeys.delete.text.live") + " " + words.lastUse(key)
                        : words.translated("apikeys.delete.text"),
                words.translated("apikeys.delete"),
                () -> say(keys.delete(currentActor.require(), key.id()), "apikeys.deleted", key));
        (live ? confirmation.typing(key.name()) : confirmation).open();
    }

    private void say(ApiKeyChange change, String done, ApiKey key) {
        if (change == ApiKeyChange.DONE) {
            toasts.success(words.translated(done, key.name()));
        } else {
            toasts.error(words.text(change));
        }
        onChanged.run();
    }

    private Button button(TesseraIcon icon, String label, ApiKey key, Runnable action) {
        Button button = new Button(icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        button.setAriaLabel(words.translated(label, key.name()));
        button.setTooltipText(words.translated(label, key.name()));
        return button;
    }
}

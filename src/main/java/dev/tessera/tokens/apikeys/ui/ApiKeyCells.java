package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.CopyButton;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiSecret;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Function;

/** The facts about an API key as a list shows them; in an overlap those of the new secret and below them those of the old. */
class ApiKeyCells {

    private final ApiKeyWords words;

    ApiKeyCells(ApiKeyWords words) {
        this.words = words;
    }

    Component name(ApiKey key) {
        Span name = new Span(key.name());
        name.addClassName("token-name");
        name.setTitle(key.name());
        return lines(name, quiet(words.created(key)));
    }

    Component status(ApiKey key) {
        return switch (key.status(words.now())) {
            case ACTIVE -> new StatusChip(Tone.SUCCESS, words.translated("apikeys.status.active"));
            case ROTATING -> rotation(key);
            case SECRET_LEAKED -> leaked(key);
            case REVOKED -> new StatusChip(Tone.NEUTRAL, TesseraIcon.BAN, words.translated("apikeys.status.revoked"));
        };
    }

    private Component rotation(ApiKey key) {
        Div cell = new Div(words.rotatingUntil(key), key.predecessorStillUsed() ? inUse() : unused());
        cell.addClassName("api-key-status");
        return cell;
    }

    private Component leaked(ApiKey key) {
        Instant at = Objects.requireNonNull(key.secret().leakedAt());
        Div cell = new Div(
                new StatusChip(Tone.DANGER, TesseraIcon.BAN, words.translated("apikeys.status.leaked")),
                quiet(words.translated("apikeys.status.leaked.text", words.brief(at))));
        cell.addClassName("api-key-status");
        return cell;
    }

    private Component inUse() {
        Span warning = new Span(TesseraIcon.ALERT.create(), new Span(words.translated("apikeys.status.old-used")));
        warning.addClassNames("api-key-in-use", Tone.WARNING.className());
        return warning;
    }

    private Component unused() {
        return quiet(words.translated("apikeys.status.old-unused"));
    }

    Component keyAndSecret(ApiKey key) {
        Component sole = labelled("apikeys.column.secret", code(key.secret()));
        return lines(identifier(key), perSecret(key, this::code, sole));
    }

    private Component identifier(ApiKey key) {
        Code identifier = code(key.identifier().value());
        CopyButton copy = new CopyButton(key.identifier().value())
                .compact()
                .labelled(words.translated("apikeys.copy.of", key.name()))
                .showing(identifier);
        copy.addThemeVariants(ButtonVariant.TERTIARY);
        Div cell = new Div(identifier, copy);
        cell.addClassName("api-key-identifier");
        return cell;
    }

    Component lastUsed(ApiKey key) {
        Component sole = key.lastUsed().map(last -> lastUsed(key, last)).orElseGet(this::neverUsed);
        return perSecret(key, this::briefUse, sole);
    }

    private Component lastUsed(ApiKey key, ApiSecret last) {
        String old = last.equals(key.secret()) ? "" : words.translated("apikeys.used.old");
        ClientAddress address = last.lastUsedAddress();
        return lines(briefUse(last), quiet(address == null ? "" : address.value()), quiet(old));
    }

    private Component briefUse(ApiSecret secret) {
        Instant at = secret.lastUsedAt();
        return at == null ? neverUsed() : words.time(at);
    }

    private Component neverUsed() {
        return quiet(words.translated("apikeys.used.never"));
    }

    Component created(ApiKey key) {
        return words.time(key.createdAt());
    }

    private Component perSecret(ApiKey key, Function<ApiSecret, Component> fact, Component sole) {
        return key.retiring(words.now())
                .<Component>map(old -> lines(
                        labelled("apikeys.secret.new", fact.apply(key.secret())),
                        labelled("apikeys.secret.old", fact.apply(old))))
                .orElse(sole);
    }

    private Component labelled(String label, Component value) {
        Div line = new Div(quiet(words.translated(label)), value);
        line.addClassName("api-key-secret");
        return line;
    }

    private Code code(ApiSecret secret) {
        return code(words.shortened(secret));
    }

    private static Code code(String value) {
        Code code = new Code(value);
        code.addClassName("token-value");
        return code;
    }

    private static Span quiet(String text) {
        Span quiet = new Span(text);
        quiet.addClassName("token-quiet");
        return quiet;
    }

    private static Component lines(Component... lines) {
        Div cell = new Div(lines);
        cell.addClassName("token-lines");
        return cell;
    }
}

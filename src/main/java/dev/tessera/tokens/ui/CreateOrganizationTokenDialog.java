package dev.tessera.tokens.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.FormDialog;
import dev.tessera.design.Notice;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.design.Tone;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.organizational.NewOrganizationToken;
import dev.tessera.tokens.organizational.OrganizationTokenCreation;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.Created;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NameInvalid;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NameTaken;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.NotPermitted;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.ProofNeeded;
import dev.tessera.tokens.organizational.OrganizationTokenCreation.ValidityNotAllowed;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for what a new organization token needs. A refusal says why, at the field that it is about, and loses nothing. */
class CreateOrganizationTokenDialog {

    private final TokenWords words;
    private final FreshFactorPrompt prompt;
    private final Function<NewOrganizationToken, OrganizationTokenCreation> create;
    private final Consumer<Created> onCreated;
    private final TokenNameField name;
    private final ValidityField validity;
    private final ToggleSwitch enabled;
    private final FormDialog dialog;

    CreateOrganizationTokenDialog(
            TokenWords words,
            ZoneId zone,
            LocalDate today,
            TokenPolicy policy,
            FreshFactorPrompt prompt,
            Function<NewOrganizationToken, OrganizationTokenCreation> create,
            Consumer<Created> onCreated) {
        this.words = words;
        this.prompt = prompt;
        this.create = create;
        this.onCreated = onCreated;
        this.name = new TokenNameField(words);
        this.validity = new ValidityField(words, zone, today, policy);
        this.enabled = new ToggleSwitch(words.translated("tokens.create.enabled"));
        enabled.setValue(true);
        Paragraph hint = new Paragraph(words.translated("tokens.create.enabled.hint"));
        hint.addClassName("token-hint");
        this.dialog = new FormDialog(
                        words.translated("orgtokens.create"), words.translated("tokens.create.submit"), this::submit)
                .body(
                        new Notice(Tone.WARNING, words.translated("orgtokens.create.warning")),
                        name,
                        validity,
                        enabled,
                        hint);
    }

    void open() {
        dialog.open();
        name.focus();
    }

    private void submit() {
        name.accept();
        validity.accept();
        submit(new NewOrganizationToken(name.getValue(), validity.chosen(), enabled.getValue()));
    }

    private void submit(NewOrganizationToken wanted) {
        switch (create.apply(wanted)) {
            case Created created -> {
                dialog.close();
                onCreated.accept(created);
            }
            case NameTaken taken -> name.refuse(words.translated("orgtokens.create.name.taken"));
            case NameInvalid invalid -> name.refuse(invalid.fault());
            case ValidityNotAllowed refused -> validity.refuse(refused.refusal());
            case ProofNeeded needed -> prompt.ensure(() -> submit(wanted));
            case NotPermitted refused -> dialog.error(words.translated("orgtokens.change.not-permitted"));
        }
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.EmailField;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.InvitationChange;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Role;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Asks whom to invite, and as what. It closes only when the mail is promised; a refusal says why and loses nothing. */
class InviteDialog {

    private final OrganizationWords words;
    private final FreshFactorPrompt prompt;
    private final BiFunction<String, RoleId, InvitationChange> invite;
    private final Consumer<String> onSent;
    private final EmailField email = new EmailField();
    private final Select<Role> role = new Select<>();
    private final FormDialog dialog;

    InviteDialog(
            OrganizationWords words,
            FreshFactorPrompt prompt,
            List<Role> offered,
            BiFunction<String, RoleId, InvitationChange> invite,
            Consumer<String> onSent) {
        this.words = words;
        this.prompt = prompt;
        this.invite = invite;
        this.onSent = onSent;
        email.setLabel(words.translated("organization.members.email"));
        email.setRequiredIndicatorVisible(true);
        email.setManualValidation(true);
        email.setAutocomplete(Autocomplete.OFF);
        email.setWidthFull();
        role.setLabel(words.translated("organization.invite.role"));
        role.setItems(offered);
        role.setItemLabelGenerator(words::name);
        role.setWidthFull();
        role.addValueChangeListener(change -> role.setHelperText(words.description(change.getValue())));
        role.setValue(likeliest(offered));
        dialog = new FormDialog(
                        words.translated("organization.invite"),
                        words.translated("organization.invite.submit"),
                        this::submit)
                .lead(words.translated("organization.invite.lead"))
                .body(email, role);
    }

    private static Role likeliest(List<Role> offered) {
        return offered.stream()
                .filter(role -> role.id().equals(PredefinedRole.DEVELOPER.id()))
                .findAny()
                .orElse(offered.getFirst());
    }

    void open() {
        dialog.open();
        email.focus();
    }

    private void submit() {
        email.setInvalid(false);
        InvitationChange made = invite.apply(email.getValue(), role.getValue().id());
        switch (made) {
            case InvitationChange.Done ignored -> {
                dialog.close();
                onSent.accept(email.getValue().strip());
            }
            case InvitationChange.ProofNeeded ignored -> prompt.ensure(this::submit);
            case InvitationChange.NotAnAddress ignored -> mark(made);
            case InvitationChange.AlreadyMember ignored -> mark(made);
            case InvitationChange.AlreadyInvited ignored -> mark(made);
            default -> dialog.error(new Refusals(words).of(made));
        }
    }

    private void mark(InvitationChange reason) {
        email.setErrorMessage(new Refusals(words).of(reason));
        email.setInvalid(true);
        email.focus();
    }
}

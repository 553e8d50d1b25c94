package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.FormDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberChange;
import dev.tessera.organizations.ResultingPermissions;
import dev.tessera.organizations.Role;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Asks which roles a member shall hold, and says before it is saved what they will gain and lose. */
class MemberRolesDialog {

    private final OrganizationWords words;
    private final FreshFactorPrompt prompt;
    private final Member member;
    private final BiFunction<Set<RoleId>, Set<RoleId>, MemberChange> change;
    private final Runnable onDone;
    private final RolePicker picker;
    private final Div effect = new Div();
    private final FormDialog dialog;

    MemberRolesDialog(
            OrganizationWords words,
            FreshFactorPrompt prompt,
            Member member,
            List<Role> offered,
            BiFunction<Set<RoleId>, Set<RoleId>, MemberChange> change,
            Runnable onDone) {
        this.words = words;
        this.prompt = prompt;
        this.member = member;
        this.change = change;
        this.onDone = onDone;
        picker = new RolePicker(words, offered);
        picker.setValue(Set.copyOf(member.roles()));
        picker.addValueChangeListener(picked -> showEffect());
        effect.addClassName("effect");
        effect.getElement().setAttribute("aria-live", "polite");
        dialog = new FormDialog(
                        words.translated("organization.members.roles.title", member.fullName()),
                        words.translated("organization.save"),
                        this::submit)
                .lead(words.translated("organization.members.roles.lead"))
                .body(picker, effect);
        showEffect();
    }

    void open() {
        dialog.open();
    }

    private void showEffect() {
        Set<Permission> before = new ResultingPermissions(member.roles()).granted();
        Set<Permission> after = new ResultingPermissions(List.copyOf(picker.getValue())).granted();
        effect.removeAll();
        Set<Permission> gained = without(after, before);
        Set<Permission> lost = without(before, after);
        if (!gained.isEmpty()) {
            effect.add(new Paragraph(words.translated("organization.members.gains", words.headlines(gained))));
        }
        if (!lost.isEmpty()) {
            effect.add(new Paragraph(words.translated("organization.members.loses", words.headlines(lost))));
        }
        if (gained.isEmpty() && lost.isEmpty()) {
            effect.add(new Paragraph(words.translated("organization.members.keeps")));
        }
    }

    private static Set<Permission> without(Set<Permission> permissions, Set<Permission> others) {
        Set<Permission> rest = new TreeSet<>(permissions);
        rest.removeAll(others);
        return rest;
    }

    private void submit() {
        Set<RoleId> wanted = ids(picker.getValue());
        Set<RoleId> taken = ids(member.roles());
        taken.removeAll(wanted);
        MemberChange made = change.apply(wanted, taken);
        switch (made) {
            case MemberChange.Done ignored -> {
                dialog.close();
                onDone.run();
            }
            case MemberChange.ProofNeeded ignored -> prompt.ensure(this::submit);
            default -> dialog.error(new Refusals(words).of(made));
        }
    }

    private static Set<RoleId> ids(Collection<Role> roles) {
        return roles.stream().map(Role::id).collect(Collectors.toSet());
    }
}

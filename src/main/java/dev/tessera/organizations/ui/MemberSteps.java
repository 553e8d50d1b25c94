package dev.tessera.organizations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.Actor;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberChange;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberRemovals;
import dev.tessera.organizations.Members;
import dev.tessera.organizations.Organization;
import dev.tessera.organizations.Organizations;
import dev.tessera.organizations.ResultingPermissions;
import dev.tessera.organizations.TokenPolicy;
import java.util.function.Supplier;

/** The details of a member, and what can be done: other roles, disable and enable, remove. */
class MemberSteps {

    private final MemberDirectory directory;
    private final Members members;
    private final MemberRemovals removals;
    private final Organizations organizations;
    private final CredentialCensus credentials;
    private final RoleOffer offer;
    private final CurrentActor actor;
    private final FreshFactorPrompt prompt;
    private final OrganizationWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    MemberSteps(
            MemberDirectory directory,
            Members members,
            MemberRemovals removals,
            Organizations organizations,
            CredentialCensus credentials,
            RoleOffer offer,
            CurrentActor actor,
            FreshFactorPrompt prompt,
            OrganizationWords words,
            Runnable onChanged) {
        this.directory = directory;
        this.members = members;
        this.removals = removals;
        this.organizations = organizations;
        this.credentials = credentials;
        this.offer = offer;
        this.actor = actor;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    /** A closed panel with everything about the member as they are now. */
    DetailPanel details(Member seen) {
        Member member = directory.find(actor.require(), seen.user()).orElse(seen);
        DetailPanel panel = new MemberDetails(words).panel(member, new ResultingPermissions(member.roles()));
        if (organizations.permissionsOf(actor.require()).contains(Permission.MANAGE_MEMBERS)) {
            panel.actions(
                    button(TesseraIcon.EDIT, "organization.members.roles.change", panel, () -> openRoles(member)));
            panel.actions(
                    member.disabled()
                            ? button(TesseraIcon.CHECK, "organization.members.enable", panel, () -> enable(member))
                            : button(
                                    TesseraIcon.BAN,
                                    "organization.members.disable",
                                    panel,
                                    () -> askToDisable(member)));
            Button remove = button(TesseraIcon.TRASH, "organization.members.remove", panel, () -> askToRemove(member));
            remove.addThemeVariants(ButtonVariant.ERROR);
            panel.actions(remove);
        }
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

    private void openRoles(Member member) {
        new MemberRolesDialog(
                        words,
                        prompt,
                        member,
                        offer.of(actor.require(), member.roles()),
                        (give, take) -> members.changeRoles(actor.require(), member.user(), give, take),
                        () -> done("organization.members.roles.changed", member))
                .open();
    }

    private void enable(Member member) {
        MemberChange made = members.enable(actor.require(), member.user());
        switch (made) {
            case MemberChange.Done ignored -> done("organization.members.enabled", member);
            case MemberChange.ProofNeeded ignored -> prompt.ensure(() -> enable(member));
            default -> toasts.error(new Refusals(words).of(made));
        }
    }

    private void askToDisable(Member member) {
        ask(
                member,
                "organization.members.disable",
                () -> members.disable(actor.require(), member.user()),
                "organization.members.disabled");
    }

    private void askToRemove(Member member) {
        Actor asking = actor.require();
        TokenPolicy policy = asking.affiliation()
                .flatMap(organizations::find)
                .map(Organization::tokenPolicy)
                .orElse(TokenPolicy.UNLIMITED);
        new RemovalDialog(
                        new FateChoices(words, directory, actor, member, policy),
                        prompt,
                        removals.credentialsOf(asking, member.user()),
                        plan -> removals.remove(actor.require(), member.user(), plan),
                        () -> done("organization.members.removed", member))
                .open();
    }

    private void ask(Member member, String key, Supplier<MemberChange> change, String done) {
        long live = credentials.liveTokensOf(
                member.user(), actor.require().affiliation().orElseThrow());
        String consequences = words.translated(key + ".text") + " " + words.translated(key + ".tokens", live);
        new MemberConfirmation(words, prompt, key, member.fullName(), consequences, change, () -> done(done, member))
                .open();
    }

    private void done(String key, Member member) {
        toasts.success(words.translated(key, member.fullName()));
        onChanged.run();
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.DetailPanel;
import dev.tessera.design.FactList;
import dev.tessera.design.Notice;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Toasts;
import dev.tessera.design.Tone;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.organizations.CredentialCensus;
import dev.tessera.organizations.OrganizationRegister;
import dev.tessera.organizations.RegisteredOrganization;
import dev.tessera.organizations.Suspension;
import dev.tessera.organizations.Suspensions;

/** The details of one organization, and what the operator does to it: suspend and resume, grant features. */
class RegisterSteps {

    private final OrganizationRegister register;
    private final Suspensions suspensions;
    private final CredentialCensus credentials;
    private final GrantSteps grants;
    private final Viewer viewer;
    private final FreshFactorPrompt prompt;
    private final OrganizationWords words;
    private final Runnable onChanged;
    private final Toasts toasts = new Toasts();

    RegisterSteps(
            OrganizationRegister register,
            Suspensions suspensions,
            CredentialCensus credentials,
            GrantSteps grants,
            Viewer viewer,
            FreshFactorPrompt prompt,
            OrganizationWords words,
            Runnable onChanged) {
        this.register = register;
        this.suspensions = suspensions;
        this.credentials = credentials;
        this.grants = grants;
        this.viewer = viewer;
        this.prompt = prompt;
        this.words = words;
        this.onChanged = onChanged;
    }

    /** A closed panel with everything about the organization as it is now. */
    DetailPanel panel(RegisteredOrganization seen) {
        RegisteredOrganization found = register.find(viewer.actor(), seen.id()).orElse(seen);
        DetailPanel panel = new DetailPanel(found.name()).status(words.status(found.status()));
        Suspension suspension = found.suspension();
        if (suspension != null) {
            panel.body(new Notice(Tone.WARNING, suspension.reason())
                    .titled(words.translated(
                            "organization.register.suspended-since", words.brief(suspension.since()))));
        }
        return panel.body(facts(found))
                .section(
                        words.translated("organization.register.features"),
                        new Paragraph(words.translated("organization.register.panel")),
                        grants.lines(found.organization()))
                .actions(step(found, panel));
    }

    private FactList facts(RegisteredOrganization found) {
        return new FactList()
                .fact(words.translated("organization.register.members"), new Span(String.valueOf(found.members())))
                .fact(
                        words.translated("organization.register.credentials"),
                        new Span(words.translated(
                                "organization.register.credentials.count",
                                tokens(found.id()),
                                credentials.liveApiKeysIn(found.id()))))
                .fact(words.translated("organization.register.founded"), words.time(found.createdAt()));
    }

    private long tokens(OrganizationId organization) {
        return credentials.liveTokensIn(organization) + credentials.liveOrganizationTokensIn(organization);
    }

    private Button step(RegisteredOrganization found, DetailPanel panel) {
        boolean open = found.suspension() == null;
        Button step = new Button(
                words.translated(open ? "organization.register.suspend" : "organization.register.resume"),
                (open ? TesseraIcon.BAN : TesseraIcon.CHECK).create(),
                click -> {
                    panel.close();
                    if (open) {
                        askToSuspend(found);
                    } else {
                        resume(found);
                    }
                });
        step.addThemeVariants(open ? ButtonVariant.ERROR : ButtonVariant.PRIMARY);
        return step;
    }

    private void askToSuspend(RegisteredOrganization found) {
        String consequences = words.translated(
                "organization.register.suspend.text",
                tokens(found.id()),
                credentials.liveApiKeysIn(found.id()),
                found.members());
        new SuspendDialog(
                        words,
                        prompt,
                        found.name(),
                        consequences,
                        reason -> suspensions.suspend(viewer.actor(), found.id(), reason),
                        () -> done("organization.register.is-suspended", found))
                .open();
    }

    private void resume(RegisteredOrganization found) {
        switch (suspensions.resume(viewer.actor(), found.id())) {
            case DONE -> done("organization.register.is-resumed", found);
            case PROOF_NEEDED -> prompt.ensure(() -> resume(found));
            default -> toasts.error(words.translated("organization.refused.not-permitted"));
        }
    }

    private void done(String key, RegisteredOrganization found) {
        toasts.success(words.translated(key, found.name()));
        onChanged.run();
    }
}

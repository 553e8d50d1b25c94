package dev.tessera.verification.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.EmptyState;
import dev.tessera.design.Page;
import dev.tessera.design.SecretReveal;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.verification.Verifier;
import dev.tessera.verification.VerifierRotations;
import dev.tessera.verification.Verifiers;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** Where the operator registers gateways and API servers that may ask whether credentials are good. */
@Route("operator/verifiers")
@Menu(title = "verification.verifiers.title", icon = "shield")
@RolesAllowed("OPERATOR")
class VerifiersView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Verifiers verifiers;
    private final transient CurrentActor currentActor;
    private final transient FreshFactorPrompt prompt;
    private final transient PublicUrl publicUrl;
    private final transient VerifierSteps steps;
    private final VerifierGrid grid;
    private final Div reveal = new Div();
    private final EmptyState empty;

    VerifiersView(
            Verifiers verifiers,
            VerifierRotations rotations,
            CurrentActor currentActor,
            FreshFactorPrompt prompt,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock) {
        super(UI.getCurrent().getTranslation("verification.verifiers.title"));
        this.verifiers = verifiers;
        this.currentActor = currentActor;
        this.prompt = prompt;
        this.publicUrl = publicUrl;
        ZoneId zone =
                accounts.find(currentActor.require().user()).map(Account::zone).orElse(ZoneOffset.UTC);
        steps = new VerifierSteps(
                verifiers,
                rotations,
                currentActor,
                prompt,
                clock,
                zone,
                getLocale(),
                rotated -> reveal(rotated.verifier(), rotated.secret(), "verification.rotate.rotated"),
                this::refresh);
        grid = new VerifierGrid(clock, zone, steps);
        empty = new EmptyState(
                TesseraIcon.SHIELD,
                getTranslation("verification.verifiers.empty"),
                getTranslation("verification.verifiers.empty.text"),
                createButton());
        description(getTranslation("verification.verifiers.text"));
        actions(createButton());
        add(reveal, empty, grid);
        refresh();
    }

    private Button createButton() {
        Button create = new Button(
                getTranslation("verification.verifiers.create"),
                TesseraIcon.PLUS.create(),
                click -> new CreateVerifierDialog(
                                name -> verifiers.create(currentActor.require(), name),
                                created ->
                                        reveal(created.verifier(), created.secret(), "verification.verifiers.created"),
                                prompt)
                        .open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        return create;
    }

    private void reveal(Verifier verifier, CredentialValue value, String title) {
        String id = verifier.id().toString();
        String secret = value.reveal();
        String call = "curl -u " + id + ":" + secret + " --json '{\"token\":\"…\"}' " + publicUrl.of("/api/v6/verify");
        reveal.removeAll();
        reveal.add(new SecretReveal(
                        getTranslation(title, verifier.name()), getTranslation("verification.verifiers.created.text"))
                .secret(getTranslation("verification.verifiers.id"), id)
                .secret(getTranslation("verification.verifiers.secret"), secret)
                .code(getTranslation("verification.verifiers.try"), call)
                .onDone(getTranslation("verification.verifiers.done"), () -> {}));
        refresh();
    }

    void confirmRevocation(Verifier verifier) {
        steps.askToRevoke(verifier);
    }

    void beginRotation(Verifier verifier) {
        steps.askToRotate(verifier);
    }

    private void refresh() {
        List<Verifier> all = verifiers.list(currentActor.require());
        grid.setItems(all);
        grid.setVisible(!all.isEmpty());
        empty.setVisible(all.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("verification.verifiers.title");
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Notice;
import dev.tessera.design.Page;
import dev.tessera.design.Toasts;
import dev.tessera.design.Tone;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.NeedsPermission;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.OrganizationPolicies;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.PolicyStakes;
import dev.tessera.organizations.PolicyStakes.Hit;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.function.Consumer;

/** What the organization demands of its members and allows their tokens. Nothing is saved before it was told whom it hits. */
@Route("organization/policies")
@Menu(title = "organization.policies.title", order = 23, icon = "list")
@PermitAll
@NeedsPermission(Permission.VIEW_ORGANIZATION)
class PoliciesView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationPolicies policies;
    private final transient PolicyStakes stakes;
    private final transient FreshFactorPrompt prompt;
    private final transient Viewer viewer;
    private final transient OrganizationWords words;
    private final PolicyForm form;

    PoliciesView(OrganizationPolicies policies, PolicyStakes stakes, FreshFactorPrompt prompt, Viewer viewer) {
        super(UI.getCurrent().getTranslation("organization.policies.title"));
        this.policies = policies;
        this.prompt = prompt;
        this.viewer = viewer;
        this.words = viewer.words(getLocale());
        this.stakes = stakes;
        this.form = new PolicyForm(words);
        narrow();
        description(getTranslation("organization.policies.description"));
        form.show(policies.of(viewer.actor()));
        add(form);
        if (viewer.may(Permission.MANAGE_POLICIES)) {
            actions(saveButton());
        } else {
            form.lock();
            addComponentAtIndex(1, new Notice(Tone.INFO, getTranslation("organization.policies.read-only")));
        }
    }

    private Button saveButton() {
        Button save = new Button(getTranslation("organization.policies.save"), click -> submit());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return save;
    }

    private void submit() {
        form.read().ifPresent(wanted -> {
            List<Hit> stake = stakes.of(viewer.actor(), policies.of(viewer.actor()), wanted);
            List<String> hits = new PolicyHits(words).sentences(stake, wanted);
            if (hits.isEmpty()) {
                save(wanted, refusal -> new Toasts().error(refusal), () -> {});
            } else {
                ask(wanted, hits);
            }
        });
    }

    private void ask(Policies wanted, List<String> hits) {
        PolicyDialog[] dialog = new PolicyDialog[1];
        dialog[0] = new PolicyDialog(words, hits, () -> save(wanted, dialog[0]::error, dialog[0]::close));
        dialog[0].open();
    }

    private void save(Policies wanted, Consumer<String> onRefused, Runnable onDone) {
        switch (policies.change(viewer.actor(), wanted)) {
            case DONE -> {
                onDone.run();
                new Toasts().success(getTranslation("organization.policies.saved"));
                form.show(wanted);
            }
            case PROOF_NEEDED -> prompt.ensure(() -> save(wanted, onRefused, onDone));
            case NOT_PERMITTED -> onRefused.accept(getTranslation("organization.refused.not-permitted"));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("organization.policies.title");
    }
}

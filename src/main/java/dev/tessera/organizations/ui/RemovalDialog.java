package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.DangerDialog;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.organizations.LeaversCredential;
import dev.tessera.organizations.LeaversPlan;
import dev.tessera.organizations.MemberChange;
import dev.tessera.organizations.Removal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Asks before a member is removed, and what becomes of the credentials that they leave. */
class RemovalDialog {

    private final OrganizationWords words;
    private final FreshFactorPrompt prompt;
    private final List<LeaversCredential> credentials;
    private final Function<LeaversPlan, Removal> removal;
    private final Runnable onDone;
    private final LeaverPlanField plan;
    private final DangerDialog dialog;

    RemovalDialog(
            FateChoices choices,
            FreshFactorPrompt prompt,
            List<LeaversCredential> credentials,
            Function<LeaversPlan, Removal> removal,
            Runnable onDone) {
        this.words = choices.words();
        this.prompt = prompt;
        this.credentials = credentials;
        this.removal = removal;
        this.onDone = onDone;
        this.plan = new LeaverPlanField(credentials, choices);
        this.dialog = new DangerDialog(
                words.translated(
                        "organization.members.remove.title", choices.leaver().fullName()),
                words.translated("organization.members.remove.text"),
                words.translated("organization.members.remove.confirm"),
                this::submit);
        dialog.addClassName("removal-dialog");
        if (credentials.isEmpty()) {
            dialog.body(new Paragraph(words.translated("leaver.nothing")));
        } else {
            dialog.body(plan);
        }
    }

    void open() {
        dialog.open();
    }

    private void submit() {
        plan.plan().ifPresentOrElse(this::remove, () -> dialog.error(words.translated("leaver.incomplete")));
    }

    private void remove(LeaversPlan planned) {
        Removal outcome = removal.apply(planned);
        switch (outcome) {
            case Removal.Removed removed -> {
                dialog.close();
                onDone.run();
            }
            case Removal.Refused(MemberChange.ProofNeeded needed) -> prompt.ensure(this::submit);
            case Removal.Refused(MemberChange change) -> dialog.error(new Refusals(words).of(change));
            case Removal.PlanUnfit unfit -> dialog.error(fault(unfit));
        }
    }

    private String fault(Removal.PlanUnfit unfit) {
        Optional<String> name = credentials.stream()
                .filter(credential -> credential.id().equals(unfit.credential()))
                .map(LeaversCredential::name)
                .findAny();
        return words.translated("leaver.unfit." + OrganizationWords.keyed(unfit.fault()), name.orElse(""));
    }
}

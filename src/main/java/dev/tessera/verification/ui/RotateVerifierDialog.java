package dev.tessera.verification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.FormDialog;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.verification.Verifier;
import dev.tessera.verification.VerifierRotation;
import dev.tessera.verification.VerifierRotation.Rotated;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks how long the old secret of a verifier shall go on working, and gets the new one. */
final class RotateVerifierDialog {

    private final Locale locale;
    private final FreshFactorPrompt prompt;
    private final Function<Instant, String> brief;
    private final Function<Overlap, VerifierRotation> rotate;
    private final Consumer<Rotated> onRotated;
    private final SegmentedChoice<Overlap> overlap;
    private final FormDialog dialog;

    RotateVerifierDialog(
            Locale locale,
            FreshFactorPrompt prompt,
            Verifier verifier,
            Function<Instant, String> brief,
            Function<Overlap, VerifierRotation> rotate,
            Consumer<Rotated> onRotated) {
        this.locale = locale;
        this.prompt = prompt;
        this.brief = brief;
        this.rotate = rotate;
        this.onRotated = onRotated;
        this.overlap = new SegmentedChoice<>(text("overlap"), List.of(Overlap.values()), this::name);
        overlap.setValue(Overlap.DAY);
        Paragraph meaning = new Paragraph(meaning(Overlap.DAY));
        meaning.addClassName("token-hint");
        overlap.addValueChangeListener(change -> meaning.setText(meaning(change.getValue())));
        Instant used = verifier.lastUsedAt();
        Paragraph present = new Paragraph(used == null ? text("unused") : text("used", brief.apply(used)));
        this.dialog = new FormDialog(text("title", verifier.name()), text("submit"), this::submit)
                .lead(text("lead"))
                .body(present, overlap, meaning);
    }

    void open() {
        dialog.open();
    }

    private String name(Overlap choice) {
        return I18NProvider.translate(locale, "tokens.overlap." + choice.name().toLowerCase(Locale.ROOT));
    }

    private String meaning(Overlap choice) {
        return choice == Overlap.NONE ? text("meaning.none") : text("meaning", name(choice));
    }

    private void submit() {
        switch (rotate.apply(overlap.getValue())) {
            case Rotated rotated -> {
                dialog.close();
                onRotated.accept(rotated);
            }
            case VerifierRotation.StillRotating running ->
                dialog.error(text("still-rotating", brief.apply(running.until())));
            case VerifierRotation.AlreadyRotated ignored -> dialog.error(text("already-rotated"));
            case VerifierRotation.AlreadyRevoked ignored -> dialog.error(text("gone"));
            case VerifierRotation.NotFound ignored -> dialog.error(text("gone"));
            case VerifierRotation.ProofNeeded ignored -> prompt.ensure(this::submit);
        }
    }

    private String text(String key, Object... parameters) {
        return I18NProvider.translate(locale, "verification.rotate." + key, parameters);
    }
}

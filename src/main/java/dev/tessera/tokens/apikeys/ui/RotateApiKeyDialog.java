package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.FormDialog;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyChange;
import dev.tessera.tokens.apikeys.ApiKeyRotation;
import dev.tessera.tokens.apikeys.ApiKeyRotation.AlreadyRevoked;
import dev.tessera.tokens.apikeys.ApiKeyRotation.AlreadyRotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.NotFound;
import dev.tessera.tokens.apikeys.ApiKeyRotation.Rotated;
import dev.tessera.tokens.apikeys.ApiKeyRotation.StillRotating;
import dev.tessera.tokens.apikeys.SecretRefusal;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks how long the old secret of an API key shall go on working, says whether it is used, and gets the new one. */
class RotateApiKeyDialog {

    private final ApiKeyWords words;
    private final FreshFactorPrompt prompt;
    private final Function<Overlap, ApiKeyRotation> rotate;
    private final Consumer<Rotated> onRotated;
    private final SegmentedChoice<Overlap> overlap;
    private final FormDialog dialog;

    RotateApiKeyDialog(
            ApiKeyWords words,
            FreshFactorPrompt prompt,
            ApiKey key,
            Function<Overlap, ApiKeyRotation> rotate,
            Consumer<Rotated> onRotated,
            Runnable onClosed) {
        this.words = words;
        this.prompt = prompt;
        this.rotate = rotate;
        this.onRotated = onRotated;
        this.overlap = new SegmentedChoice<>(
                words.translated("apikeys.rotate.overlap"), List.of(Overlap.values()), this::name);
        overlap.setValue(Overlap.DAY);
        Paragraph meaning = new Paragraph(meaning(Overlap.DAY));
        meaning.addClassName("token-hint");
        overlap.addValueChangeListener(change -> meaning.setText(meaning(change.getValue())));
        Paragraph present = new Paragraph(words.translated("apikeys.rotate.present", words.shortened(key.secret()))
                + ". " + words.lastUse(key.secret()));
        this.dialog = new FormDialog(
                        words.translated("apikeys.rotate.title", key.name()),
                        words.translated("apikeys.rotate.submit"),
                        this::submit)
                .lead(words.translated("apikeys.rotate.lead"))
                .body(present, overlap, meaning);
        dialog.addClosedListener(closed -> onClosed.run());
    }

    void open() {
        dialog.open();
    }

    private String name(Overlap choice) {
        return words.translated("tokens.overlap." + choice.name().toLowerCase(Locale.ROOT));
    }

    private String meaning(Overlap choice) {
        return choice == Overlap.NONE
                ? words.translated("apikeys.rotate.meaning.none")
                : words.translated("apikeys.rotate.meaning", name(choice));
    }

    private void submit() {
        switch (rotate.apply(overlap.getValue())) {
            case Rotated rotated -> {
                dialog.close();
                onRotated.accept(rotated);
            }
            case StillRotating running ->
                dialog.error(words.translated("apikeys.rotate.still-rotating", words.brief(running.until())));
            case AlreadyRotated ignored -> dialog.error(words.translated("apikeys.rotate.already-rotated"));
            case AlreadyRevoked ignored -> dialog.error(words.text(ApiKeyChange.ALREADY_REVOKED));
            case NotFound ignored -> dialog.error(words.text(ApiKeyChange.NOT_FOUND));
            case SecretRefusal refusal -> refuse(refusal);
        }
    }

    private void refuse(SecretRefusal refusal) {
        if (refusal == SecretRefusal.PROOF_NEEDED) {
            prompt.ensure(this::submit);
        } else {
            dialog.error(words.text(refusal));
        }
    }
}

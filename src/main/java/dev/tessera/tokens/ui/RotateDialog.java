package dev.tessera.tokens.ui;

import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.FormDialog;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.Rotation;
import dev.tessera.tokens.Rotation.AlreadyRotated;
import dev.tessera.tokens.Rotation.NoLongerGood;
import dev.tessera.tokens.Rotation.NotFound;
import dev.tessera.tokens.Rotation.NotPermitted;
import dev.tessera.tokens.Rotation.Overlap;
import dev.tessera.tokens.Rotation.ProofNeeded;
import dev.tessera.tokens.Rotation.Rotated;
import dev.tessera.tokens.Rotation.StillRotating;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/** Asks for how long the old value of a token shall stay good beside the new one. */
class RotateDialog {

    private final TokenWords words;
    private final FreshFactorPrompt prompt;
    private final Function<Overlap, Rotation> rotate;
    private final Consumer<Rotated> onRotated;
    private final SegmentedChoice<Overlap> overlap;
    private final FormDialog dialog;

    RotateDialog(
            AppToken token,
            TokenWords words,
            FreshFactorPrompt prompt,
            Function<Overlap, Rotation> rotate,
            Consumer<Rotated> onRotated) {
        this.words = words;
        this.prompt = prompt;
        this.rotate = rotate;
        this.onRotated = onRotated;
        this.overlap =
                new SegmentedChoice<>(words.translated("tokens.rotate.overlap"), List.of(Overlap.values()), this::name);
        overlap.setValue(Overlap.DAY);
        Paragraph meaning = new Paragraph(meaning(Overlap.DAY));
        meaning.addClassName("token-hint");
        overlap.addValueChangeListener(change -> meaning.setText(meaning(change.getValue())));
        this.dialog = new FormDialog(
                        words.translated("tokens.rotate.title", token.name()),
                        words.translated("tokens.rotate.submit"),
                        this::submit)
                .lead(words.translated("tokens.rotate.text"))
                .body(overlap, meaning);
    }

    void open() {
        dialog.open();
    }

    private String name(Overlap choice) {
        return words.translated("tokens.overlap." + choice.name().toLowerCase(Locale.ROOT));
    }

    private String meaning(Overlap choice) {
        return choice == Overlap.NONE
                ? words.translated("tokens.rotate.meaning.none")
                : words.translated("tokens.rotate.meaning", name(choice));
    }

    private void submit() {
        switch (rotate.apply(overlap.getValue())) {
            case Rotated rotated -> {
                dialog.close();
                onRotated.accept(rotated);
            }
            case ProofNeeded needed -> prompt.ensure(this::submit);
            case AlreadyRotated refused -> dialog.error(words.translated("tokens.rotate.already"));
            case StillRotating refused ->
                dialog.error(words.translated("tokens.rotate.still", words.brief(refused.until())));
            case NoLongerGood refused -> dialog.error(words.translated("tokens.rotate.no-longer-good"));
            case NotFound refused -> dialog.error(words.translated("tokens.change.not-found"));
            case NotPermitted refused -> dialog.error(words.translated("tokens.change.not-permitted"));
        }
    }
}

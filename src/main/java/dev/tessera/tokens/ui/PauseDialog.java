package dev.tessera.tokens.ui;

import dev.tessera.design.FormDialog;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppTokens;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Asks for how long a token shall be refused, and says what that is good for. */
class PauseDialog {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final SegmentedChoice<Duration> span;
    private final FormDialog dialog;

    PauseDialog(AppToken token, TokenWords words, Consumer<Duration> pause) {
        this.span = new SegmentedChoice<>(
                words.translated("tokens.pause.span"),
                List.of(QUARTER, AppTokens.LONGEST_PAUSE),
                choice -> words.translated(choice.equals(QUARTER) ? "tokens.pause.quarter" : "tokens.pause.hour"));
        this.dialog = new FormDialog(
                        words.translated("tokens.pause.title", token.name()),
                        words.translated("tokens.pause.submit"),
                        () -> submit(pause))
                .lead(words.translated("tokens.pause.text"))
                .body(span);
    }

    void open() {
        dialog.open();
    }

    private void submit(Consumer<Duration> pause) {
        dialog.close();
        pause.accept(span.getValue());
    }
}

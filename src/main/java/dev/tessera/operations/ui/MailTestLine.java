package dev.tessera.operations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import dev.tessera.design.Notice;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.mail.MailProbe.Outcome;
import java.util.function.Supplier;

/** A button that sends a mail to whoever presses it, and says below what became of it. */
class MailTestLine extends Div {

    private static final long serialVersionUID = 1L;

    private final transient HealthWords words;
    private final transient Supplier<Outcome> probe;
    private final Button send;
    private final Div answer = new Div();

    MailTestLine(HealthWords words, Supplier<Outcome> probe) {
        this.words = words;
        this.probe = probe;
        this.send = new Button(words.translated("health.mail-test"), TesseraIcon.MAIL.create(), click -> test());
        send.setDisableOnClick(true);
        addClassName("mail-test");
        answer.getElement().setAttribute("aria-live", "polite");
        add(send, answer);
    }

    private void test() {
        try {
            answer.removeAll();
            answer.add(said(probe.get()));
        } finally {
            send.setEnabled(true);
        }
    }

    private Notice said(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Taken taken ->
                new Notice(Tone.SUCCESS, words.translated("health.mail-test.taken", taken.server()));
            case Outcome.Kept ignored -> new Notice(Tone.INFO, words.translated("health.mail-test.kept"));
            case Outcome.Failed failed -> {
                Notice notice = new Notice(
                        Tone.DANGER, words.translated("health.mail-test." + failed.reason(), failed.server()));
                yield failed.code() == 0
                        ? notice
                        : notice.more(words.translated("health.mail-test.code", String.valueOf(failed.code())));
            }
        };
    }
}

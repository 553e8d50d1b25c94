package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import dev.tessera.design.CodeField;
import dev.tessera.design.CountdownButton;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.identity.codes.Challenges;
import dev.tessera.identity.codes.CodeOutcome;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.kernel.OneTimeCode;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Asks for a mailed code: the field, another mail after a while, and in plain words what became of either. */
final class CodeStep extends Div {

    private final Supplier<ResendOutcome> onResend;
    private final Runnable onStartOver;
    private final CodeField field = new CodeField(getTranslation("identity.code.label"));
    private final CountdownButton resend = new CountdownButton(
            getTranslation("identity.code.resend"),
            getTranslation("identity.code.resend.waiting"),
            click -> sendAnother());
    private final Paragraph status = new Paragraph();
    private Runnable onEnd = () -> {};

    /**
     * A field that waits for the digits of a mail just sent.
     *
     * @param onCode takes a complete code; it says {@link #refuse} or {@link #end}, or leaves the page
     * @param onResend asks for another mail
     * @param onStartOver goes back to where a new challenge begins
     */
    CodeStep(Consumer<OneTimeCode> onCode, Supplier<ResendOutcome> onResend, Runnable onStartOver) {
        this.onResend = onResend;
        this.onStartOver = onStartOver;
        addClassName("code-step");
        field.addCodeEnteredListener(
                entered -> OneTimeCode.parse(entered.code()).ifPresent(onCode));
        resend.addThemeVariants(ButtonVariant.TERTIARY, ButtonVariant.SMALL);
        resend.start(Challenges.RESEND_WAIT);
        status.addClassName("code-step-status");
        status.getElement().setAttribute("role", "status");
        Paragraph spam = new Paragraph(getTranslation("identity.code.spam"));
        Div another = new Div(spam, resend);
        another.addClassName("code-step-another");
        add(field, status, another);
        addAttachListener(attach -> field.focus());
    }

    /** Tells when no code will pass any more. */
    void onEnd(Runnable listener) {
        onEnd = listener;
    }

    /** The code, if all its digits are there. */
    Optional<OneTimeCode> code() {
        return OneTimeCode.parse(field.digits());
    }

    /** Takes input again, with the digits as they are. */
    void release() {
        field.setBusy(false);
    }

    void focusField() {
        field.focus();
    }

    /** Tells why a code did not pass. */
    void refuse(CodeOutcome reason) {
        status.setText("");
        switch (reason) {
            case CodeOutcome.Wrong wrong -> field.reject(getTranslation("identity.code.wrong", wrong.triesLeft()));
            case CodeOutcome.Expired ignored -> expired();
            case CodeOutcome.AlreadyUsed ignored -> end(getTranslation("identity.code.used"));
            case CodeOutcome.TooManyTries ignored -> end(getTranslation("identity.code.too-many"));
            case CodeOutcome.Accepted ignored -> throw new IllegalArgumentException("The code passed");
        }
    }

    private void expired() {
        field.reject(getTranslation("identity.code.expired"));
        resend.start(Duration.ZERO);
    }

    /** Tells that no code will pass any more; what is left is to start again. */
    void end(String reason) {
        Button startOver = new Button(getTranslation("identity.code.restart"), click -> onStartOver.run());
        startOver.addThemeVariants(ButtonVariant.PRIMARY);
        removeAll();
        add(new Notice(Tone.DANGER, reason), startOver);
        onEnd.run();
        startOver.focus();
    }

    private void sendAnother() {
        switch (onResend.get()) {
            case ResendOutcome.Sent ignored -> {
                field.clear();
                field.focus();
                resend.start(Challenges.RESEND_WAIT);
                status.setText(getTranslation("identity.code.sent"));
            }
            case ResendOutcome.TooSoon soon -> {
                resend.start(soon.remaining());
                status.setText(getTranslation("identity.code.too-soon", Phrases.of(soon.remaining())));
            }
            case ResendOutcome.Over ignored -> end(getTranslation("identity.code.over"));
        }
    }
}

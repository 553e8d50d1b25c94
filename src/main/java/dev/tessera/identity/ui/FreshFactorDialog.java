package dev.tessera.identity.ui;

import static dev.tessera.identity.ui.Phrases.translated;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.PasswordField;
import dev.tessera.design.FormDialog;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.identity.FactorProofEnd;
import dev.tessera.identity.FactorProofStart;
import dev.tessera.identity.FactorProofStart.PendingFactorProof;
import dev.tessera.identity.RawPassword;
import dev.tessera.identity.codes.ResendOutcome;
import dev.tessera.identity.session.SessionProof;
import dev.tessera.kernel.OneTimeCode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** Asks a person to prove once more that it is them, by the one way that their account has, and then goes on. */
final class FreshFactorDialog {

    private final SessionProof proof;
    private final ZoneId zone;
    private final MailboxHint mailboxHint;
    private final Runnable then;

    private final FormDialog dialog =
            new FormDialog(translated("identity.fresh.title"), translated("identity.fresh.confirm"), this::submit);
    private final Div content = new Div();
    private final PasswordField password = new PasswordField(translated("identity.login.password"));
    private final FieldMarks marks = new FieldMarks();

    FreshFactorDialog(SessionProof proof, ZoneId zone, MailboxHint mailboxHint, Runnable then) {
        this.proof = proof;
        this.zone = zone;
        this.mailboxHint = mailboxHint;
        this.then = then;
        password.setAutocomplete(Autocomplete.CURRENT_PASSWORD);
        content.addClassName("form-body");
        dialog.body(content);
    }

    void open() {
        begin();
        dialog.open();
    }

    private void begin() {
        content.removeAll();
        FactorProofStart start = proof.begin();
        dialog.submittable(start instanceof FactorProofStart.PasswordAsked);
        switch (start) {
            case FactorProofStart.CodeSent sent -> askCode(sent.pending());
            case FactorProofStart.PasswordAsked ignored -> askPassword();
            case FactorProofStart.TooMany tooMany -> refuse(tooManyTries(tooMany.retryAfter()));
            case FactorProofStart.Locked locked -> refuse(closedUntil(locked.until()));
        }
    }

    private void refuse(String reason) {
        content.add(new Notice(Tone.DANGER, reason));
    }

    private void askPassword() {
        content.add(new Paragraph(translated("identity.fresh.password.lead")), password);
        password.focus();
    }

    private void submit() {
        marks.clear();
        if (password.isEmpty()) {
            marks.mark(password, translated("identity.login.password.missing"));
            return;
        }
        switch (proof.withPassword(new RawPassword(password.getValue()))) {
            case FactorProofEnd.Proved ignored -> goOn();
            case FactorProofEnd.WrongPassword ignored -> {
                password.clear();
                marks.mark(password, translated("identity.fresh.password.wrong"));
            }
            case FactorProofEnd.TooMany tooMany -> dialog.error(tooManyTries(tooMany.retryAfter()));
            case FactorProofEnd.CodeAsked ignored -> begin();
        }
    }

    private void askCode(PendingFactorProof pending) {
        String mailbox = pending.email().value();
        Paragraph lead = Phrases.emphasizing(mailbox, translated("identity.fresh.code.lead", mailbox));
        CodeStep step = new CodeEntry(pending).step;
        content.add(lead, step);
        Optional<Notice> hint = mailboxHint.find();
        hint.ifPresent(content::add);
        step.onEnd(() -> {
            lead.removeFromParent();
            hint.ifPresent(Notice::removeFromParent);
        });
    }

    private static String tooManyTries(Duration wait) {
        return translated("identity.too-many", Phrases.of(wait));
    }

    private String closedUntil(Instant moment) {
        return translated("identity.code.locked", Phrases.timeOfDay(moment, zone));
    }

    private void goOn() {
        dialog.close();
        then.run();
    }

    /** The mailed code; its last digit sends it. */
    private final class CodeEntry {

        private final PendingFactorProof pending;
        private final CodeStep step = new CodeStep(this::check, this::resend, FreshFactorDialog.this::begin);

        CodeEntry(PendingFactorProof pending) {
            this.pending = pending;
        }

        private ResendOutcome resend() {
            return proof.resend(pending);
        }

        private void check(OneTimeCode code) {
            switch (proof.withCode(pending, code)) {
                case FactorProofEnd.Proved ignored -> goOn();
                case FactorProofEnd.CodeRefused refused -> step.refuse(refused.reason());
                case FactorProofEnd.Locked locked -> step.end(closedUntil(locked.until()));
            }
        }
    }
}

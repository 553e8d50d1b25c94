package dev.tessera.design;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/**
 * A dialog around a form. The first field takes the focus, Enter in a field submits, Escape and Cancel close, a click beside it does nothing, so what a
 * person typed is not lost. From the click until the action returns the button is off, so nothing is submitted twice.
 * On a phone it fills the screen. Focus returns to where it was.
 */
public class FormDialog extends Dialog {

    private final Div summary = new Div();
    private final Div body = new Div();
    private final Button primary;

    /**
     * A closed dialog.
     *
     * @param primaryLabel a verb that says what happens, such as "Create token"
     * @param onSubmit what it does; it closes the dialog on success and says {@link #error} otherwise
     */
    @SuppressWarnings("this-escape") // Vaadin components build themselves in their constructors
    public FormDialog(String title, String primaryLabel, Runnable onSubmit) {
        super(title);
        addClassName("form-dialog");
        setCloseOnOutsideClick(false);
        primary = new Button(primaryLabel, click -> submit(onSubmit));
        primary.addThemeVariants(ButtonVariant.PRIMARY);
        primary.setDisableOnClick(true);
        summary.addClassName("form-summary");
        body.addClassName("form-body");
        add(summary, body);
        getFooter().add(new Button(getTranslation("design.cancel"), click -> close()), primary);
        body.getElement().addJsInitializer("return window.tessera.form(this, $0)", primary.getElement());
    }

    /** Adds a sentence above the fields. */
    public final FormDialog lead(String text) {
        Paragraph lead = new Paragraph(text);
        lead.addClassName("form-lead");
        body.addComponentAsFirst(lead);
        return this;
    }

    /** Adds fields, top to bottom. */
    public final FormDialog body(Component... components) {
        body.add(components);
        return this;
    }

    /** Says above the fields why the submission failed; the next attempt clears it. */
    public final void error(String text) {
        summary.removeAll();
        summary.add(new Notice(Tone.DANGER, text));
    }

    /** Whether there is anything to submit; while there is not, closing is all that the buttons offer. */
    public final void submittable(boolean possible) {
        primary.setVisible(possible);
    }

    /** The button that submits, to change its look or to hold it off until the form is complete. */
    protected final Button primary() {
        return primary;
    }

    private void submit(Runnable onSubmit) {
        summary.removeAll();
        try {
            onSubmit.run();
        } finally {
            primary.setEnabled(true);
        }
    }
}

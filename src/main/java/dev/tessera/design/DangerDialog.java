package dev.tessera.design;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;

/**
 * Asks before something that cannot be undone. It names the consequences, and where they are grave it asks to type a
 * name: until that matches, the button stays off.
 */
public final class DangerDialog extends FormDialog {

    /**
     * A closed dialog.
     *
     * @param consequences what will stop working, in a sentence or two
     * @param confirm a verb, such as "Revoke token"
     * @param onConfirm what it does; it closes the dialog on success and says {@link #error} otherwise
     */
    public DangerDialog(String title, String consequences, String confirm, Runnable onConfirm) {
        super(title, confirm, onConfirm);
        addClassName("danger-dialog");
        setRole("alertdialog");
        primary().addThemeVariants(ButtonVariant.ERROR);
        body(new Paragraph(consequences));
    }

    /** Asks to type this name, capitals and all, before the button works. */
    public DangerDialog typing(String name) {
        TextField typed = new TextField();
        typed.setLabel(getTranslation("design.danger.type", name));
        typed.setAutocomplete(Autocomplete.OFF);
        typed.setValueChangeMode(ValueChangeMode.EAGER);
        typed.addValueChangeListener(
                change -> primary().setEnabled(name.equals(change.getValue().strip())));
        primary().setEnabled(false);
        body(typed);
        return this;
    }
}

package dev.tessera.identity.ui;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;

/** The button that sends a form. From the click until the action returns it is off, so nothing is sent twice. */
final class SubmitButton extends Button {

    SubmitButton(String label, Runnable onSubmit) {
        setText(label);
        addThemeVariants(ButtonVariant.PRIMARY);
        setDisableOnClick(true);
        addClickListener(click -> {
            try {
                onSubmit.run();
            } finally {
                setEnabled(true);
            }
        });
    }

    /** Lets Enter in a field of the form press this button. */
    SubmitButton onEnterIn(HasElement form) {
        form.getElement().addJsInitializer("return window.tessera.submitOnEnter(this, $0)", getElement());
        return this;
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import dev.tessera.organizations.LeaversCredential;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One credential of somebody who leaves: what it is, when it was last used, and, as an exception, what becomes of it alone. */
class LeaverRow extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient LeaversCredential credential;
    private final transient FateChoices choices;
    private final transient Runnable onChange;
    private final Div own = new Div();
    private @Nullable FateField exception;

    LeaverRow(LeaversCredential credential, FateChoices choices, Runnable onChange) {
        this.credential = credential;
        this.choices = choices;
        this.onChange = onChange;
        addClassName("leaver-row");
        Span name = new Span(credential.name());
        name.addClassName("leaver-name");
        Code hint = new Code(credential.hint());
        hint.addClassName("token-value");
        Div what = new Div(name, hint, lastUse());
        what.addClassName("leaver-what");
        own.addClassName("leaver-own");
        add(what);
        if (credential.kind() != LeaversCredential.Kind.API_KEY) {
            add(own);
            showSame();
        }
    }

    private Span lastUse() {
        OrganizationWords words = choices.words();
        Span use = new Span();
        use.addClassName("cell-muted");
        if (credential.lastUsedAt() == null) {
            use.setText(words.translated("leaver.used.never"));
        } else if (credential.lastUsedAddress() == null) {
            use.setText(words.translated("leaver.used", words.brief(credential.lastUsedAt())));
        } else {
            use.setText(words.translated(
                    "leaver.used.from",
                    words.brief(credential.lastUsedAt()),
                    credential.lastUsedAddress().value()));
        }
        return use;
    }

    private void showSame() {
        exception = null;
        Button except = new Button(choices.words().translated("leaver.except"), click -> showException());
        except.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        except.setAriaLabel(choices.words().translated("leaver.except.of", credential.name()));
        own.removeAll();
        own.add(except);
    }

    private void showException() {
        FateField field = new FateField(
                choices, credential.kind(), choices.words().translated("leaver.fate.of", credential.name()), onChange);
        exception = field;
        Button same = new Button(choices.words().translated("leaver.same"), click -> {
            showSame();
            onChange.run();
        });
        same.addThemeVariants(ButtonVariant.SMALL, ButtonVariant.TERTIARY);
        same.setAriaLabel(choices.words().translated("leaver.same.of", credential.name()));
        own.removeAll();
        own.add(field, same);
        field.focus();
        onChange.run();
    }

    LeaversCredential credential() {
        return credential;
    }

    Optional<FateField> exception() {
        return Optional.ofNullable(exception);
    }
}

package dev.tessera.identity.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.renderer.ComponentRenderer;
import dev.tessera.design.Section;
import dev.tessera.design.Toasts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.identity.MailDomain;
import dev.tessera.identity.Registration;
import dev.tessera.identity.RegistrationRule;
import dev.tessera.identity.RegistrationRule.Mode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the operator says who may sign up. */
final class RegistrationForm {

    private final Registration registration;
    private final CurrentActor actor;
    private final FreshFactorPrompt prompt;
    private final RadioButtonGroup<Mode> mode = new RadioButtonGroup<>();
    private final TextArea domains = new TextArea();
    private final Toasts toasts = new Toasts();

    RegistrationForm(Registration registration, CurrentActor actor, FreshFactorPrompt prompt) {
        this.registration = registration;
        this.actor = actor;
        this.prompt = prompt;
        mode.setLabel(Phrases.translated("settings.registration.mode"));
        mode.setItems(Mode.values());
        mode.setRenderer(new ComponentRenderer<>(RegistrationForm::explained));
        mode.addClassName("explained-choice");
        domains.setLabel(Phrases.translated("settings.registration.domains"));
        domains.setHelperText(Phrases.translated("settings.registration.domains.hint"));
        domains.setPlaceholder("example.com");
        domains.setMinRows(2);
        domains.addClassName("wide-field");
        domains.getElement().setAttribute("autocapitalize", "off").setAttribute("spellcheck", "false");
        mode.addValueChangeListener(change -> domains.setVisible(change.getValue() == Mode.DOMAINS));
        show(registration.rule());
    }

    private static Div explained(Mode mode) {
        String key = "settings.registration." + mode.name().toLowerCase(Locale.ROOT);
        String name = mode == Mode.DOMAINS ? key + "-mode" : key;
        Span meaning = new Span(Phrases.translated(key + ".text"));
        meaning.addClassName("cell-muted");
        Div lines = new Div(new Span(Phrases.translated(name)), meaning);
        lines.addClassName("member-who");
        return lines;
    }

    Section section() {
        Button save = new Button(Phrases.translated("settings.registration.save"), click -> submit());
        save.addThemeVariants(ButtonVariant.PRIMARY);
        return new Section(Phrases.translated("settings.registration"))
                .description(Phrases.translated("settings.registration.text"))
                .body(mode, domains)
                .footer(Phrases.translated("settings.registration.hint"), save);
    }

    private void show(RegistrationRule rule) {
        mode.setValue(rule.mode());
        domains.setVisible(rule.mode() == Mode.DOMAINS);
        domains.setValue(String.join(
                "\n", rule.domains().stream().map(MailDomain::pattern).toList()));
    }

    private void submit() {
        domains.setInvalid(false);
        List<String> typed = Arrays.stream(domains.getValue().split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        Optional<String> faulty =
                typed.stream().filter(word -> MailDomain.parse(word).isEmpty()).findFirst();
        if (faulty.isPresent() && mode.getValue() == Mode.DOMAINS) {
            mark("settings.registration.domains.faulty", faulty.get());
        } else {
            List<MailDomain> read = typed.stream()
                    .flatMap(word -> MailDomain.parse(word).stream())
                    .distinct()
                    .toList();
            save(new RegistrationRule(mode.getValue(), read));
        }
    }

    private void save(RegistrationRule wanted) {
        switch (registration.change(actor.require(), wanted)) {
            case DONE -> {
                show(registration.rule());
                toasts.success(Phrases.translated("settings.registration.saved"));
            }
            case PROOF_NEEDED -> prompt.ensure(() -> save(wanted));
            case DOMAIN_MISSING -> mark("settings.registration.domains.missing");
            case TOO_MANY_DOMAINS -> mark("settings.registration.domains.too-many", RegistrationRule.MOST_DOMAINS);
            case NOT_PERMITTED -> toasts.error(Phrases.translated("users.not-permitted"));
        }
    }

    private void mark(String key, Object... parameters) {
        domains.setErrorMessage(Phrases.translated(key, parameters));
        domains.setInvalid(true);
        domains.focus();
    }
}

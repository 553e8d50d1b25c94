package dev.tessera.tokens.leaks.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.internal.LocaleUtil;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import dev.tessera.design.AuthLayout;
import dev.tessera.design.LanguageSelect;
import dev.tessera.design.Notice;
import dev.tessera.design.ThemeSwitch;
import dev.tessera.design.Tone;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.leaks.LeakDesk;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import dev.tessera.tokens.leaks.LeakReceipt.TooMany;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where anybody hands in credentials that they found, with or without an account. */
@Route(value = LeaksView.PATH, autoLayout = false)
@AnonymousAllowed
class LeaksView extends AuthLayout implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    static final String PATH = "leaks";

    private static final String FORMATS = "api/v6/leaks/formats";

    private final transient LeakDesk desk;
    private final Div answer = new Div();
    private final LeakForm form = new LeakForm(this::handIn);

    LeaksView(LeakDesk desk, CurrentActor currentActor) {
        super(UI.getCurrent().getTranslation("leaks.title"));
        this.desk = desk;
        boolean known = currentActor.find().isPresent();
        addClassName("leaks");
        answer.addClassName("leak-answer");
        lead(getTranslation("leaks.lead"));
        body(answer, form);
        below(known ? link("", "leaks.home") : link("login", "leaks.login"), formats());
        footer(known ? new Span() : languages(), new ThemeSwitch());
    }

    private void handIn() {
        answer.removeAll();
        if (form.isComplete()) {
            switch (desk.handIn(form.text(), form.finding(address()))) {
                case Taken taken -> show(taken);
                case TooMany tooMany -> {
                    long minutes = Math.max(
                            1, tooMany.retryAfter().plusMinutes(1).minusNanos(1).toMinutes());
                    answer.add(new Notice(Tone.WARNING, getTranslation("leaks.too-many", minutes)));
                }
            }
        }
    }

    /** What was handed in is not needed any more, and had better not stay on the screen. */
    private void show(Taken taken) {
        if (taken.found().isEmpty()) {
            answer.add(new Notice(Tone.INFO, getTranslation("leaks.none.text"))
                    .titled(getTranslation("leaks.none.title")));
        } else {
            answer.add(new LeakResults(taken));
            form.forgetText();
        }
    }

    private static ClientAddress address() {
        return Optional.ofNullable(VaadinRequest.getCurrent())
                .map(VaadinRequest::getRemoteAddr)
                .map(ClientAddress::new)
                .orElse(ClientAddress.NONE);
    }

    private Anchor formats() {
        Anchor formats = link(FORMATS, "leaks.formats");
        formats.setRouterIgnore(true);
        formats.setTarget("_blank");
        return formats;
    }

    private Anchor link(String path, String key) {
        return new Anchor(path, getTranslation(key));
    }

    private LanguageSelect languages() {
        List<Locale> spoken = LocaleUtil.getI18NProvider()
                .map(I18NProvider::getProvidedLocales)
                .orElse(List.of(Locale.ENGLISH));
        return new LanguageSelect(spoken, getLocale(), language -> {
            VaadinSession.getCurrent().setLocale(language);
            UI.getCurrent().getPage().reload();
        });
    }

    @Override
    public String getPageTitle() {
        return getTranslation("leaks.title");
    }
}

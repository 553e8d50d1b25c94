package dev.tessera.identity.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.server.VaadinSession;
import dev.tessera.design.AuthLayout;
import dev.tessera.design.LanguageSelect;
import dev.tessera.design.ThemeSwitch;
import dev.tessera.identity.CurrentActor;
import java.util.Locale;

/** A page for a person not logged in; one who is goes home. At its foot stand language and colours. */
abstract class StrangerPage extends AuthLayout implements BeforeEnterObserver, HasDynamicTitle {

    private static final String HOME = "";

    private final String titleKey;
    private final CurrentActor currentActor;

    StrangerPage(String titleKey, CurrentActor currentActor, MailboxHint mailboxHint) {
        super(Phrases.translated(titleKey));
        this.titleKey = titleKey;
        this.currentActor = currentActor;
        mailboxHint.find().ifPresent(this::footer);
        Span spacer = new Span();
        spacer.addClassName("auth-footer-spacer");
        footer(
                new LanguageSelect(SpokenLanguages.all(), getLocale(), StrangerPage::speak),
                new Anchor("leaks", getTranslation("leaks.link")),
                spacer,
                new ThemeSwitch());
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        if (currentActor.find().isPresent()) {
            event.forwardTo(HOME);
        } else {
            enter(event);
        }
    }

    /** What a page does when a stranger comes: show what the address says, or send them to where to begin. */
    void enter(BeforeEnterEvent event) {}

    /** Says what happens here, with an address that stands out. */
    final void leadAround(String address, String sentence) {
        Paragraph lead = Phrases.emphasizing(address, sentence);
        lead.addClassName("auth-lead");
        lead(lead);
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey);
    }

    private static void speak(Locale language) {
        PersonLocale.use(language, VaadinSession.getCurrent());
        UI.getCurrent().getPage().reload();
    }
}

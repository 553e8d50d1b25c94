package dev.tessera.tokens.calendar.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import dev.tessera.design.DangerDialog;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.Section;
import dev.tessera.design.Toasts;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.identity.FreshFactorPrompt;
import dev.tessera.kernel.PublicUrl;
import dev.tessera.tokens.calendar.CalendarLink;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Created;
import dev.tessera.tokens.calendar.CalendarLinkCreation.Refused;
import dev.tessera.tokens.calendar.CalendarLinks;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import org.springframework.context.annotation.Scope;

/** Where a person subscribes their calendar to the days on which their tokens expire. A new one for every page. */
@SpringComponent
@Scope("prototype")
public final class CalendarSection extends Div {

    private static final long serialVersionUID = 1L;

    private final transient CalendarLinks links;
    private final transient CurrentActor actor;
    private final transient FreshFactorPrompt prompt;
    private final transient PublicUrl publicUrl;
    private final transient Clock clock;
    private final ZoneId zone;
    private final transient Toasts toasts = new Toasts();
    private final Div reveal = new Div();
    private final Div card = new Div();

    CalendarSection(
            CalendarLinks links,
            CurrentActor actor,
            FreshFactorPrompt prompt,
            Accounts accounts,
            PublicUrl publicUrl,
            Clock clock) {
        this.links = links;
        this.actor = actor;
        this.prompt = prompt;
        this.publicUrl = publicUrl;
        this.clock = clock;
        this.zone = accounts.find(actor.require().user()).map(Account::zone).orElse(ZoneOffset.UTC);
        addClassName("calendar-section");
        add(reveal, card);
        show();
    }

    private void show() {
        Section section = new Section(getTranslation("calendar.title")).description(getTranslation("calendar.text"));
        links.find(actor.require())
                .ifPresentOrElse(
                        link -> section.body(new Paragraph(words(link)))
                                .footer("", button("calendar.switch-off", this::askToSwitchOff), replaceButton()),
                        () -> section.footer("", button("calendar.create", () -> prompt.ensure(this::create))));
        card.removeAll();
        card.add(section);
    }

    private String words(CalendarLink link) {
        Instant lastRead = link.lastReadAt();
        String made = getTranslation("calendar.link", link.lastFour(), brief(link.createdAt()));
        return made + " "
                + (lastRead == null
                        ? getTranslation("calendar.read.never")
                        : getTranslation("calendar.read", brief(lastRead)));
    }

    private String brief(Instant moment) {
        return RelativeTime.brief(moment, zone, getLocale(), clock);
    }

    private Button replaceButton() {
        return button(
                "calendar.replace",
                () -> ask("calendar.replace", dialog -> {
                    dialog.close();
                    prompt.ensure(this::create);
                }));
    }

    private void askToSwitchOff() {
        ask("calendar.switch-off", dialog -> {
            links.switchOff(actor.require());
            dialog.close();
            reveal.removeAll();
            toasts.success(getTranslation("calendar.switched-off"));
            show();
        });
    }

    private void ask(String key, Consumer<DangerDialog> onConfirm) {
        DangerDialog[] dialog = new DangerDialog[1];
        dialog[0] = new DangerDialog(
                getTranslation(key + ".title"),
                getTranslation(key + ".text"),
                getTranslation(key + ".confirm"),
                () -> onConfirm.accept(dialog[0]));
        dialog[0].open();
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        if (key.equals("calendar.create")) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        return button;
    }

    private void create() {
        switch (links.create(actor.require())) {
            case Created created -> {
                CalendarReveal shown = new CalendarReveal(
                        publicUrl.of("/calendar/" + created.secret().reveal() + ".ics"));
                reveal.removeAll();
                reveal.add(shown);
                shown.focus();
                show();
            }
            case Refused.NOT_PERMITTED -> toasts.error(getTranslation("calendar.not-permitted"));
            case Refused.PROOF_NEEDED -> toasts.error(getTranslation("calendar.proof-needed"));
        }
    }
}

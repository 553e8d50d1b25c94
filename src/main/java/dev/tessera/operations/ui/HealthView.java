package dev.tessera.operations.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.tessera.design.Page;
import dev.tessera.design.Section;
import dev.tessera.design.TesseraIcon;
import dev.tessera.identity.Account;
import dev.tessera.identity.Accounts;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.HealthFinding;
import dev.tessera.operations.InstanceHealth;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How the instance is, part by part, each with what to do when it is not well. */
@Route("operator/health")
@Menu(title = "health.title", order = 45, icon = "desktop")
@RolesAllowed("OPERATOR")
class HealthView extends Page implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient InstanceHealth health;
    private final transient CurrentActor currentActor;
    private final transient HealthWords words;
    private final Div sections = new Div();

    HealthView(InstanceHealth health, CurrentActor currentActor, Accounts accounts, Clock clock) {
        super(UI.getCurrent().getTranslation("health.title"));
        this.health = health;
        this.currentActor = currentActor;
        ZoneId zone =
                accounts.find(currentActor.require().user()).map(Account::zone).orElse(ZoneOffset.UTC);
        this.words = new HealthWords(zone, getLocale(), clock);
        narrow();
        description(getTranslation("health.description"));
        actions(new Button(getTranslation("health.again"), TesseraIcon.ROTATE.create(), click -> look()));
        sections.addClassName("group");
        add(sections);
        look();
    }

    private void look() {
        Map<String, List<HealthFinding>> parts = health.report(currentActor.require()).stream()
                .collect(Collectors.groupingBy(HealthFinding::part, LinkedHashMap::new, Collectors.toList()));
        sections.removeAll();
        parts.forEach((part, findings) -> sections.add(section(part, findings)));
    }

    private Section section(String part, List<HealthFinding> findings) {
        Div lines = new Div();
        lines.addClassName("settings-field");
        findings.forEach(finding -> lines.add(line(finding)));
        Section section = new Section(words.part(part)).body(lines);
        return part.equals("mail")
                ? section.body(new MailTestLine(words, () -> health.tryMail(currentActor.require())))
                : section;
    }

    private Component line(HealthFinding finding) {
        Div text = new Div(new Span(words.sentence(finding)));
        words.advice(finding).map(Span::new).ifPresent(advice -> {
            advice.addClassName("permission-why");
            text.add(advice);
        });
        Div line = new Div(text, words.level(finding));
        line.addClassName("settings-line");
        return line;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("health.title");
    }
}

package dev.tessera.tokens.leaks.ui;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.Notice;
import dev.tessera.design.StatusChip;
import dev.tessera.design.Tone;
import dev.tessera.tokens.leaks.LeakOutcome;
import dev.tessera.tokens.leaks.LeakReceipt.Found;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import java.util.Locale;

/** What became of each credential that was handed in, in plain words. A screen reader is told when it appears. */
final class LeakResults extends Div {

    private static final long serialVersionUID = 1L;

    LeakResults(Taken taken) {
        addClassName("leak-results");
        getElement().setAttribute("role", "status");
        UnorderedList list = new UnorderedList();
        taken.found().forEach(found -> list.add(item(found)));
        add(new H2(getTranslation("leaks.result", taken.found().size())), list);
        if (taken.more()) {
            add(new Notice(
                    Tone.WARNING, getTranslation("leaks.more", taken.found().size())));
        }
        Paragraph thanks = new Paragraph(getTranslation("leaks.thanks"));
        add(thanks);
    }

    private ListItem item(Found found) {
        Code value = new Code(found.masked());
        value.addClassName("token-value");
        Span kind = new Span(getTranslation("leaks.kind." + keyed(found.kind())));
        kind.addClassName("leak-kind");
        Div head = new Div(value, kind, new StatusChip(tone(found.outcome()), getTranslation(key(found.outcome()))));
        head.addClassName("leak-head");
        return new ListItem(head, new Paragraph(getTranslation(key(found.outcome()) + ".text")));
    }

    private static Tone tone(LeakOutcome outcome) {
        return switch (outcome) {
            case REVOKED -> Tone.SUCCESS;
            case KEEPER_TOLD -> Tone.INFO;
            case ALREADY_INACTIVE, UNKNOWN -> Tone.NEUTRAL;
        };
    }

    private static String key(LeakOutcome outcome) {
        return "leaks.outcome." + keyed(outcome);
    }

    private static String keyed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

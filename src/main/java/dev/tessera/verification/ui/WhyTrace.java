package dev.tessera.verification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import dev.tessera.design.Notice;
import dev.tessera.design.Section;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.Permission;
import dev.tessera.verification.Explanation;
import dev.tessera.verification.Explanation.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer, what can be done about it, and everything that was examined, in order. */
class WhyTrace extends Div {

    private static final long serialVersionUID = 1L;

    private final transient WhyWords words;

    WhyTrace(WhyWords words) {
        this.words = words;
        addClassName("why-trace");
    }

    /** @param call whether a call is explained, which is told a code */
    void show(Explanation explanation, @Nullable Permission asked, boolean call) {
        removeAll();
        add(explanation
                .denial()
                .map(step -> denied(step, explanation, asked, call))
                .orElseGet(
                        () -> new Notice(Tone.SUCCESS, words.translated(call ? "why.answer.call" : "why.answer.member"))
                                .titled(words.translated("why.allowed"))));
        add(new Section(words.translated("why.trace"))
                .description(words.translated("why.trace.text"))
                .body(list(explanation, asked)));
    }

    private Notice denied(Step step, Explanation explanation, @Nullable Permission asked, boolean call) {
        String why = words.finding(step, explanation.evidence(), asked);
        String title = call
                ? words.translated("why.refused.code", String.valueOf(step.code()))
                : words.translated("why.refused");
        return new Notice(Tone.DANGER, why + " " + words.remedy(step.requirement())).titled(title);
    }

    private OrderedList list(Explanation explanation, @Nullable Permission asked) {
        OrderedList list = new OrderedList();
        list.addClassName("permission-reasons");
        Step first = explanation.denial().orElse(null);
        List<Step> told = explanation.steps();
        told.forEach(step -> list.add(line(step, step.equals(first), explanation, asked)));
        return list;
    }

    private ListItem line(Step step, boolean decisive, Explanation explanation, @Nullable Permission asked) {
        Mark mark = Mark.of(step);
        Span finding = new Span(words.finding(step, explanation.evidence(), asked));
        finding.addClassName("permission-headline");
        Div told = new Div(finding);
        if (step.isDenying()) {
            Span weight = new Span(words.translated(decisive ? "why.decisive" : "why.also"));
            weight.addClassName("permission-why");
            told.add(weight);
        }
        ListItem line = new ListItem(mark.icon.create(), told);
        line.addClassNames("permission-reason", mark.tone.className());
        return line;
    }

    /** How a step is marked. */
    private enum Mark {
        HOLDS(TesseraIcon.CHECK_CIRCLE, Tone.SUCCESS),
        DENIES(TesseraIcon.BAN, Tone.DANGER),
        UNKNOWN(TesseraIcon.MINUS, Tone.NEUTRAL);

        private final TesseraIcon icon;
        private final Tone tone;

        Mark(TesseraIcon icon, Tone tone) {
            this.icon = icon;
            this.tone = tone;
        }

        static Mark of(Step step) {
            if (!step.examined()) {
                return UNKNOWN;
            }
            return step.isDenying() ? DENIES : HOLDS;
        }
    }
}

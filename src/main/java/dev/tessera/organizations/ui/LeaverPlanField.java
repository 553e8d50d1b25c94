package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import dev.tessera.design.Notice;
import dev.tessera.design.Tone;
import dev.tessera.organizations.LeaversCredential;
import dev.tessera.organizations.LeaversCredential.Kind;
import dev.tessera.organizations.LeaversPlan;
import dev.tessera.organizations.LeaversPlan.Fate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Asks what becomes of the credentials that somebody leaves: one choice for all of a kind, and exceptions from it one by one. An
 * exception is only drawn once it is wanted, so that hundreds of credentials are no burden.
 */
class LeaverPlanField extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FateChoices choices;
    private final Map<Kind, FateField> forAll = new EnumMap<>(Kind.class);
    private final List<LeaverRow> rows = new ArrayList<>();
    private final Div advice = new Div();

    LeaverPlanField(List<LeaversCredential> credentials, FateChoices choices) {
        this.choices = choices;
        addClassName("leaver-plan");
        for (Kind kind : Kind.values()) {
            List<LeaversCredential> ofKind = credentials.stream()
                    .filter(credential -> credential.kind() == kind)
                    .toList();
            if (!ofKind.isEmpty()) {
                add(block(kind, ofKind));
            }
        }
        advice.getElement().setAttribute("aria-live", "polite");
        add(advice);
    }

    private Div block(Kind kind, List<LeaversCredential> credentials) {
        OrganizationWords words = choices.words();
        String key = "leaver." + OrganizationWords.keyed(kind);
        Div block = new Div(new H3(words.translated(key, credentials.size())));
        block.addClassName("leaver-block");
        block.add(new Paragraph(words.translated(key + ".text", choices.leaver().fullName())));
        if (kind != Kind.API_KEY) {
            FateField all = new FateField(
                    choices, kind, words.translated("leaver.fate.all", credentials.size()), this::showAdvice);
            forAll.put(kind, all);
            block.add(all);
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("leaver-rows");
        credentials.forEach(credential -> {
            LeaverRow row = new LeaverRow(credential, choices, this::showAdvice);
            rows.add(row);
            list.add(row);
        });
        block.add(list);
        return block;
    }

    /** Whoever leaves knows what they had. */
    private void showAdvice() {
        boolean handsOver = Stream.concat(
                        forAll.values().stream(), rows.stream().flatMap(row -> row.exception().stream()))
                .anyMatch(field -> field.choice() == FateField.Choice.HAND_OVER);
        advice.removeAll();
        if (handsOver) {
            advice.add(new Notice(
                    Tone.WARNING,
                    choices.words().translated("leaver.advice", choices.leaver().fullName())));
        }
    }

    /** What is planned; empty if something is missing, which is then said where. */
    Optional<LeaversPlan> plan() {
        Map<Kind, Fate> usual = new EnumMap<>(Kind.class);
        for (Map.Entry<Kind, FateField> field : forAll.entrySet()) {
            Optional<Fate> fate = field.getValue().fate();
            if (fate.isEmpty()) {
                return Optional.empty();
            }
            usual.put(field.getKey(), fate.get());
        }
        Map<UUID, Fate> fates = new HashMap<>();
        for (LeaverRow row : rows) {
            Optional<Fate> fate = fate(row, usual);
            if (fate.isEmpty()) {
                return Optional.empty();
            }
            fates.put(row.credential().id(), fate.get());
        }
        return Optional.of(new LeaversPlan(fates));
    }

    private static Optional<Fate> fate(LeaverRow row, Map<Kind, Fate> usual) {
        return row.exception()
                .map(FateField::fate)
                .orElseGet(() -> Optional.of(usual.getOrDefault(row.credential().kind(), new LeaversPlan.Revoke())));
    }
}

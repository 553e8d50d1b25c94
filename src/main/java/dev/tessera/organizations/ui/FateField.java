package dev.tessera.organizations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.tessera.organizations.LeaversCredential;
import dev.tessera.organizations.LeaversPlan.ExpireOn;
import dev.tessera.organizations.LeaversPlan.Fate;
import dev.tessera.organizations.LeaversPlan.HandOver;
import dev.tessera.organizations.LeaversPlan.Keep;
import dev.tessera.organizations.LeaversPlan.Revoke;
import dev.tessera.organizations.Member;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What becomes of a credential, or of all of a kind: one of a few choices, and with some of them a day or a person. */
class FateField extends Div {

    private static final long serialVersionUID = 1L;

    /** What can be chosen. */
    enum Choice {
        REVOKE,
        EXPIRE,
        HAND_OVER,
        KEEP
    }

    private final transient FateChoices choices;
    private final Select<Choice> choice = new Select<>();
    private final Div more = new Div();
    private final DatePicker lastDay;
    private final ComboBox<Member> heir;

    FateField(FateChoices choices, LeaversCredential.Kind kind, String label, Runnable onChange) {
        this.choices = choices;
        this.lastDay = choices.lastDay();
        this.heir = choices.heir();
        addClassName("fate-field");
        choice.setLabel(label);
        choice.setItems(
                kind == LeaversCredential.Kind.APP_TOKEN
                        ? List.of(Choice.REVOKE, Choice.EXPIRE, Choice.HAND_OVER)
                        : List.of(Choice.REVOKE, Choice.KEEP));
        choice.setItemLabelGenerator(
                item -> choices.words().translated("leaver.fate." + OrganizationWords.keyed(item)));
        choice.setValue(Choice.REVOKE);
        choice.addValueChangeListener(change -> {
            showMore();
            onChange.run();
        });
        more.addClassName("fate-more");
        add(choice, more);
    }

    private void showMore() {
        more.removeAll();
        switch (choice.getValue()) {
            case EXPIRE -> more.add(lastDay);
            case HAND_OVER -> more.add(heir);
            case REVOKE, KEEP -> {}
        }
    }

    Choice choice() {
        return choice.getValue();
    }

    void focus() {
        choice.focus();
    }

    /** What is chosen; empty if a day or a person is missing or unfit, which is then said at its field. */
    Optional<Fate> fate() {
        return switch (choice.getValue()) {
            case REVOKE -> Optional.of(new Revoke());
            case KEEP -> Optional.of(new Keep());
            case EXPIRE -> day().map(day -> new ExpireOn(day, choices.words().zone()));
            case HAND_OVER -> person().map(member -> new HandOver(member.user()));
        };
    }

    private Optional<LocalDate> day() {
        LocalDate day = lastDay.getValue();
        boolean fits = day != null && choices.allows(day);
        lastDay.setInvalid(!fits);
        if (!fits) {
            lastDay.setErrorMessage(choices.words().translated("leaver.last-day.unfit", choices.longestDays()));
            lastDay.focus();
        }
        return fits ? Optional.of(day) : Optional.empty();
    }

    private Optional<Member> person() {
        Member member = heir.getValue();
        boolean fits = member != null && !choices.isLeaver(member);
        heir.setInvalid(!fits);
        if (!fits) {
            String key = member == null ? "leaver.heir.missing" : "leaver.heir.same";
            heir.setErrorMessage(
                    choices.words().translated(key, choices.leaver().fullName()));
            heir.focus();
        }
        return fits ? Optional.of(member) : Optional.empty();
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import dev.tessera.identity.CurrentActor;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.LeaversPlan.ExpireOn;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberDirectory;
import dev.tessera.organizations.MemberQuery;
import dev.tessera.organizations.MemberStatus;
import dev.tessera.organizations.TokenPolicy;
import java.time.LocalDate;

/** The days and the people that there are to choose from for what somebody leaves. */
final class FateChoices {

    private final OrganizationWords words;
    private final MemberDirectory directory;
    private final CurrentActor actor;
    private final Member leaver;
    private final int longestDays;

    FateChoices(
            OrganizationWords words, MemberDirectory directory, CurrentActor actor, Member leaver, TokenPolicy policy) {
        this.words = words;
        this.directory = directory;
        this.actor = actor;
        this.leaver = leaver;
        this.longestDays = Math.min(ExpireOn.LONGEST_DAYS, policy.longestDays().orElse(ExpireOn.LONGEST_DAYS));
    }

    OrganizationWords words() {
        return words;
    }

    Member leaver() {
        return leaver;
    }

    boolean isLeaver(Member member) {
        return member.user().equals(leaver.user());
    }

    int longestDays() {
        return longestDays;
    }

    DatePicker lastDay() {
        LocalDate today = today();
        DatePicker day = new DatePicker(words.translated("leaver.last-day"));
        day.setMin(today);
        day.setMax(today.plusDays(longestDays));
        day.setValue(today.plusDays(Math.min(30, longestDays)));
        day.setHelperText(words.translated("leaver.last-day.hint", words.zone().getId(), longestDays));
        day.setManualValidation(true);
        return day;
    }

    boolean allows(LocalDate day) {
        return !day.isBefore(today()) && !day.isAfter(today().plusDays(longestDays));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(words.now(), words.zone());
    }

    ComboBox<Member> heir() {
        ComboBox<Member> heir = new ComboBox<>(words.translated("leaver.heir"));
        heir.setItemLabelGenerator(member -> member.fullName() + " · " + member.email());
        heir.setItems(query -> directory
                .list(
                        actor.require(),
                        new MemberQuery(
                                query.getFilter().orElse(""), null, MemberStatus.ACTIVE, MemberQuery.Sort.NAME, true),
                        query.getOffset(),
                        query.getLimit())
                .stream());
        heir.setHelperText(words.translated("leaver.heir.hint"));
        heir.setManualValidation(true);
        return heir;
    }

    UserId leaving() {
        return leaver.user();
    }
}

package dev.tessera.verification.ui;

import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.tessera.design.SegmentedChoice;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.UserId;
import dev.tessera.organizations.Member;
import dev.tessera.verification.ApiVersion;
import dev.tessera.verification.ExplainedToken;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What one asks: a member and what they want to do, or a token and the call that is made with it. */
class WhyForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final List<ApiVersion> VERSIONS = IntStream.iterate(6, number -> number - 1)
            .limit(6)
            .mapToObj(ApiVersion::new)
            .toList();

    private final transient WhyWords words;
    private final transient WhyChoices choices;
    private final SegmentedChoice<Subject> subject;
    private final ComboBox<ExplainedToken> token = new ComboBox<>();
    private final ComboBox<Member> member = new ComboBox<>();
    private final Select<Permission> permission = new Select<>();
    private final Select<ApiVersion> version = new Select<>();
    private final TextField address = new TextField();

    WhyForm(WhyWords words, WhyChoices choices, Runnable onChange) {
        this.words = words;
        this.choices = choices;
        this.subject = new SegmentedChoice<>(words.translated("why.subject"), choices.subjects(), this::text);
        addClassName("why-form");
        tokens();
        members();
        permissions();
        versions();
        address.setLabel(words.translated("why.address"));
        address.setPlaceholder("203.0.113.7");
        address.setClearButtonVisible(true);
        address.setValueChangeMode(ValueChangeMode.LAZY);
        add(subject, token, member, permission, version, address);
        fit();
        subject.addValueChangeListener(change -> fit());
        token.addValueChangeListener(change -> fit());
        List.<HasValue<?, ?>>of(subject, token, member, permission, version, address)
                .forEach(field -> tell(field, onChange));
    }

    private static void tell(HasValue<?, ?> field, Runnable onChange) {
        field.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                onChange.run();
            }
        });
    }

    private String text(Subject one) {
        return words.translated(one == Subject.MEMBER ? "why.subject.member" : "why.subject.token");
    }

    private void tokens() {
        token.setLabel(words.translated("why.token"));
        token.setPlaceholder(words.translated("why.token.placeholder"));
        token.setItemLabelGenerator(words::text);
        token.setItems(query -> choices.tokens(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
    }

    private void members() {
        member.setPlaceholder(words.translated("why.member.placeholder"));
        member.setItemLabelGenerator(Member::fullName);
        member.setItems(query -> choices.members(query.getFilter().orElse(""), query.getOffset(), query.getLimit()));
    }

    private void permissions() {
        permission.setLabel(words.translated("why.permission"));
        permission.setItems(Permission.values());
        permission.setItemLabelGenerator(
                one -> one == null ? words.translated("why.permission.none") : words.headline(one));
        permission.setEmptySelectionCaption(words.translated("why.permission.none"));
    }

    private void versions() {
        version.setLabel(words.translated("why.version"));
        version.setItems(VERSIONS);
        version.setEmptySelectionAllowed(true);
        version.setEmptySelectionCaption(words.translated("why.version.none"));
        version.setItemLabelGenerator(one ->
                one == null ? words.translated("why.version.none") : words.translated("why.version.one", one.number()));
    }

    /** Shows what belongs to the question. */
    private void fit() {
        boolean call = subject.getValue() == Subject.TOKEN;
        token.setVisible(call);
        version.setVisible(call);
        address.setVisible(call);
        member.setVisible(!call || needsMember());
        member.setLabel(words.translated(call ? "why.acting-for" : "why.member"));
        permission.setEmptySelectionAllowed(call);
    }

    private boolean needsMember() {
        return token.getValue() != null && token.getValue().actsForAnyMember();
    }

    void show(WhyQuestion question) {
        Optional<ExplainedToken> picked = Optional.ofNullable(question.token()).flatMap(choices::token);
        subject.setValue(picked.isPresent() ? Subject.TOKEN : Subject.MEMBER);
        token.setValue(picked.orElse(null));
        member.setValue(
                Optional.ofNullable(question.member()).flatMap(choices::member).orElse(null));
        permission.setValue(question.permission());
        version.setValue(question.version());
        address.setValue(question.address());
        fit();
    }

    WhyQuestion question() {
        boolean call = subject.getValue() == Subject.TOKEN;
        return new WhyQuestion(
                call && token.getValue() != null ? token.getValue().id() : null,
                member.isVisible() ? memberId() : null,
                permission.getValue(),
                call ? version.getValue() : null,
                call ? address.getValue() : "");
    }

    private @Nullable UserId memberId() {
        return member.getValue() == null ? null : member.getValue().user();
    }

    /** Which token is asked about; empty for a member without one. */
    Optional<ExplainedToken> token() {
        return subject.getValue() == Subject.TOKEN ? Optional.ofNullable(token.getValue()) : Optional.empty();
    }

    /** Says what is wrong with the address; null for nothing. */
    void refuseAddress(@Nullable String error) {
        address.setErrorMessage(error);
        address.setInvalid(error != null);
    }

    /** About what one asks. */
    enum Subject {
        MEMBER,
        TOKEN
    }
}

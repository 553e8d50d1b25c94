package dev.tessera.identity.ui;

import static dev.tessera.identity.ui.Phrases.translated;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import dev.tessera.design.Section;
import dev.tessera.identity.Account;
import dev.tessera.identity.ProfileForm;
import dev.tessera.identity.ProfileForm.Field;
import dev.tessera.identity.ProfileForm.Problem;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The fields of My Profile: filled from an account, read as a form, and marked where the form is wrong. */
final class ProfileFields {

    private final TextField username = new TextField(translated("identity.username"));
    private final TextField fullName = new TextField(translated("identity.full-name"));
    private final TextField phoneNumber = new TextField(translated("identity.phone"));
    private final Select<Locale> language = new Select<>();
    private final ZoneSelect zone;
    private final FieldMarks marks = new FieldMarks();

    ProfileFields(Account account, Clock clock) {
        username.setAutocomplete(Autocomplete.USERNAME);
        username.setAutocapitalize(Autocapitalize.NONE);
        username.setHelperText(translated("identity.username.hint"));
        fullName.setAutocomplete(Autocomplete.NAME);
        phoneNumber.setAutocomplete(Autocomplete.TEL);
        phoneNumber.setHelperText(translated("identity.phone.hint"));
        language.setLabel(translated("identity.language"));
        language.setItems(SpokenLanguages.all());
        language.setItemLabelGenerator(SpokenLanguages::ownName);
        zone = new ZoneSelect(translated("identity.zone"), account.zone(), clock);
        zone.setHelperText(translated("identity.zone.hint"));
        fill(account);
    }

    void fill(Account account) {
        username.setValue(account.username());
        fullName.setValue(account.fullName());
        phoneNumber.setValue(Optional.ofNullable(account.phoneNumber()).orElse(""));
        language.setValue(SpokenLanguages.nearest(account.language()));
        zone.setValue(account.zone());
    }

    void addTo(Section section) {
        section.body(username, fullName, phoneNumber, language, zone);
    }

    /** What was typed; empty, and said so, if no zone is chosen. */
    Optional<ProfileForm> read() {
        marks.clear();
        if (zone.isEmpty()) {
            marks.mark(zone, translated("identity.zone.missing"));
            return Optional.empty();
        }
        return Optional.of(new ProfileForm(
                username.getValue(),
                fullName.getValue(),
                phoneNumber.getValue(),
                language.getValue(),
                zone.getValue()));
    }

    void mark(Map<Field, Problem> problems) {
        new TreeMap<>(problems)
                .forEach((field, problem) -> marks.mark(fieldOf(field), translated(keyOf(field, problem))));
    }

    private TextField fieldOf(Field field) {
        return switch (field) {
            case USERNAME -> username;
            case FULL_NAME -> fullName;
            case PHONE_NUMBER -> phoneNumber;
        };
    }

    private static String keyOf(Field field, Problem problem) {
        return switch (problem) {
            case MISSING -> field == Field.USERNAME ? "identity.username.missing" : "identity.full-name.missing";
            case TOO_LONG -> "identity.name.too-long";
            case NOT_A_USERNAME -> "identity.username.malformed";
            case USERNAME_TAKEN -> "identity.username.taken";
            case NOT_A_PHONE_NUMBER -> "identity.phone.malformed";
        };
    }
}

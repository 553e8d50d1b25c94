package dev.tessera.tokens.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Validity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long a token shall be good: a period, a last day, or no end, as far as the organization allows. */
class ValidityField extends Div {

    private static final long serialVersionUID = 1L;

    private final Select<Validity.Kind> kind = new Select<>();
    private final DatePicker lastDay = new DatePicker();
    private final transient TokenWords words;
    private final ZoneId zone;

    ValidityField(TokenWords words, ZoneId zone, LocalDate today, TokenPolicy policy) {
        this.words = words;
        this.zone = zone;
        addClassName("token-validity");
        List<Validity.Kind> allowed = allowedBy(policy);
        kind.setLabel(words.translated("tokens.create.validity"));
        kind.setItems(allowed);
        kind.setItemLabelGenerator(words::text);
        kind.setValue(allowed.contains(Validity.Kind.ONE_YEAR) ? Validity.Kind.ONE_YEAR : allowed.getFirst());
        kind.setHelperText(policyHint(policy));
        kind.setManualValidation(true);
        kind.addValueChangeListener(change -> showKind());
        lastDay.setLabel(words.translated("tokens.create.last-day"));
        lastDay.setMin(today);
        policy.longestDays().ifPresent(days -> lastDay.setMax(today.plusDays(days)));
        lastDay.setHelperText(words.translated("tokens.create.last-day.hint", zoneName()));
        lastDay.setManualValidation(true);
        add(kind, lastDay);
        showKind();
    }

    private static List<Validity.Kind> allowedBy(TokenPolicy policy) {
        int longest = policy.longestDays().orElse(Integer.MAX_VALUE);
        return Arrays.stream(Validity.Kind.values())
                .filter(choice -> switch (choice) {
                    case DAYS_30 -> Validity.Preset.DAYS_30.days() <= longest;
                    case DAYS_60 -> Validity.Preset.DAYS_60.days() <= longest;
                    case DAYS_90 -> Validity.Preset.DAYS_90.days() <= longest;
                    case ONE_YEAR -> Validity.Preset.ONE_YEAR.days() <= longest;
                    case CUSTOM -> true;
                    case NEVER -> policy.neverAllowed();
                })
                .toList();
    }

    private String policyHint(TokenPolicy policy) {
        return policy.longestDays().isPresent()
                ? words.translated(
                        "tokens.create.validity.limited", policy.longestDays().getAsInt())
                : "";
    }

    private String zoneName() {
        return zone.getDisplayName(TextStyle.FULL_STANDALONE, getLocale()) + " (" + zone.getId() + ")";
    }

    private void showKind() {
        boolean custom = kind.getValue() == Validity.Kind.CUSTOM;
        lastDay.setEnabled(custom);
        lastDay.setRequiredIndicatorVisible(custom);
        if (!custom) {
            lastDay.clear();
            lastDay.setInvalid(false);
        }
    }

    /** Shows what was asked for, as far as it is allowed. */
    void show(Validity.@Nullable Kind wanted, @Nullable LocalDate day) {
        if (wanted != null && kind.getListDataView().contains(wanted)) {
            kind.setValue(wanted);
            lastDay.setValue(day);
        }
    }

    Validity chosen() {
        return switch (kind.getValue()) {
            case DAYS_30 -> Validity.Preset.DAYS_30;
            case DAYS_60 -> Validity.Preset.DAYS_60;
            case DAYS_90 -> Validity.Preset.DAYS_90;
            case ONE_YEAR -> Validity.Preset.ONE_YEAR;
            case CUSTOM -> new Validity.Until(lastDay.getValue(), zone);
            case NEVER -> new Validity.Never();
        };
    }

    void accept() {
        lastDay.setInvalid(false);
        kind.setInvalid(false);
    }

    void refuse(ValidityRefused refused) {
        String key = "tokens.create.validity."
                + refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String reason = words.translated(key, refused.longestDays().orElse(0));
        if (kind.getValue() == Validity.Kind.CUSTOM) {
            lastDay.setErrorMessage(reason);
            lastDay.setInvalid(true);
            lastDay.focus();
        } else {
            kind.setErrorMessage(reason);
            kind.setInvalid(true);
            kind.focus();
        }
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.IntegerField;
import dev.tessera.design.RangesField;
import dev.tessera.design.Section;
import dev.tessera.design.ToggleSwitch;
import dev.tessera.kernel.IpRange;
import dev.tessera.kernel.IpRanges;
import dev.tessera.organizations.Policies;
import dev.tessera.organizations.TokenPolicy;
import java.util.Optional;
import java.util.OptionalInt;

/** The policies, part by part. */
class PolicyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OrganizationWords words;
    private final IntegerField longest = new IntegerField();
    private final ToggleSwitch never;
    private final IntegerField unused = new IntegerField();
    private final ToggleSwitch mfa;
    private final RangesField addresses;

    PolicyForm(OrganizationWords words) {
        this.words = words;
        addClassName("group");
        never = new ToggleSwitch(words.translated("organization.policies.never"));
        mfa = new ToggleSwitch(words.translated("organization.policies.mfa"));
        addresses = new RangesField(
                        words.translated("organization.policies.addresses"),
                        typed -> IpRange.parse(typed).map(IpRange::toString))
                .hint(words.translated("organization.policies.addresses.hint"))
                .example("203.0.113.0/24")
                .atMost(IpRanges.MAX);
        days(longest, "organization.policies.longest");
        days(unused, "organization.policies.unused");
        longest.addValueChangeListener(change -> limitRulesOutNever());
        add(
                section("organization.policies.tokens").body(longest, never, unused),
                section("organization.policies.login").body(mfa),
                section("organization.policies.network").body(addresses));
    }

    private Section section(String key) {
        return new Section(words.translated(key)).description(words.translated(key + ".text"));
    }

    private void days(IntegerField field, String key) {
        field.setLabel(words.translated(key));
        field.setHelperText(words.translated(key + ".hint"));
        field.setPlaceholder(words.translated("organization.policies.no-limit"));
        field.setManualValidation(true);
        field.setClearButtonVisible(true);
        field.addClassName("days-field");
    }

    /** A longest validity leaves no room for tokens that never expire. */
    private void limitRulesOutNever() {
        boolean limited = longest.getValue() != null;
        if (limited) {
            never.setValue(false);
        }
        never.setReadOnly(limited);
    }

    void show(Policies policies) {
        OptionalInt limit = policies.tokens().longestDays();
        longest.setValue(limit.isPresent() ? (Integer) limit.getAsInt() : null);
        never.setValue(policies.tokens().neverAllowed());
        OptionalInt days = policies.revokeUnusedDays();
        unused.setValue(days.isPresent() ? (Integer) days.getAsInt() : null);
        mfa.setValue(policies.mfaRequired());
        addresses.setValue(
                policies.addresses().ranges().stream().map(IpRange::toString).toList());
        limitRulesOutNever();
    }

    /** Leaves everything to be read and nothing to be changed. */
    void lock() {
        longest.setReadOnly(true);
        never.setReadOnly(true);
        unused.setReadOnly(true);
        mfa.setReadOnly(true);
        addresses.setReadOnly(true);
    }

    /** The policies as typed; empty if something is wrong, which is said at its field. */
    Optional<Policies> read() {
        boolean unusedFits = inRange(unused);
        boolean longestFits = inRange(longest);
        if (!unusedFits || !longestFits || addresses.fault().isPresent()) {
            return Optional.empty();
        }
        TokenPolicy tokens = new TokenPolicy(optional(longest), never.getValue());
        IpRanges ranges = IpRanges.of(String.join(" ", addresses.getValue()));
        return Optional.of(new Policies(tokens, mfa.getValue(), ranges, optional(unused)));
    }

    private boolean inRange(IntegerField field) {
        Integer days = field.getValue();
        boolean right = days == null || (days >= 1 && days <= Policies.LONGEST_DAYS);
        field.setErrorMessage(words.translated("organization.policies.days.wrong", Policies.LONGEST_DAYS));
        field.setInvalid(!right);
        if (!right) {
            field.focus();
        }
        return right;
    }

    private static OptionalInt optional(IntegerField field) {
        Integer days = field.getValue();
        return days == null ? OptionalInt.empty() : OptionalInt.of(days);
    }
}

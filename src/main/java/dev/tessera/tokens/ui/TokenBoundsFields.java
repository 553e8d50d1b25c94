package dev.tessera.tokens.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import dev.tessera.design.ChoiceList;
import dev.tessera.design.RangesField;
import dev.tessera.kernel.IpRange;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.Creation.PermissionsRefused;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a token may do, and from where: each unfolds where there is something to see or to choose. */
class TokenBoundsFields extends Div {

    private static final long serialVersionUID = 1L;

    private final transient PermissionWords permissionWords;
    private final ChoiceList<Permission> permissions;
    private final RangesField ranges;
    private final transient TokenWords words;
    private final Details permissionDetails;
    private final Details rangeDetails;

    TokenBoundsFields(TokenWords words, Collection<Permission> own) {
        this.words = words;
        this.permissionWords = new PermissionWords(words);
        this.permissions = permissionWords.field(own);
        this.ranges = new RangesField(
                        words.translated("tokens.ranges"),
                        typed -> IpRange.parse(typed).map(IpRange::toString))
                .hint(words.translated("tokens.ranges.hint"))
                .example("203.0.113.0/24")
                .atMost(IpRanges.MAX);
        addClassName("token-bounds");
        permissionDetails = new Details("", permissions);
        rangeDetails = new Details("", ranges);
        permissions.addValueChangeListener(change -> summarize());
        ranges.addValueChangeListener(change -> summarize());
        summarize();
        add(permissionDetails, rangeDetails);
    }

    private void summarize() {
        permissionDetails.setSummaryText(
                permissions.isEmpty()
                        ? words.translated("tokens.permissions.summary.all")
                        : words.translated(
                                "tokens.permissions.summary",
                                permissions.getValue().size()));
        rangeDetails.setSummaryText(
                ranges.isEmpty()
                        ? words.translated("tokens.ranges.summary.anywhere")
                        : words.translated(
                                "tokens.ranges.summary", ranges.getValue().size()));
    }

    /** Shows these, unfolded where they bound anything; permissions that one does not have oneself are passed over. */
    void show(@Nullable Set<Permission> chosen, IpRanges addresses) {
        permissions.setValue(chosen == null ? Set.of() : chosen);
        ranges.setValue(addresses.ranges().stream().map(IpRange::toString).toList());
        permissionDetails.setOpened(!permissions.isEmpty());
        rangeDetails.setOpened(!ranges.isEmpty());
    }

    /** Null where nothing was picked: all that its owner may. */
    @Nullable Set<Permission> permissions() {
        return permissions.isEmpty() ? null : permissions.getValue();
    }

    IpRanges addresses() {
        List<String> chosen = ranges.getValue();
        return IpRanges.of(chosen.stream().collect(Collectors.joining(" ")));
    }

    /** Whether all that was typed is a range; says at the field what is not. */
    boolean areRanges() {
        if (ranges.fault().isEmpty()) {
            return true;
        }
        rangeDetails.setOpened(true);
        ranges.focus();
        return false;
    }

    void accept() {
        permissions.setInvalid(false);
    }

    void refuse(PermissionsRefused refused) {
        permissionDetails.setOpened(true);
        permissions.setErrorMessage(
                words.translated("tokens.permissions.refused", permissionWords.names(refused.beyond())));
        permissions.setInvalid(true);
    }
}

package dev.tessera.tokens;

import dev.tessera.organizations.TokenPolicy;
import dev.tessera.tokens.Creation.ValidityRefused;
import dev.tessera.tokens.Creation.ValidityRefused.Reason;
import dev.tessera.tokens.Validity.Never;
import dev.tessera.tokens.Validity.Preset;
import dev.tessera.tokens.Validity.Until;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Whether an organization allows a validity. Days are counted as people count them: from today's date to the last one. */
public final class ValidityRule {

    /** The end of reckoning where the policy sets no limit: a hundred years. */
    private static final int NO_POLICY_LIMIT = 36_500;

    private final TokenPolicy policy;

    public ValidityRule(TokenPolicy policy) {
        this.policy = policy;
    }

    /** Why the validity is refused; empty if it is not. */
    public Optional<ValidityRefused> refusal(Validity validity, Instant now) {
        return switch (validity) {
            case Never never -> policy.neverAllowed() ? Optional.empty() : refused(Reason.NEVER_NOT_ALLOWED);
            case Preset preset -> tooLong(preset.days());
            case Until until -> refusalOf(until.lastDay(), until.zone(), now);
        };
    }

    /** Today is no past day: the token is good for what is left of it. */
    private Optional<ValidityRefused> refusalOf(@Nullable LocalDate lastDay, ZoneId zone, Instant now) {
        if (lastDay == null) {
            return refused(Reason.DATE_MISSING);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), lastDay);
        return days < 0 ? refused(Reason.PAST) : tooLong(days);
    }

    private Optional<ValidityRefused> tooLong(long days) {
        return days > longest() ? refused(Reason.LONGER_THAN_ALLOWED) : Optional.empty();
    }

    private int longest() {
        return policy.longestDays().orElse(NO_POLICY_LIMIT);
    }

    private Optional<ValidityRefused> refused(Reason reason) {
        boolean limitMatters = reason == Reason.LONGER_THAN_ALLOWED;
        return Optional.of(new ValidityRefused(reason, limitMatters ? OptionalInt.of(longest()) : OptionalInt.empty()));
    }
}

package dev.tessera.organizations;

import dev.tessera.kernel.UserId;
import dev.tessera.organizations.LeaversPlan.ExpireOn;
import dev.tessera.organizations.LeaversPlan.Fate;
import dev.tessera.organizations.LeaversPlan.HandOver;
import dev.tessera.organizations.LeaversPlan.Keep;
import dev.tessera.organizations.LeaversPlan.Revoke;
import dev.tessera.organizations.Removal.Fault;
import dev.tessera.organizations.Removal.PlanUnfit;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Sees whether the plan for a leaver's credentials can be carried out, as things are under the lock of their organization. */
@Component
class PlanCheck {

    private final MembershipRepository memberships;
    private final Clock clock;

    PlanCheck(MembershipRepository memberships, Clock clock) {
        this.memberships = memberships;
        this.clock = clock;
    }

    /** The first thing that is wrong with it; empty if nothing is. */
    Optional<PlanUnfit> fault(LeaversPlan plan, Membership leaver, TokenPolicy policy) {
        return plan.fates().entrySet().stream()
                .flatMap(fate ->
                        fault(fate.getValue(), leaver, policy)
                                .map(fault -> new PlanUnfit(fate.getKey(), fault))
                                .stream())
                .findFirst();
    }

    private Optional<Fault> fault(Fate fate, Membership leaver, TokenPolicy policy) {
        return switch (fate) {
            case Revoke revoke -> Optional.empty();
            case Keep keep -> Optional.empty();
            case ExpireOn date -> fault(date, policy);
            case HandOver(UserId heir) -> isFit(heir, leaver) ? Optional.empty() : Optional.of(Fault.HEIR_UNFIT);
        };
    }

    private Optional<Fault> fault(ExpireOn date, TokenPolicy policy) {
        Instant now = clock.instant();
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, date.zone()), date.lastDay());
        if (days < 0) {
            return Optional.of(Fault.DATE_PAST);
        }
        if (days > ExpireOn.LONGEST_DAYS) {
            return Optional.of(Fault.DATE_TOO_FAR);
        }
        return days > policy.longestDays().orElse(ExpireOn.LONGEST_DAYS)
                ? Optional.of(Fault.DATE_BEYOND_POLICY)
                : Optional.empty();
    }

    private boolean isFit(UserId heir, Membership leaver) {
        return !heir.equals(leaver.user())
                && memberships.canAct(leaver.organization().value(), heir.value());
    }
}

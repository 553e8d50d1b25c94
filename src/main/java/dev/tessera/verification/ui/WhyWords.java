package dev.tessera.verification.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.ResultingPermissions.Reason;
import dev.tessera.organizations.Role;
import dev.tessera.verification.ExplainedToken;
import dev.tessera.verification.Explanation.Evidence;
import dev.tessera.verification.Explanation.Step;
import dev.tessera.verification.Requirement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what was examined and what came of it, in the viewer's language and zone. */
final class WhyWords {

    private final Locale locale;
    private final ZoneId zone;

    WhyWords(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
    }

    String headline(Permission permission) {
        return translated("permission." + keyed(permission) + ".headline");
    }

    /** Which token it is: what it is called, how it ends, and whose it is. */
    String text(ExplainedToken token) {
        String end = "\u2026" + token.lastFour();
        return token.ownerName().isEmpty()
                ? token.name() + " · " + end
                : token.name() + " · " + end + " · " + token.ownerName();
    }

    /** What was found, in a sentence. */
    String finding(Step step, Evidence evidence, @Nullable Permission asked) {
        return switch (step.requirement()) {
            case NOT_EXPIRED -> ends(step, evidence.expiresAt());
            case NOT_PAUSED -> step.isDenying() ? ends(step, evidence.pausedUntil()) : plain(step);
            case ACCOUNT_ACTIVE, ACTIVE_MEMBER -> translated(key(step), evidence.memberName());
            case ADDRESS_ALLOWED -> ranges(step, evidence.addresses());
            case ORGANIZATION_ADDRESS_ALLOWED -> ranges(step, evidence.organizationAddresses());
            case USE_API_ALLOWED -> step.examined() ? permission(Permission.USE_API, evidence) : plain(step);
            case PERMISSION_ALLOWED -> step.examined() && asked != null ? permission(asked, evidence) : plain(step);
            default -> plain(step);
        };
    }

    /** What an administrator can do about it. */
    String remedy(Requirement requirement) {
        return translated("why." + keyed(requirement) + ".remedy");
    }

    private String plain(Step step) {
        return translated(key(step));
    }

    private String ends(Step step, @Nullable Instant end) {
        return end == null
                ? translated("why." + keyed(step.requirement()) + ".never")
                : translated(key(step), RelativeTime.absolute(end, zone, locale));
    }

    private String ranges(Step step, IpRanges ranges) {
        return ranges.isAnywhere()
                ? translated("why." + keyed(step.requirement()) + ".anywhere")
                : translated(key(step), ranges.toString().replace(" ", ", "));
    }

    private String permission(Permission permission, Evidence evidence) {
        Reason reason = evidence.roles().reasonFor(permission);
        if (!reason.blocking().isEmpty()) {
            return reason.allowing().isEmpty()
                    ? translated(
                            "why.reason.blocked", evidence.memberName(), names(reason.blocking()), headline(permission))
                    : translated(
                            "why.reason.overruled",
                            evidence.memberName(),
                            names(reason.blocking()),
                            headline(permission),
                            names(reason.allowing()));
        }
        if (reason.allowing().isEmpty()) {
            return translated("why.reason.not-set", evidence.memberName(), headline(permission));
        }
        return evidence.granted().contains(permission)
                ? translated(
                        "why.reason.allowed", evidence.memberName(), names(reason.allowing()), headline(permission))
                : translated("why.reason.left-out", evidence.memberName(), headline(permission));
    }

    private String names(Collection<Role> roles) {
        return roles.stream().map(this::name).collect(Collectors.joining(", "));
    }

    private String name(Role role) {
        return PredefinedRole.of(role.id())
                .map(predefined -> translated("organization.role." + keyed(predefined)))
                .orElseGet(role::name);
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    private static String key(Step step) {
        String outcome = step.isDenying() ? ".no" : ".yes";
        return "why." + keyed(step.requirement()) + (step.examined() ? outcome : ".unknown");
    }

    private static String keyed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

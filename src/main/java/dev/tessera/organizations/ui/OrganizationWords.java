package dev.tessera.organizations.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.Member;
import dev.tessera.organizations.MemberStatus;
import dev.tessera.organizations.OrganizationStatus;
import dev.tessera.organizations.PermissionSetting;
import dev.tessera.organizations.PredefinedRole;
import dev.tessera.organizations.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what there is in an organization, in the viewer's language and zone. */
final class OrganizationWords {

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    OrganizationWords(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    ZoneId zone() {
        return zone;
    }

    String text(MemberStatus status) {
        return translated("organization.members.status." + keyed(status));
    }

    StatusChip status(Member member) {
        return switch (member.status()) {
            case ACTIVE -> new StatusChip(Tone.SUCCESS, text(MemberStatus.ACTIVE));
            case DISABLED -> new StatusChip(Tone.NEUTRAL, TesseraIcon.BAN, text(MemberStatus.DISABLED));
        };
    }

    String text(OrganizationStatus status) {
        return translated("organization.register.status." + keyed(status));
    }

    StatusChip status(OrganizationStatus status) {
        return switch (status) {
            case ACTIVE -> new StatusChip(Tone.SUCCESS, text(status));
            case SUSPENDED -> new StatusChip(Tone.DANGER, TesseraIcon.BAN, text(status));
        };
    }

    /** What a role is called: a predefined one in the viewer's language, a custom one as its makers called it. */
    String name(Role role) {
        return PredefinedRole.of(role.id())
                .map(predefined -> translated("organization.role." + keyed(predefined)))
                .orElseGet(role::name);
    }

    String description(Role role) {
        return PredefinedRole.of(role.id())
                .map(predefined -> translated("organization.role." + keyed(predefined) + ".description"))
                .orElseGet(role::description);
    }

    String names(Collection<Role> roles) {
        return roles.isEmpty()
                ? translated("organization.members.roles.none")
                : roles.stream().map(this::name).collect(Collectors.joining(", "));
    }

    String headline(Permission permission) {
        return translated("permission." + keyed(permission) + ".headline");
    }

    String sentence(Permission permission) {
        return translated("permission." + keyed(permission) + ".sentence");
    }

    String headlines(Collection<Permission> permissions) {
        return permissions.stream().sorted().map(this::headline).collect(Collectors.joining(", "));
    }

    String text(PermissionSetting setting) {
        return translated("organization.setting." + keyed(setting));
    }

    RelativeTime time(Instant moment) {
        return new RelativeTime(moment, zone, locale, clock);
    }

    /** A moment in a few words, for sentences. */
    String brief(Instant moment) {
        return RelativeTime.brief(moment, zone, locale, clock);
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    static String keyed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

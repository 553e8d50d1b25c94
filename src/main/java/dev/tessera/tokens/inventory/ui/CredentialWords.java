package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.SvgIcon;
import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.Permission;
import dev.tessera.organizations.MemberStandings.State;
import dev.tessera.tokens.inventory.Credential;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.Risk;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a credential is, in the viewer's language and zone. */
final class CredentialWords {

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    CredentialWords(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    String text(Kind kind) {
        return translated("inventory.kind." + keyed(kind));
    }

    String text(Risk risk) {
        return translated("inventory.risk." + keyed(risk));
    }

    String sentence(Risk risk, Credential credential) {
        return switch (risk) {
            case SPARE_PERMISSIONS ->
                translated("inventory.risk.spare-permissions.sentence", headlines(credential.spare()));
            case OWNER_GONE ->
                translated("inventory.risk.owner-gone." + keyed(credential.ownerState()), credential.ownerName());
            case NO_EXPIRY ->
                translated(
                        credential.kind() == Kind.API_KEY
                                ? "inventory.risk.no-expiry.api-key"
                                : "inventory.risk.no-expiry.sentence");
            case NEVER_USED, UNUSED -> translated("inventory.risk." + keyed(risk) + ".sentence");
        };
    }

    String headlines(Collection<Permission> permissions) {
        return permissions.stream()
                .sorted()
                .map(permission -> translated("permission." + keyed(permission) + ".headline"))
                .collect(Collectors.joining(", "));
    }

    /** All its risks as chips; a dash for none. */
    Component risks(Credential credential) {
        if (credential.risks().isEmpty()) {
            Span none = new Span("–");
            none.addClassName("token-quiet");
            none.getElement().setAttribute("aria-label", translated("inventory.risk.none"));
            return none;
        }
        Div chips = new Div();
        chips.addClassName("risk-chips");
        credential.risks().stream().sorted().map(risk -> chip(risk, credential)).forEach(chips::add);
        return chips;
    }

    StatusChip chip(Risk risk, Credential credential) {
        StatusChip chip = switch (risk) {
            case NEVER_USED -> new StatusChip(Tone.NEUTRAL, TesseraIcon.MINUS, text(risk));
            case UNUSED -> new StatusChip(Tone.WARNING, TesseraIcon.CLOCK, text(risk));
            case NO_EXPIRY -> new StatusChip(Tone.WARNING, TesseraIcon.CALENDAR, text(risk));
            case SPARE_PERMISSIONS -> new StatusChip(Tone.INFO, TesseraIcon.SHIELD, text(risk));
            case OWNER_GONE ->
                new StatusChip(
                        Tone.DANGER,
                        TesseraIcon.USER,
                        translated("inventory.risk.owner-gone.chip." + keyed(credential.ownerState())));
        };
        chip.setTitle(sentence(risk, credential));
        return chip;
    }

    Component owner(Credential credential) {
        Span name = new Span(ownerName(credential));
        name.setTitle(name.getText());
        return name;
    }

    String ownerName(Credential credential) {
        return credential.ownerName().isEmpty() ? translated("inventory.owner.unknown") : credential.ownerName();
    }

    boolean isOwnerActive(Credential credential) {
        return credential.ownerState() == State.ACTIVE;
    }

    Component hint(Credential credential) {
        Code hint = new Code(credential.hint());
        hint.addClassName("token-value");
        return hint;
    }

    Component created(Credential credential) {
        return time(credential.createdAt());
    }

    Component lastUsed(Credential credential) {
        Instant at = credential.lastUsedAt();
        if (at == null) {
            Span never = new Span(translated("tokens.used.never"));
            never.addClassName("token-quiet");
            return never;
        }
        String address = credential.lastUsedAddress() == null
                ? ""
                : credential.lastUsedAddress().value();
        return lines(time(at), new Span(address));
    }

    Component expires(Credential credential) {
        Instant end = credential.expiresAt();
        if (end == null) {
            return new Span(translated("tokens.expires.never"));
        }
        Span day = new Span(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(end.minusNanos(1).atZone(zone)));
        day.setTitle(RelativeTime.absolute(end, zone, locale));
        return day;
    }

    private RelativeTime time(Instant moment) {
        return new RelativeTime(moment, zone, locale, clock);
    }

    static Component lines(Component first, Component second) {
        second.addClassName("token-second-line");
        Div lines = new Div(first, second);
        lines.addClassName("token-lines");
        return lines;
    }

    SvgIcon icon(Kind kind) {
        return switch (kind) {
            case APP_TOKEN -> TesseraIcon.KEY.create();
            case ORGANIZATION_TOKEN -> TesseraIcon.BUILDING.create();
            case API_KEY -> TesseraIcon.LOCK.create();
        };
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    static String keyed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

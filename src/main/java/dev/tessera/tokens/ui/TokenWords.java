package dev.tessera.tokens.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.Permission;
import dev.tessera.tokens.AppToken;
import dev.tessera.tokens.AppToken.PreviousValue;
import dev.tessera.tokens.TokenStatus;
import dev.tessera.tokens.Validity;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what a token is, in the viewer's language and zone. */
final class TokenWords {

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    TokenWords(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    Component status(AppToken token) {
        Instant now = clock.instant();
        TokenStatus status = token.status(now);
        OptionalInt days = token.expiresSoonInDays(now);
        Optional<PreviousValue> retiring = token.retiring(now);
        if (status == TokenStatus.PAUSED) {
            return StatusChip.pausedUntil(Objects.requireNonNull(token.pausedUntil()), zone, locale, clock);
        }
        if (status == TokenStatus.ACTIVE && retiring.isPresent()) {
            return StatusChip.rotatingUntil(retiring.get().retiresAt(), zone, locale, clock);
        }
        return status == TokenStatus.ACTIVE && days.isPresent()
                ? StatusChip.expiringIn(days.getAsInt(), locale)
                : chip(status);
    }

    StatusChip chip(TokenStatus status) {
        String text = text(status);
        return switch (status) {
            case ACTIVE -> new StatusChip(Tone.SUCCESS, text);
            case PAUSED -> new StatusChip(Tone.WARNING, TesseraIcon.PAUSE, text);
            case OFF -> new StatusChip(Tone.NEUTRAL, TesseraIcon.PAUSE, text);
            case EXPIRED -> new StatusChip(Tone.NEUTRAL, TesseraIcon.CLOCK, text);
            case REVOKED -> new StatusChip(Tone.NEUTRAL, TesseraIcon.BAN, text);
        };
    }

    String text(TokenStatus status) {
        return translated("tokens.status." + status.name().toLowerCase(Locale.ROOT));
    }

    String text(Validity.Kind kind) {
        return translated(
                "tokens.validity." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Component value(AppToken token) {
        Code value = new Code(token.prefix() + "…" + token.lastFour());
        value.addClassName("token-value");
        return value;
    }

    Component created(AppToken token) {
        return time(token.createdAt());
    }

    /** What it may do, in a word or two, and in all words as its tooltip. */
    Component permissions(AppToken token) {
        Set<Permission> permissions = token.permissions();
        if (permissions == null) {
            return titled(translated("tokens.permissions.all.column"), translated("tokens.permissions.all.short"));
        }
        String names = new PermissionWords(this).names(permissions);
        return titled(
                permissions.size() == 1 ? names : translated("tokens.permissions.count", permissions.size()), names);
    }

    private static Span titled(String text, String title) {
        Span span = new Span(text);
        span.setTitle(title);
        return span;
    }

    Component validity(AppToken token) {
        Instant end = token.expiresAt();
        if (end == null) {
            return new Span(translated("tokens.expires.never"));
        }
        Span kind = new Span(text(token.validity()));
        kind.addClassName("token-second-line");
        return stacked(lastDay(end), kind);
    }

    /** The day in which the last good moment lies: an end at midnight belongs to the day before. */
    private Span lastDay(Instant end) {
        Span day = new Span(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(end.minusNanos(1).atZone(zone)));
        day.setTitle(RelativeTime.absolute(end, zone, locale));
        return day;
    }

    Component lastUsed(AppToken token) {
        Instant at = token.lastUsedAt();
        if (at == null) {
            Span never = new Span(translated("tokens.used.never"));
            never.addClassName("token-quiet");
            return never;
        }
        return stacked(time(at), address(token.lastUsedAddress()));
    }

    private Span address(@Nullable ClientAddress address) {
        Span from = new Span(address == null ? "" : address.value());
        from.addClassName("token-second-line");
        from.setTitle(from.getText());
        return from;
    }

    /** The last use in a sentence, for warnings. */
    String lastUseSentence(AppToken token) {
        Instant at = token.lastUsedAt();
        return at == null
                ? translated("tokens.used.never.sentence")
                : translated("tokens.used.sentence", RelativeTime.absolute(at, zone, locale));
    }

    private static Component stacked(Component first, Component second) {
        Div lines = new Div(first, second);
        lines.addClassName("token-lines");
        return lines;
    }

    /** A moment in a few words, for sentences. */
    String brief(Instant moment) {
        return RelativeTime.brief(moment, zone, locale, clock);
    }

    /** The day by which uses are counted (UTC). */
    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneOffset.UTC));
    }

    Instant now() {
        return clock.instant();
    }

    Clock clock() {
        return clock;
    }

    Locale locale() {
        return locale;
    }

    private RelativeTime time(Instant moment) {
        return new RelativeTime(moment, zone, locale, clock);
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}

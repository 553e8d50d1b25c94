package dev.tessera.identity.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.StatusChip;
import dev.tessera.design.TesseraIcon;
import dev.tessera.design.Tone;
import dev.tessera.identity.UserStatus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says how accounts stand, in the operator's language and zone. */
final class UserWords {

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    UserWords(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    String text(UserStatus status) {
        return translated("users.status." + keyed(status));
    }

    StatusChip status(UserStatus status) {
        return switch (status) {
            case ACTIVE -> new StatusChip(Tone.SUCCESS, text(status));
            case LOCKED -> new StatusChip(Tone.WARNING, TesseraIcon.LOCK, text(status));
            case DISABLED -> new StatusChip(Tone.NEUTRAL, TesseraIcon.BAN, text(status));
        };
    }

    /** The moment, or that there was none. */
    Component time(@Nullable Instant moment) {
        return moment == null ? new Span(translated("users.never")) : new RelativeTime(moment, zone, locale, clock);
    }

    /** A moment in a few words, for sentences. */
    String brief(Instant moment) {
        return RelativeTime.brief(moment, zone, locale, clock);
    }

    String translated(String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    static String keyed(UserStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

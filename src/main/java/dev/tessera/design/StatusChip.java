package dev.tessera.design;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** A state in one or two words, with an icon and a tone: <i>Active</i>, <i>Expires in 6 days</i>. */
public final class StatusChip extends Span {

    private static final int URGENT_DAYS = 7;

    /** A chip with the tone's own icon. */
    public StatusChip(Tone tone, String text) {
        this(tone, tone.icon(), text);
    }

    /** A chip whose icon says more than the tone's own would. */
    public StatusChip(Tone tone, TesseraIcon icon, String text) {
        addClassNames("status-chip", tone.className());
        add(icon.create(), new Span(text));
    }

    /**
     * Warns of an end that is near: amber, and red in the last week.
     *
     * @param days how many days are left, a begun one counted
     */
    public static StatusChip expiringIn(int days, Locale locale) {
        Tone tone = days <= URGENT_DAYS ? Tone.DANGER : Tone.WARNING;
        return new StatusChip(tone, TesseraIcon.CLOCK, translated("design.chip.expires", locale, days));
    }

    /** Says that two values are good until a moment, after which only the newer one is. */
    public static StatusChip rotatingUntil(Instant end, ZoneId zone, Locale locale, Clock clock) {
        return until(end, "design.chip.rotating", Tone.INFO, TesseraIcon.ROTATE, zone, locale, clock);
    }

    /** Says that something rests until a moment and then goes on by itself. */
    public static StatusChip pausedUntil(Instant end, ZoneId zone, Locale locale, Clock clock) {
        return until(end, "design.chip.paused", Tone.WARNING, TesseraIcon.PAUSE, zone, locale, clock);
    }

    private static StatusChip until(
            Instant end, String key, Tone tone, TesseraIcon icon, ZoneId zone, Locale locale, Clock clock) {
        String text = translated(key, locale, RelativeTime.brief(end, zone, locale, clock));
        StatusChip chip = new StatusChip(tone, icon, text);
        chip.setTitle(RelativeTime.absolute(end, zone, locale));
        return chip;
    }

    private static String translated(String key, Locale locale, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }
}

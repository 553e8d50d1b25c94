package dev.tessera.tokens.apikeys.ui;

import com.vaadin.flow.i18n.I18NProvider;
import dev.tessera.design.RelativeTime;
import dev.tessera.design.StatusChip;
import dev.tessera.kernel.ClientAddress;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.tokens.apikeys.ApiKey;
import dev.tessera.tokens.apikeys.ApiKeyChange;
import dev.tessera.tokens.apikeys.ApiSecret;
import dev.tessera.tokens.apikeys.SecretRefusal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Says things about API keys in the viewer's language and zone. */
final class ApiKeyWords {

    private final ZoneId zone;
    private final Locale locale;
    private final Clock clock;

    ApiKeyWords(ZoneId zone, Locale locale, Clock clock) {
        this.zone = zone;
        this.locale = locale;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** How a secret is told from others once its value is not known any more. */
    String shortened(ApiSecret secret) {
        return CredentialKind.API_SECRET.prefix() + "…" + secret.lastFour();
    }

    String text(SecretRefusal refusal) {
        return translated("apikeys.refused." + keyed(refusal));
    }

    String text(ApiKeyChange change) {
        return translated("apikeys.change." + keyed(change));
    }

    private static String keyed(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The last use of a key, whichever secret it was with, for warnings. */
    String lastUse(ApiKey key) {
        return key.lastUsed().map(this::lastUse).orElseGet(() -> translated("apikeys.used.never.sentence"));
    }

    String lastUse(ApiSecret secret) {
        return use(secret, "apikeys.used.sentence", "apikeys.used.never.sentence");
    }

    /** Whether the old secret of a key was used after there was a new one. */
    String useSinceRotation(ApiKey key, ApiSecret old) {
        return key.predecessorStillUsed()
                ? use(old, "apikeys.finish.used", "apikeys.finish.unused")
                : translated("apikeys.finish.unused");
    }

    private String use(ApiSecret secret, String used, String unused) {
        Instant at = secret.lastUsedAt();
        ClientAddress address = secret.lastUsedAddress();
        if (at == null) {
            return translated(unused);
        }
        String moment = brief(at);
        return address == null ? translated(used, moment) : translated(used + ".from", moment, address);
    }

    /** Says that two secrets are good, and until when. */
    StatusChip rotatingUntil(ApiKey key) {
        Instant end = key.retiring(now()).map(ApiSecret::retiresAt).orElseThrow();
        return StatusChip.rotatingUntil(end, zone, locale, clock);
    }

    String created(ApiKey key) {
        return translated("apikeys.created", day(key.createdAt()));
    }

    private String day(Instant moment) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .localizedBy(locale)
                .format(moment.atZone(zone));
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
}

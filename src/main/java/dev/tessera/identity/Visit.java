package dev.tessera.identity;

import dev.tessera.identity.codes.SessionBinding;
import dev.tessera.kernel.ClientAddress;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A browser as the edge sees it.
 *
 * @param address where its requests come from
 * @param userAgent what the browser calls itself, at most 400 characters
 * @param binding ties codes to this browser session
 * @param device the mark that an earlier login left in this browser; null if none did
 * @param language the language in which the pages are shown
 * @param zone the zone in which times are shown
 */
public record Visit(
        ClientAddress address,
        String userAgent,
        SessionBinding binding,
        @Nullable DeviceMark device,
        Locale language,
        ZoneId zone) {}

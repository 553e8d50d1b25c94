package dev.tessera.tokens.calendar.rest;

import dev.tessera.identity.throttle.Limit;
import dev.tessera.identity.throttle.Throttle;
import dev.tessera.kernel.Sha256;
import dev.tessera.tokens.calendar.CalendarFeed;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /calendar/<secret>.ics}: a person's calendar for the calendar apps that subscribe to it. */
@RestController
class CalendarEndpoint {

    private static final MediaType ICALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType("text", "plain", StandardCharsets.UTF_8);

    private final CalendarFeed feed;
    private final Throttle throttle;

    CalendarEndpoint(CalendarFeed feed, Throttle throttle) {
        this.feed = feed;
        this.throttle = throttle;
    }

    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        Optional<Duration> wait = throttle.count(Limit.CALENDARS_BY_ADDRESS, request.getRemoteAddr());
        return wait.map(CalendarEndpoint::tooMany)
                .orElseGet(
                        () -> feed.read(secret).map(CalendarEndpoint::calendar).orElseGet(CalendarEndpoint::nothing));
    }

    private static ResponseEntity<byte[]> calendar(byte[] calendar) {
        return ResponseEntity.ok()
                .contentType(ICALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(HexFormat.of().formatHex(Sha256.of(calendar)))
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"tessera.ics\"")
                .body(calendar);
    }

    /** The same for a wrong secret, a link that has ended and an account that is disabled. */
    private static ResponseEntity<byte[]> nothing() {
        return told(
                ResponseEntity.status(HttpStatus.NOT_FOUND),
                "There is no calendar at this address. Make a new link in the portal under Settings, API tokens.");
    }

    private static ResponseEntity<byte[]> tooMany(Duration wait) {
        long seconds = Math.max(1, wait.plusNanos(999_999_999).toSeconds());
        return told(
                ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                        .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)),
                "Too many calendars were read from this address. Try again in " + seconds + " seconds.");
    }

    private static ResponseEntity<byte[]> told(ResponseEntity.BodyBuilder answer, String sentence) {
        return answer.contentType(PLAIN)
                .cacheControl(CacheControl.noStore())
                .body((sentence + "\n").getBytes(StandardCharsets.UTF_8));
    }
}

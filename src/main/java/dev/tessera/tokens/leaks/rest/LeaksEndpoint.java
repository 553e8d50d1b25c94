package dev.tessera.tokens.leaks.rest;

import dev.tessera.kernel.ClientAddress;
import dev.tessera.tokens.leaks.LeakDesk;
import dev.tessera.tokens.leaks.LeakReceipt.Taken;
import dev.tessera.tokens.leaks.LeakReceipt.TooMany;
import dev.tessera.web.Problem;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/v6/leaks}: takes credentials that somebody found, from anybody. */
@RestController
class LeaksEndpoint {

    static final String PATH = "/api/v6/leaks";

    private final LeakDesk desk;

    LeaksEndpoint(LeakDesk desk) {
        this.desk = desk;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<LeakAnswer> handIn(@RequestBody HandedIn handedIn, HttpServletRequest request) {
        ClientAddress finder = new ClientAddress(request.getRemoteAddr());
        return switch (desk.handIn(handedIn.searched(), handedIn.finding(finder))) {
            case Taken taken ->
                ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(LeakAnswer.of(taken));
            case TooMany(Duration retryAfter) -> throw tooMany(retryAfter);
        };
    }

    private static RefusedRequest tooMany(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusNanos(999_999_999).toSeconds());
        return new RefusedRequest(Problem.of(
                        429,
                        "RATE_LIMITED",
                        "This address has handed in too much lately. Try again in " + seconds + " seconds.")
                .answer()
                .with("Retry-After", String.valueOf(seconds)));
    }
}

package dev.tessera.tokens.leaks.rest;

import dev.tessera.kernel.PublicUrl;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v6/leaks/formats}: tells secret scanners what to look for, and where to report it. */
@RestController
class FormatsEndpoint {

    static final String PATH = LeaksEndpoint.PATH + "/formats";

    private static final Duration GOOD_FOR = Duration.ofDays(1);

    private final Formats formats;

    FormatsEndpoint(PublicUrl publicUrl) {
        this.formats = Formats.of(publicUrl);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Formats> formats() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(GOOD_FOR).cachePublic())
                .body(formats);
    }
}

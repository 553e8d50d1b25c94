package dev.tessera.reference.rest;

import dev.tessera.reference.ApiDescription;
import dev.tessera.web.PublicRoute;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the description to anybody; who has it already is told so (RFC 9110, section 13.1.2). */
@RestController
class DescriptionEndpoint {

    static final String PATH = "/api/openapi.json";

    private final ApiDescription description;

    DescriptionEndpoint(ApiDescription description) {
        this.description = description;
    }

    @Bean
    static PublicRoute descriptionIsPublic() {
        return new PublicRoute(HttpMethod.GET, PATH);
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> read() {
        return ResponseEntity.ok()
                .eTag(description.version())
                .cacheControl(CacheControl.noCache().cachePublic())
                .body(description.bytes());
    }
}

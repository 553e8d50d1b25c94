package dev.tessera.audit.rest;

import dev.tessera.audit.ExportKey;
import dev.tessera.web.PublicRoute;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/v6/audit/keys}: the public key under which exports are signed, as a JWK set (RFC 7517, section 5). */
@RestController
class ExportKeyEndpoint {

    static final String PATH = "/api/v6/audit/keys";

    private final ExportKey key;

    ExportKeyEndpoint(ExportKey key) {
        this.key = key;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    KeySet keys() {
        return new KeySet(List.of(key.publicJwk()));
    }

    record KeySet(List<Map<String, String>> keys) {}

    /** Whoever is given an export can prove it, without an account here. */
    @Configuration(proxyBeanMethods = false)
    static class OpenToAll {
        @Bean
        PublicRoute auditExportKeys() {
            return new PublicRoute(HttpMethod.GET, PATH);
        }
    }
}

package dev.tessera.verification.rest;

import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.PublicUrl;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells whoever uses an organization token that its kind is deprecated, since when, and where to read on (RFC 9745). */
@Component
class DeprecationNotice {

    private static final String SINCE =
            "@" + LocalDate.of(2026, 11, 1).atStartOfDay(ZoneOffset.UTC).toEpochSecond();

    private final Map<String, String> headers;

    DeprecationNotice(PublicUrl publicUrl) {
        String link =
                "<" + publicUrl.of("/settings/organization-tokens") + ">; rel=\"deprecation\"; type=\"text/html\"";
        this.headers = Map.of("Deprecation", SINCE, "Link", link);
    }

    /** The headers that go with every answer; none for a kind that is there to stay. */
    Map<String, String> of(CredentialKind kind) {
        return kind == CredentialKind.ORGANIZATION_TOKEN ? headers : Map.of();
    }
}

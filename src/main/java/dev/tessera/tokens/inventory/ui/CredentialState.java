package dev.tessera.tokens.inventory.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.UserId;
import dev.tessera.tokens.inventory.CredentialQuery;
import dev.tessera.tokens.inventory.CredentialQuery.Sort;
import dev.tessera.tokens.inventory.Kind;
import dev.tessera.tokens.inventory.Risk;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows: as much of it as a person would bookmark, so it stands in the address. What an address says that makes no sense
 * is as if it had not been said.
 *
 * @param credential whose details are open; null for none
 */
record CredentialState(CredentialQuery query, @Nullable UUID credential) {

    static final CredentialState FIRST = new CredentialState(CredentialQuery.ALL, null);

    static CredentialState of(QueryParameters address) {
        Sort sort = read(address, "sort", said -> Sort.valueOf(upper(said))).orElse(Sort.CREATED);
        boolean ascending = address.getSingleParameter("dir").map("asc"::equals).orElse(sort != Sort.CREATED);
        CredentialQuery query = new CredentialQuery(
                address.getSingleParameter("q").orElse(""),
                read(address, "kind", said -> Kind.valueOf(upper(said))).orElse(null),
                read(address, "owner", said -> new UserId(UUID.fromString(said)))
                        .orElse(null),
                read(address, "risk", said -> Risk.valueOf(upper(said))).orElse(null),
                sort,
                ascending);
        return new CredentialState(
                query, read(address, "credential", UUID::fromString).orElse(null));
    }

    private static String upper(String said) {
        return said.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static <T> Optional<T> read(QueryParameters address, String name, Function<String, T> reading) {
        try {
            return address.getSingleParameter(name).map(reading);
        } catch (IllegalArgumentException senseless) {
            return Optional.empty();
        }
    }

    QueryParameters address() {
        Map<String, String> said = new LinkedHashMap<>();
        if (!query.text().isBlank()) {
            said.put("q", query.text());
        }
        put(said, "kind", query.kind());
        if (query.owner() != null) {
            said.put("owner", query.owner().toString());
        }
        put(said, "risk", query.risk());
        if (query.sort() != FIRST.query.sort() || query.ascending() != FIRST.query.ascending()) {
            put(said, "sort", query.sort());
            said.put("dir", query.ascending() ? "asc" : "desc");
        }
        if (credential != null) {
            said.put("credential", credential.toString());
        }
        return QueryParameters.simple(said);
    }

    private static void put(Map<String, String> said, String name, @Nullable Enum<?> value) {
        if (value != null) {
            said.put(name, value.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    boolean isNarrowed() {
        return !query.text().isBlank() || query.kind() != null || query.owner() != null || query.risk() != null;
    }

    CredentialState unnarrowed() {
        return with(new CredentialQuery("", null, null, null, query.sort(), query.ascending()));
    }

    CredentialState searching(String text) {
        return with(
                new CredentialQuery(text, query.kind(), query.owner(), query.risk(), query.sort(), query.ascending()));
    }

    CredentialState of(@Nullable Kind kind) {
        return with(
                new CredentialQuery(query.text(), kind, query.owner(), query.risk(), query.sort(), query.ascending()));
    }

    CredentialState by(@Nullable UserId owner) {
        return with(
                new CredentialQuery(query.text(), query.kind(), owner, query.risk(), query.sort(), query.ascending()));
    }

    CredentialState running(@Nullable Risk risk) {
        return with(
                new CredentialQuery(query.text(), query.kind(), query.owner(), risk, query.sort(), query.ascending()));
    }

    CredentialState sorted(Sort sort, boolean ascending) {
        return with(new CredentialQuery(query.text(), query.kind(), query.owner(), query.risk(), sort, ascending));
    }

    private CredentialState with(CredentialQuery wanted) {
        return new CredentialState(wanted, null);
    }

    CredentialState showing(@Nullable UUID opened) {
        return new CredentialState(query, opened);
    }
}

package dev.tessera.organizations.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.organizations.OrganizationStatus;
import dev.tessera.organizations.RegisterQuery;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operator's list of organizations is narrowed to, as it stands in the view's address. */
final class RegisterFilter {

    private static final String TEXT = "q";
    private static final String STATUS = "status";

    private RegisterFilter() {}

    /** Reads an address; what is no filter is passed over. */
    static RegisterQuery of(QueryParameters parameters) {
        return new RegisterQuery(
                parameters.getSingleParameter(TEXT).orElse(""),
                statusNamed(parameters.getSingleParameter(STATUS).orElse("")));
    }

    private static @Nullable OrganizationStatus statusNamed(String name) {
        return Arrays.stream(OrganizationStatus.values())
                .filter(status -> OrganizationWords.keyed(status).equals(name))
                .findAny()
                .orElse(null);
    }

    static QueryParameters parameters(RegisterQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.text().isBlank()) {
            parameters.put(TEXT, query.text());
        }
        if (query.status() != null) {
            parameters.put(STATUS, OrganizationWords.keyed(query.status()));
        }
        return QueryParameters.simple(parameters);
    }
}

package dev.tessera.identity.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.identity.UserQuery;
import dev.tessera.identity.UserStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the operator's list of users is narrowed to, as it stands in the view's address. */
final class UserFilter {

    private static final String TEXT = "q";
    private static final String STATUS = "status";

    private UserFilter() {}

    /** Reads an address; what is no filter is passed over. */
    static UserQuery of(QueryParameters parameters) {
        return new UserQuery(
                parameters.getSingleParameter(TEXT).orElse(""),
                statusNamed(parameters.getSingleParameter(STATUS).orElse("")));
    }

    private static @Nullable UserStatus statusNamed(String name) {
        return Arrays.stream(UserStatus.values())
                .filter(status -> UserWords.keyed(status).equals(name))
                .findAny()
                .orElse(null);
    }

    static QueryParameters parameters(UserQuery query) {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!query.text().isBlank()) {
            parameters.put(TEXT, query.text());
        }
        if (query.status() != null) {
            parameters.put(STATUS, UserWords.keyed(query.status()));
        }
        return QueryParameters.simple(parameters);
    }
}

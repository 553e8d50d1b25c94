package dev.tessera.organizations.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.RoleId;
import dev.tessera.organizations.MemberQuery;
import dev.tessera.organizations.MemberQuery.Sort;
import dev.tessera.organizations.MemberStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list of members is narrowed to, as it stands in the view's address. */
record MemberFilter(
        String text, @Nullable RoleId role, @Nullable MemberStatus status) {

    /** Everybody. */
    static final MemberFilter NONE = new MemberFilter("", null, null);

    private static final String TEXT = "q";
    private static final String ROLE = "role";
    private static final String STATUS = "status";

    /** Reads an address; what is no filter is passed over. */
    static MemberFilter of(QueryParameters parameters) {
        return new MemberFilter(
                parameters.getSingleParameter(TEXT).orElse(""),
                parameters.getSingleParameter(ROLE).flatMap(RoleId::parse).orElse(null),
                parameters
                        .getSingleParameter(STATUS)
                        .flatMap(MemberFilter::statusOf)
                        .orElse(null));
    }

    private static Optional<MemberStatus> statusOf(String name) {
        return Arrays.stream(MemberStatus.values())
                .filter(status -> lower(status).equals(name))
                .findAny();
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        if (!text.isBlank()) {
            parameters.put(TEXT, text);
        }
        if (role != null) {
            parameters.put(ROLE, role.value());
        }
        if (status != null) {
            parameters.put(STATUS, lower(status));
        }
        return QueryParameters.simple(parameters);
    }

    MemberQuery query(Sort sort, boolean ascending) {
        return new MemberQuery(text, role, status, sort, ascending);
    }

    private static String lower(MemberStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}

package dev.tessera.verification.ui;

import com.vaadin.flow.router.QueryParameters;
import dev.tessera.kernel.IpRange;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import dev.tessera.verification.ApiVersion;
import dev.tessera.verification.Explanations.Call;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is asked, as it stands in the view's address.
 *
 * @param token null for a member without one
 * @param member who acts; for an app token its owner does, whatever this says
 * @param address as it was typed
 */
record WhyQuestion(
        @Nullable TokenId token,
        @Nullable UserId member,
        @Nullable Permission permission,
        @Nullable ApiVersion version,
        String address) {

    /** Nothing yet. */
    static final WhyQuestion NONE = new WhyQuestion(null, null, null, null, "");

    private static final String TOKEN = "token";
    private static final String MEMBER = "member";
    private static final String PERMISSION = "do";
    private static final String VERSION = "version";
    private static final String ADDRESS = "ip";

    /** Reads an address; what is no question is passed over. */
    static WhyQuestion of(QueryParameters parameters) {
        return new WhyQuestion(
                id(parameters, TOKEN).map(TokenId::new).orElse(null),
                id(parameters, MEMBER).map(UserId::new).orElse(null),
                parameters
                        .getSingleParameter(PERMISSION)
                        .flatMap(WhyQuestion::permissionOf)
                        .orElse(null),
                parameters
                        .getSingleParameter(VERSION)
                        .flatMap(ApiVersion::parse)
                        .orElse(null),
                parameters.getSingleParameter(ADDRESS).orElse(""));
    }

    private static Optional<UUID> id(QueryParameters parameters, String name) {
        try {
            return parameters.getSingleParameter(name).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Permission> permissionOf(String name) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.name().equals(name))
                .findAny();
    }

    QueryParameters parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        put(parameters, TOKEN, token);
        put(parameters, MEMBER, member);
        put(parameters, PERMISSION, permission);
        put(parameters, VERSION, version == null ? null : version.number());
        put(parameters, ADDRESS, address.isBlank() ? null : address.strip());
        return QueryParameters.simple(parameters);
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value.toString());
        }
    }

    /** The call that a token would make; empty if what was typed is no network address. */
    Optional<Call> call() {
        if (address.isBlank()) {
            return Optional.of(new Call(permission, version, null));
        }
        return IpRange.parse(address)
                .filter(block -> !address.contains("/"))
                .map(one -> new Call(permission, version, one.first()));
    }
}

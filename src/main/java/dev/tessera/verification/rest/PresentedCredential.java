package dev.tessera.verification.rest;

import dev.tessera.kernel.Caller;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.CredentialValue;
import dev.tessera.verification.Check;
import dev.tessera.verification.Verdict.Code;
import dev.tessera.web.RefusedRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one credential that a request presents, by whatever transport.
 *
 * <p>{@code Authorization: Bearer} (RFC 6750, section 2.1), the headers {@code apiToken}, {@code appToken} and
 * {@code accessToken}, the field {@code appToken} of a GET's JSON body, or the header {@code organizationKey}, with
 * {@code userLoginName} for whom it acts. The same value twice is one credential. An organization token comes in its own header
 * and in no other, and nothing else comes in it.
 *
 * @param value in clear
 * @param actingFor the login name that came with an organization token; null with any other credential
 */
record PresentedCredential(String value, @Nullable String actingFor) {

    private static final List<String> HEADERS = List.of("apiToken", "appToken", "accessToken");
    private static final String FIELD = "appToken";
    private static final String BEARER = "Bearer ";
    private static final String ORGANIZATION_KEY = "organizationKey";
    private static final String LOGIN_NAME = "userLoginName";

    /** @throws RefusedRequest if two different credentials are presented, or one in the query string */
    static Optional<PresentedCredential> in(HttpServletRequest request) throws IOException {
        QueryString.demandFreeOfCredentials(request.getQueryString());
        Set<String> found = headers(request);
        // Only of a GET: nobody else reads its body, where any other method's belongs to what is being called.
        if (request.getMethod().equals("GET") && Body.isOfType(request, "application/json")) {
            add(found, JsonFields.read(Body.read(request), Set.of(FIELD)).get(FIELD));
        }
        return theOne(found, request);
    }

    /** The same without the body; @throws RefusedRequest if two different credentials are presented */
    static Optional<PresentedCredential> inHeaders(HttpServletRequest request) {
        return theOne(headers(request), request);
    }

    Check by(Caller caller) {
        Check check = Check.of(value, caller);
        return actingFor == null ? check : check.actingFor(actingFor);
    }

    private static Set<String> headers(HttpServletRequest request) {
        Set<String> found = new LinkedHashSet<>();
        for (String header : Collections.list(request.getHeaders("Authorization"))) {
            if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
                add(found, header.substring(BEARER.length()));
            }
        }
        for (String name : HEADERS) {
            Collections.list(request.getHeaders(name)).forEach(value -> add(found, value));
        }
        return found;
    }

    private static void add(Set<String> found, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            found.add(value.strip());
        }
    }

    private static Optional<PresentedCredential> theOne(Set<String> found, HttpServletRequest request) {
        Set<String> keys = new LinkedHashSet<>();
        Collections.list(request.getHeaders(ORGANIZATION_KEY)).forEach(value -> add(keys, value));
        if (found.size() + keys.size() > 1) {
            throw RefusedRequest.bad("The request carries two different credentials. Send one.");
        }
        return keys.isEmpty()
                ? found.stream().findFirst().map(PresentedCredential::ordinary)
                : keys.stream().findFirst().map(key -> ofOrganization(key, request));
    }

    private static PresentedCredential ordinary(String value) {
        if (isOfOrganization(value)) {
            throw misplaced("An organization token comes in the header " + ORGANIZATION_KEY + ", with the header "
                    + LOGIN_NAME + " saying for whom it acts.");
        }
        return new PresentedCredential(value, null);
    }

    private static PresentedCredential ofOrganization(String key, HttpServletRequest request) {
        if (!isOfOrganization(key) && CredentialValue.parse(key).isPresent()) {
            throw misplaced("The header " + ORGANIZATION_KEY + " takes an organization token and nothing else.");
        }
        return new PresentedCredential(key, loginName(request));
    }

    private static String loginName(HttpServletRequest request) {
        List<String> names = Collections.list(request.getHeaders(LOGIN_NAME)).stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
        if (names.size() != 1) {
            throw misplaced("Say in one header " + LOGIN_NAME
                    + " for whom the organization token acts: a member's username or e-mail address.");
        }
        return names.getFirst();
    }

    /** Its client takes the answer for what it is: a login that failed. */
    private static RefusedRequest misplaced(String detail) {
        return new RefusedRequest(Refusal.of(401, Code.MALFORMED, detail));
    }

    private static boolean isOfOrganization(String value) {
        return value.startsWith(CredentialKind.ORGANIZATION_TOKEN.prefix());
    }

    /** Leaves the value out. */
    @Override
    public String toString() {
        return "PresentedCredential[actingFor=%s]".formatted(actingFor);
    }
}

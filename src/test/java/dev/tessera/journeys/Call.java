package dev.tessera.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** A call of the API by a program. */
final class Call {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Call() {}

    static HttpResponse<String> whoAmI(Portal portal, String token) {
        return send(HttpRequest.newBuilder(URI.create(portal.url("/api/v6/authorization/whoami")))
                .header("Authorization", "Bearer " + token)
                .build());
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}

package dev.tessera.verification.rest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;

/** Sends what the load will send, once, to see that only like is compared with like. */
final class Twins {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Twins() {}

    /** The body of the answer; @throws IllegalStateException if the status is not 200 */
    static byte[] answer(String address, String basic, String body) throws IOException, InterruptedException {
        return send(address, basic, body).body();
    }

    /** @throws IllegalStateException unless both answer by the same headers and the same bytes */
    static void demandTwins(String address, String other, String basic, String body)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> one = send(address, basic, body);
        HttpResponse<byte[]> two = send(other, basic, body);
        if (!Arrays.equals(one.body(), two.body()) || !withoutDate(one).equals(withoutDate(two))) {
            throw new IllegalStateException("Unlike answers: " + one.headers() + " and " + two.headers());
        }
    }

    private static HttpResponse<byte[]> send(String address, String basic, String body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Authorization", "Basic " + basic)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<byte[]> response = HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(address + " answers " + response.statusCode());
        }
        return response;
    }

    private static HttpHeaders withoutDate(HttpResponse<?> response) {
        return HttpHeaders.of(response.headers().map(), (name, value) -> !name.equalsIgnoreCase("date"));
    }
}

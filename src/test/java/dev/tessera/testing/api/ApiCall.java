package dev.tessera.testing.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A call of an API, put together step by step. */
public final class ApiCall {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpRequest.Builder request;
    private String method = "GET";
    private String body = "";

    private ApiCall(int port, String path) {
        request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    public static ApiCall of(int port, String method, String path) {
        ApiCall call = new ApiCall(port, path);
        call.method = method;
        return call;
    }

    public ApiCall with(String header, String value) {
        request.setHeader(header, value);
        return this;
    }

    /** Comes with a token. */
    public ApiCall as(Staff.Issued token) {
        return with("Authorization", "Bearer " + token.value());
    }

    /** Comes in a session, from a page of the portal. */
    public ApiCall in(String session) {
        return session(session).with("Content-Type", "application/json");
    }

    /** Comes in a session, with whatever body. */
    public ApiCall session(String session) {
        return with(HeaderWayIn.HEADER, session);
    }

    public ApiCall json(String text) {
        return body("application/json", text);
    }

    public ApiCall body(String type, String text) {
        body = text;
        return with("Content-Type", type);
    }

    public Answered send() throws IOException, InterruptedException {
        request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return new Answered(HTTP.send(request.build(), BodyHandlers.ofString()));
    }

    /** What came back. */
    public record Answered(HttpResponse<String> response) {

        public int status() {
            return response.statusCode();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        public String text() {
            return response.body();
        }

        public JsonNode json() {
            return JSON.readTree(text());
        }

        /** The text at a JSON pointer; empty if there is none. */
        public String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }
}

package dev.tessera.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.Socket;
import java.util.Locale;

/** Sends bytes to a server, and reads the bytes that come back. */
public final class RawHttp {

    private final int port;

    public RawHttp(int port) {
        this.port = port;
    }

    /** Lines of the request's head, without the last empty one. */
    public Reply send(String head, String body) throws IOException {
        return sendAsIs(body.isEmpty() ? head : head + "\nContent-Length: " + body.getBytes(UTF_8).length, body);
    }

    /** Without a length of its own making. */
    public Reply sendAsIs(String head, String body) throws IOException {
        return exchange((head + "\nHost: tessera.example\nConnection: close\n\n").replace("\n", "\r\n") + body);
    }

    public Reply send(String head) throws IOException {
        return send(head, "");
    }

    private Reply exchange(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new Reply(new String(socket.getInputStream().readAllBytes(), UTF_8));
        }
    }

    /** A whole response as it came. */
    public record Reply(String raw) {

        public int status() {
            return Integer.parseInt(raw.substring(9, 12));
        }

        public String body() {
            return raw.substring(raw.indexOf("\r\n\r\n") + 4);
        }

        public String header(String name) {
            return raw.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .findFirst()
                    .orElse("");
        }
    }
}

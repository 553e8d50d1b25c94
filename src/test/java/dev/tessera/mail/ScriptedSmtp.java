package dev.tessera.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A mail server that says what a test wants it to. */
final class ScriptedSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers;

    /** @param answers what is said to a command that begins so, {@code .} for the end of the mail; all else is fine */
    ScriptedSmtp(int port, Map<String, String> answers) throws IOException {
        this.socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        this.answers = answers;
        Thread.ofPlatform().daemon().start(this::serve);
    }

    int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                converse(client);
            } catch (IOException over) {
                // the client left, or the test is over
            }
        }
    }

    private void converse(Socket client) throws IOException {
        var in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        var out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.US_ASCII);
        say(out, "220 scripted");
        boolean writing = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (writing && !line.equals(".")) {
                continue;
            }
            String answer = answer(line);
            writing = line.equals("DATA") && answer.startsWith("354");
            say(out, answer);
            if (line.startsWith("QUIT")) {
                return;
            }
        }
    }

    private String answer(String line) {
        return answers.entrySet().stream()
                .filter(answer -> line.startsWith(answer.getKey()))
                .map(Map.Entry::getValue)
                .findAny()
                .orElse(line.equals("DATA") ? "354 go on" : "250 fine");
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

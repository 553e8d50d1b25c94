package dev.tessera.journeys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** The packaged portal as a process of its own, on a port of its own, with its log in a file. */
final class Portal implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    private final Path folder;
    private final int port;
    private final Map<String, String> environment;
    private Process process;

    private Portal(Path folder, int port, Map<String, String> environment) {
        this.folder = folder;
        this.port = port;
        this.environment = environment;
        this.process = launch();
        // Tests that are interrupted leave no portal behind.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.destroyForcibly()));
    }

    /** Starts the portal and waits until it answers. */
    static Portal start(Path folder, Map<String, String> settings) {
        int port = freePort();
        Map<String, String> environment = new HashMap<>(settings);
        environment.put("SERVER_PORT", String.valueOf(port));
        environment.put("TESSERA_DATA", folder.toString());
        Portal portal = new Portal(folder, port, environment);
        portal.awaitReady();
        return portal;
    }

    private Process launch() {
        List<String> command = new ArrayList<>();
        command.add(JAVA);
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-Xmx512m", "-jar", Unpacked.JAR.toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void awaitReady() {
        Awaitility.await("the portal to answer; see " + logFile())
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(250))
                .until(this::isReady);
    }

    private boolean isReady() {
        if (!process.isAlive()) {
            throw new IllegalStateException("The portal ended at its start:\n" + log());
        }
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(url("/actuator/health/readiness")))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String url(String path) {
        return "http://localhost:" + port + path;
    }

    /** What the portal was told by this environment variable. */
    String setting(String variable) {
        return Objects.requireNonNull(environment.get(variable));
    }

    Path folder() {
        return folder;
    }

    String log() {
        try {
            return Files.readString(logFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path logFile() {
        return folder.resolve("portal.log");
    }

    /** Ends the process as a power cut would. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Starts the same portal again, on its data. */
    void startAgain() {
        process = launch();
        awaitReady();
    }

    /** Starts the portal again if an earlier journey left it down. */
    void startIfDown() {
        if (!process.isAlive()) {
            startAgain();
        }
    }

    /** Ends the process as an operator would. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The portal did not end within 30 seconds");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The jar as the launcher runs it: unpacked, once for all portals of this process, for it starts in two thirds of the time.
     */
    private static final class Unpacked {

        static final Path JAR = unpack(Path.of(System.getProperty("tessera.jar", "target/tessera.jar")));

        private static Path unpack(Path jar) {
            Path folder = Path.of(System.getProperty("tessera.unpacked", "target/unpacked"));
            try {
                Process extraction = new ProcessBuilder(
                                JAVA,
                                "-Djarmode=tools",
                                "-jar",
                                jar.toString(),
                                "extract",
                                "--force",
                                "--destination",
                                folder.toString())
                        .inheritIO()
                        .start();
                if (extraction.waitFor() != 0) {
                    throw new IllegalStateException("The jar could not be unpacked: " + jar);
                }
                return folder.toAbsolutePath().resolve(jar.getFileName());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}

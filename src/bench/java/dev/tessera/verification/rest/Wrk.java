package dev.tessera.verification.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Loads a server over 64 kept connections by {@code wrk}, and reads what that measured. */
final class Wrk {

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern REQUESTS = Pattern.compile("([0-9]+) requests in");
    private static final Pattern P99 = Pattern.compile("99%\\s+([0-9.]+)(us|ms|s)");
    private static final Pattern FAILED = Pattern.compile("Non-2xx or 3xx responses: ([0-9]+)");

    private Wrk() {}

    /** Runs for so long, and takes this process, the server's, as what is loaded. */
    static Result load(String address, Path script, int seconds) throws IOException, InterruptedException {
        long cpuBefore = cpuNanos();
        long servingBefore = servingNanos();
        Process wrk = new ProcessBuilder(
                        "wrk", "-t1", "-c64", "-d" + seconds + "s", "--latency", "-s", script.toString(), address)
                .redirectErrorStream(true)
                .start();
        String report = new String(wrk.getInputStream().readAllBytes(), UTF_8);
        wrk.waitFor();
        Matcher p99 = find(P99, report);
        double unit = switch (p99.group(2)) {
            case "us" -> 0.001;
            case "ms" -> 1;
            default -> 1000;
        };
        Matcher failed = FAILED.matcher(report);
        double requests = Double.parseDouble(find(REQUESTS, report).group(1));
        return new Result(
                Double.parseDouble(find(RATE, report).group(1)),
                (cpuNanos() - cpuBefore) / 1000.0 / requests,
                (servingNanos() - servingBefore) / 1000.0 / requests,
                Double.parseDouble(p99.group(1)) * unit,
                failed.find() ? Long.parseLong(failed.group(1)) : 0);
    }

    private static long cpuNanos() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Of the threads that serve requests alone: without compilation, garbage collection, and what runs in the background. */
    private static long servingNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().startsWith("http-nio"))
                .mapToLong(thread -> threads.getThreadCpuTime(thread.getThreadId()))
                .sum();
    }

    private static Matcher find(Pattern pattern, String report) {
        Matcher matcher = pattern.matcher(report);
        if (!matcher.find()) {
            throw new IllegalStateException("wrk said: " + report);
        }
        return matcher;
    }

    /**
     * What one run of wrk measured.
     *
     * @param cpuMicros the processor time of the whole process per request
     * @param servingMicros that of the threads that serve requests
     */
    record Result(double requestsPerSecond, double cpuMicros, double servingMicros, double p99Millis, long failed) {}
}

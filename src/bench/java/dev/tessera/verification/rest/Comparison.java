package dev.tessera.verification.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * Rounds of the constant answer and of verification, one after the other, by their medians.
 *
 * <p>The processor time that a request costs the server is told too: other load on the machine blurs it less.
 */
final class Comparison {

    private final List<Wrk.Result> constant = new ArrayList<>();
    private final List<Wrk.Result> verify = new ArrayList<>();

    void add(Wrk.Result constantRound, Wrk.Result verifyRound) {
        constant.add(constantRound);
        verify.add(verifyRound);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "constant %s; verify %s; throughput ratio %.2f, cpu ratio %.2f (serving threads %.2f), p99 ratio %.2f, failed %d",
                figures(constant),
                figures(verify),
                ratio(Wrk.Result::requestsPerSecond),
                ratio(Wrk.Result::cpuMicros),
                ratio(Wrk.Result::servingMicros),
                ratio(Wrk.Result::p99Millis),
                verify.stream().mapToLong(Wrk.Result::failed).sum());
    }

    private static String figures(List<Wrk.Result> results) {
        return String.format(
                Locale.ROOT,
                "%.0f/s, cpu %.1f us (serving threads %.1f us), p99 %.2f ms",
                median(results, Wrk.Result::requestsPerSecond),
                median(results, Wrk.Result::cpuMicros),
                median(results, Wrk.Result::servingMicros),
                median(results, Wrk.Result::p99Millis));
    }

    private double ratio(ToDoubleFunction<Wrk.Result> figure) {
        return median(verify, figure) / median(constant, figure);
    }

    private static double median(List<Wrk.Result> results, ToDoubleFunction<Wrk.Result> figure) {
        double[] sorted = results.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}

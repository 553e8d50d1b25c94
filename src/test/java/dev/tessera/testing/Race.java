package dev.tessera.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets many threads do something at the same moment. */
public final class Race {

    private Race() {}

    /** Runs the same step in so many threads at once; the results in no particular order. */
    public static <T> List<T> of(int runners, Callable<T> step) throws InterruptedException, ExecutionException {
        List<Callable<T>> steps = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            steps.add(step);
        }
        return between(steps);
    }

    /** Runs the steps at once, each in a thread of its own; the results in the order of the steps. */
    public static <T> List<T> between(List<Callable<T>> steps) throws InterruptedException, ExecutionException {
        CyclicBarrier start = new CyclicBarrier(steps.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(steps.size())) {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> step : steps) {
                running.add(threads.submit(() -> {
                    start.await();
                    return step.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        }
    }
}

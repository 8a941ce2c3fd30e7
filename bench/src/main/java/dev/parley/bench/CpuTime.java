package dev.parley.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Adds to each measurement the processor time that one call took, in seconds, of the threads that run benchmarks: what
 * other programs take from the processor does not count.
 */
public final class CpuTime implements InternalProfiler {

    /** The name of the result. */
    public static final String LABEL = "cpu";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long before;

    /** Seconds of processor time that one call took, in a run with this profiler. */
    static double of(RunResult result) {
        return Objects.requireNonNull(result.getSecondaryResults().get(LABEL)).getScore();
    }

    @Override
    public String getDescription() {
        return "processor time of one call";
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        before = nanos();
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double seconds = (nanos() - before) / 1e9 / result.getMetadata().getAllOps();
        return List.of(new ScalarResult(LABEL, seconds, "s/op", AggregationPolicy.AVG));
    }

    private long nanos() {
        long nanos = 0;
        for (long thread : threads.getAllThreadIds()) {
            var info = threads.getThreadInfo(thread);
            if (info != null && info.getThreadName().contains("jmh-worker")) {
                nanos += threads.getThreadCpuTime(thread);
            }
        }
        return nanos;
    }
}

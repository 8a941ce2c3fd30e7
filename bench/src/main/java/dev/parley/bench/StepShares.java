package dev.parley.bench;

import dev.parley.reader.Parley;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.Pages;
import dev.parley.reader.page.RawPage;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Step;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Prints how many sentences a processor-second reads, from bytes to events and what follows from them, and which share of the
 * time each step takes, after warming up. Names and trees are read when first asked for, so their cost falls to the first step
 * that asks: both to the places, as a rule.
 */
final class StepShares {
    private static final int MEASURED_SENTENCES = 5_000;

    private StepShares() {}

    /** Reads all pages and texts of the folders that are named, {@code .html} and {@code .txt}, and files of lines of JSON. */
    public static void main(String[] sources) throws IOException {
        List<RawPage> pages = Sources.pages(sources);
        Pages labelling = new Pages(Knowledge.shipped());
        List<Step> steps = Parley.shipped().steps();
        long[] nanos = new long[steps.size() + 1];
        rounds(EventsBenchmark.WARM_UP_SENTENCES, labelling, steps, pages, nanos);
        Arrays.fill(nanos, 0);
        int sentences = rounds(MEASURED_SENTENCES, labelling, steps, pages, nanos);
        double all = Arrays.stream(nanos).sum();
        System.out.printf(
                Locale.ROOT,
                "%d pages, %d sentences measured, %.0f sentences per CPU-second%n%-10s %4.1f %%%n",
                pages.size(),
                sentences,
                sentences * 1e9 / all,
                "Pages",
                100 * nanos[0] / all);
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i).getClass().getSimpleName();
            System.out.printf(Locale.ROOT, "%-10s %4.1f %%%n", step, 100 * nanos[i + 1] / all);
        }
    }

    /** Reads all pages, as often as the number of sentences asks for, and returns how many sentences were read. */
    private static int rounds(int atLeast, Pages labelling, List<Step> steps, List<RawPage> pages, long[] nanos) {
        int sentences = 0;
        while (sentences < atLeast) {
            int before = sentences;
            for (RawPage page : pages) {
                sentences += add(labelling, steps, page, nanos);
            }
            if (sentences == before) {
                throw new IllegalArgumentException("the pages hold no sentence to measure with");
            }
        }
        return sentences;
    }

    /** Returns the number of sentences of the page; 0 where it shows no text. */
    private static int add(Pages labelling, List<Step> steps, RawPage page, long[] nanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Draft draft;
        try {
            draft = labelling.label(page);
        } catch (PageFault unreadable) {
            return 0; // a page without text costs no step anything
        }
        nanos[0] += threads.getCurrentThreadCpuTime() - before;
        for (int i = 0; i < steps.size(); i++) {
            before = threads.getCurrentThreadCpuTime();
            steps.get(i).read(draft);
            nanos[i + 1] += threads.getCurrentThreadCpuTime() - before;
        }
        return draft.sentences().size();
    }
}

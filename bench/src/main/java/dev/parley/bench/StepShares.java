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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Prints which share of the processor time of a whole reading each step takes, after warming up. Names and trees are read when
 * first asked for, so their cost falls to the first step that asks: names to the places, trees to the actors.
 */
final class StepShares {
    private static final int WARM_UP = 5;

    private StepShares() {}

    /** Reads all pages and texts of the folders that are named, {@code .html} and {@code .txt}. */
    public static void main(String[] folders) throws IOException {
        List<RawPage> pages = pages(folders);
        Pages labelling = new Pages(Knowledge.shipped());
        List<Step> steps = Parley.shipped().steps();
        long[] nanos = new long[steps.size() + 1];
        for (int round = 0; round <= WARM_UP; round++) {
            Arrays.fill(nanos, 0);
            for (RawPage page : pages) {
                add(labelling, steps, page, nanos);
            }
        }
        double all = Arrays.stream(nanos).sum();
        System.out.printf(
                Locale.ROOT,
                "%d pages, %.0f ms%n%-10s %4.1f %%%n",
                pages.size(),
                all / 1e6,
                "Pages",
                100 * nanos[0] / all);
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i).getClass().getSimpleName();
            System.out.printf(Locale.ROOT, "%-10s %4.1f %%%n", step, 100 * nanos[i + 1] / all);
        }
    }

    private static void add(Pages labelling, List<Step> steps, RawPage page, long[] nanos) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        Draft draft;
        try {
            draft = labelling.label(page);
        } catch (PageFault unreadable) {
            return; // a page without text costs no step anything
        }
        nanos[0] += threads.getCurrentThreadCpuTime() - before;
        for (int i = 0; i < steps.size(); i++) {
            before = threads.getCurrentThreadCpuTime();
            steps.get(i).read(draft);
            nanos[i + 1] += threads.getCurrentThreadCpuTime() - before;
        }
    }

    private static List<RawPage> pages(String[] folders) throws IOException {
        List<RawPage> pages = new ArrayList<>();
        for (String folder : folders) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.filter(StepShares::isPage).sorted().toList()) {
                    pages.add(RawPage.of(Files.readAllBytes(file), file.toString()));
                }
            }
        }
        return pages;
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html") || file.toString().endsWith(".txt");
    }
}

package dev.parley.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class OrderedRunTest {
    @Property(tries = 60)
    void outcomesComeInTheOrderOfTheTasks(
            @ForAll @IntRange(max = 300) int tasks, @ForAll @IntRange(min = 1, max = 9) int threads) throws Exception {
        List<String> taken = new ArrayList<>();
        OrderedRun.run(numbered(tasks).iterator(), threads, outcome -> taken.add(outcome.result()));
        assertThat(taken)
                .containsExactlyElementsOf(
                        IntStream.range(0, tasks).mapToObj(String::valueOf).toList());
    }

    private static List<OrderedRun.Task<String>> numbered(int tasks) {
        return IntStream.range(0, tasks)
                .<OrderedRun.Task<String>>mapToObj(i -> () -> Outcome.of(String.valueOf(i)))
                .toList();
    }

    @Test
    void aFinishedTaskIsTakenWhileTheInputIsStillComing() throws Exception {
        CountDownLatch firstTaken = new CountDownLatch(1);
        Iterator<OrderedRun.Task<String>> slowInput = new Iterator<>() {
            private int given;

            @Override
            public boolean hasNext() {
                return given < 2;
            }

            @Override
            public OrderedRun.Task<String> next() {
                if (given++ == 0) {
                    return () -> Outcome.of("first");
                }
                try {
                    if (!firstTaken.await(20, TimeUnit.SECONDS)) {
                        throw new NoSuchElementException("the first outcome was held back");
                    }
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return () -> Outcome.of("second");
            }
        };
        OrderedRun.run(slowInput, 2, outcome -> firstTaken.countDown());
    }

    @Test
    void onlyAFewTasksAreUnderWay() throws Exception {
        AtomicInteger given = new AtomicInteger();
        AtomicInteger taken = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<OrderedRun.Task<String>> counted = numbered(2000).stream()
                .peek(task -> most.accumulateAndGet(given.incrementAndGet() - taken.get(), Math::max))
                .iterator();
        OrderedRun.run(counted, 3, outcome -> taken.incrementAndGet());
        assertThat(taken).hasValue(2000);
        assertThat(most.get()).isLessThanOrEqualTo(3 * 4 + 3);
    }

    @Test
    void largeTasksAreLetInOnlyAsMemoryHasRoom() throws Exception {
        Held held = new Held(100);
        held.take(60);
        CountDownLatch letIn = new CountDownLatch(1);
        Thread next = new Thread(() -> {
            try {
                held.take(60);
                letIn.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        next.start();
        while (next.getState() != Thread.State.WAITING) {
            Thread.onSpinWait();
        }
        assertThat(letIn.getCount()).isEqualTo(1);
        held.release(60);
        assertThat(letIn.await(20, TimeUnit.SECONDS)).isTrue();
        held.release(60);
        held.take(1000); // larger than all that may be held, and alone
    }

    @Test
    void anErrorOfTheInputBreaksOffToo() {
        Iterator<OrderedRun.Task<String>> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new StackOverflowError("too deep");
            }

            @Override
            public OrderedRun.Task<String> next() {
                throw new NoSuchElementException();
            }
        };
        assertThatThrownBy(() -> OrderedRun.run(broken, 2, outcome -> {})).hasMessage("too deep");
    }

    @Test
    void aFaultOfTheInputBreaksOff() {
        Iterator<OrderedRun.Task<String>> broken = new Iterator<>() {
            @Override
            public boolean hasNext() {
                throw new IllegalStateException("no more");
            }

            @Override
            public OrderedRun.Task<String> next() {
                throw new NoSuchElementException();
            }
        };
        assertThatThrownBy(() -> OrderedRun.run(broken, 2, outcome -> {})).hasMessage("no more");
    }

    @Test
    void aFullDiskBreaksOff() {
        assertThatThrownBy(() -> OrderedRun.run(numbered(100).iterator(), 2, outcome -> {
                    throw new IOException("disk full");
                }))
                .isInstanceOf(IOException.class);
    }
}

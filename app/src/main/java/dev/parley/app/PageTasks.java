package dev.parley.app;

import dev.parley.app.input.InputFault;
import dev.parley.app.input.Pending;
import dev.parley.reader.page.PageFault;
import dev.parley.reader.page.RawPage;
import java.util.Iterator;

/** Pages to come as tasks: each is fetched and worked on when its turn has come, and a fault of it stops no other. */
final class PageTasks<T> implements Iterator<OrderedRun.Task<T>> {
    private final Iterator<Pending> pages;
    private final Work<T> work;

    /** What is done with a page. Many threads do it. */
    interface Work<T> {
        T of(RawPage page) throws PageFault;
    }

    PageTasks(Iterator<Pending> pages, Work<T> work) {
        this.pages = pages;
        this.work = work;
    }

    @Override
    public boolean hasNext() {
        return pages.hasNext();
    }

    @Override
    public OrderedRun.Task<T> next() {
        Pending pending = pages.next();
        return new OrderedRun.Task<>() {
            @Override
            public Outcome<T> call() throws InterruptedException {
                return outcome(pending);
            }

            @Override
            public long held() {
                return pending.held();
            }
        };
    }

    private Outcome<T> outcome(Pending pending) throws InterruptedException {
        try {
            return Outcome.of(work.of(pending.page()));
        } catch (InputFault | PageFault e) {
            String message = String.valueOf(e.getMessage());
            boolean placed = message.startsWith(pending.source()); // a line of JSON has a name and a place
            return Outcome.failed(placed ? message : pending.source() + ": " + message);
        } catch (RuntimeException | StackOverflowError e) {
            return Outcome.failed(pending.source() + ": a fault of Parley itself, please report it: " + e + " at "
                    + (e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]));
        }
    }
}

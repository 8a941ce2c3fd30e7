package dev.parley.app.desk;

import dev.parley.app.input.WebPages;
import dev.parley.ledger.Ledger;
import dev.parley.ledger.store.LedgerFault;
import dev.parley.ledger.store.WordFault;
import dev.parley.reader.knowledge.Knowledge;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.net.BindException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A ledger, served to browsers.
 *
 * <pre>{@code
 * try (Ledger ledger = Ledger.open(Path.of("sudan"));
 *         Desk desk = Desk.open(ledger, Knowledge.shipped(), Settings.local(7117), Throwable::printStackTrace)) {
 *     System.out.println("http://127.0.0.1:" + desk.port() + "/");
 *     …
 * }
 * }</pre>
 *
 * <p>The desk adds to the ledger on a thread of its own; nobody else may, as long as it is open.
 */
public final class Desk implements AutoCloseable {
    private final Ledger ledger;
    private final Guard guard;
    private final Broadcast broadcast = new Broadcast();
    private final Intake intake;
    private final List<Route> routes = new ArrayList<>();
    private final Reader reader;
    private final Javalin server;

    private Desk(Ledger ledger, Knowledge knowledge, Settings settings, Consumer<Throwable> faults) {
        this.ledger = ledger;
        reader = new Reader(knowledge);
        Sessions sessions = new Sessions(System::nanoTime);
        guard = new Guard(settings, sessions);
        intake = new Intake(
                ledger, reader, incoming -> broadcast.tell("page", incoming), () -> broadcast.tell("ledger", state()));
        WebPages web = settings.web() ? WebPages.ofPublicSites() : null;
        routes.addAll(Assets.routes());
        routes.addAll(new SessionRoutes(settings, sessions, guard).routes());
        routes.addAll(new IntakeRoutes(intake, broadcast, web).routes());
        routes.addAll(new AnswerRoutes(ledger).routes());
        routes.addAll(new PageRoutes(ledger, reader).routes());
        routes.addAll(new ProcessRoutes(ledger).routes());
        routes.addAll(new ExportRoutes(ledger).routes());
        routes.addAll(new CorrectionRoutes(ledger, reader, () -> broadcast.tell("ledger", state())).routes());
        routes.add(Route.now("/api/ledger", context -> Json.answer(context, state())));
        routes.add(Route.now("/api/openapi.json", Description::send));
        server = Javalin.create(config -> configure(config, faults));
    }

    /**
     * Opens a desk; it answers when this returns.
     *
     * @param faults is told what must not happen
     * @throws BindException where the port can't be had
     */
    public static Desk open(Ledger ledger, Knowledge knowledge, Settings settings, Consumer<Throwable> faults)
            throws BindException {
        Desk desk = new Desk(ledger, knowledge, settings, faults);
        try {
            desk.server.start(settings.host(), settings.port());
            return desk;
        } catch (JavalinBindException e) {
            desk.close();
            throw new BindException("port " + settings.port() + " at " + settings.host()
                    + " is taken, or not to be had; name another one with --port");
        }
    }

    /** The port that it listens at. */
    public int port() {
        return server.port();
    }

    /** Reads the pages that Parley brings along, where the ledger has not got them. */
    public void readExamples() {
        Examples.all().forEach(example -> intake.take(example.name(), example.bytes().length, example::page));
    }

    /** All that can be asked of it. */
    List<Route> routes() {
        return routes;
    }

    /**
     * How the ledger stands.
     *
     * @param version another one after each change
     * @param batch the last batch in it
     */
    record State(String version, int batch, long pages) {}

    private State state() {
        try {
            return new State(ledger.version(), ledger.lastBatch(), ledger.pageCount());
        } catch (LedgerFault e) {
            throw new IllegalStateException(e);
        }
    }

    private void configure(JavalinConfig config, Consumer<Throwable> faults) {
        config.startup.showJavalinBanner = false;
        config.http.prefer405over404 = true;
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setSendXPoweredBy(false);
            // Read whole, so that the guard says what is wrong with too long an address, on a connection that stays.
            http.setRequestHeaderSize(4 * Guard.LONGEST_ADDRESS);
        });
        config.routes.before(context -> {
            guard.describe(context);
            guard.admit(context);
        });
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), context -> {
                guard.ask(context, route.access());
                if (!route.kept() || !Kept.tag(context, ledger.version() + " " + reader.hash())) {
                    if (!route.kept() && Guard.isApi(context)) {
                        context.header("Cache-Control", "no-store");
                    }
                    handle(route, context);
                }
            });
        }
        config.routes.exception(Problem.class, (problem, context) -> Json.answer(context, problem));
        config.routes.exception(WordFault.class, (fault, context) -> {
            context.removeHeader("ETag");
            Json.answer(context, Problem.wrong(String.valueOf(fault.getMessage())));
        });
        config.routes.exception(HttpResponseException.class, (fault, context) -> {
            Json.answer(context, told(fault));
            if (fault.getStatus() == 404 && !Guard.isApi(context) && Assets.wantsPage(context)) {
                Assets.sendPage(context);
            }
        });
        config.routes.exception(Exception.class, (fault, context) -> {
            faults.accept(fault);
            Json.answer(context, broken(context, fault));
        });
    }

    /** The server tells of exceptions alone: an answer that needed too deep a stack, or a class that isn't there, would be empty. */
    private static void handle(Route route, Context context) throws Exception {
        try {
            route.handler().handle(context);
        } catch (StackOverflowError | LinkageError e) {
            throw new IllegalStateException("a request broke off", e);
        }
    }

    private static Problem told(HttpResponseException fault) {
        return switch (fault.getStatus()) {
            case 404 -> Problem.missing("there is nothing at this address");
            case 405 -> new Problem(405, "Not so", "this address is not for this method");
            default -> new Problem(fault.getStatus(), "That did not work", String.valueOf(fault.getMessage()));
        };
    }

    private static Problem broken(Context context, Exception fault) {
        context.removeHeader("ETag");
        return fault instanceof LedgerFault
                ? new Problem(500, "The ledger can't answer", String.valueOf(fault.getMessage()))
                : new Problem(500, "This is a fault of Parley itself", "what parley serve printed tells more");
    }

    @Override
    public void close() {
        broadcast.close();
        server.stop();
        intake.close();
    }
}

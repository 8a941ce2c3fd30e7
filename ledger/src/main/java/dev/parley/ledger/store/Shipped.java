package dev.parley.ledger.store;

import dev.parley.reader.actors.Register;
import dev.parley.reader.events.Codes;
import dev.parley.reader.knowledge.Knowledge;

/** What the shipped knowledge files tell of codes and names, read when it is first asked for. */
public final class Shipped {
    private Shipped() {}

    private static final class OfCodes {
        static final Codes CODES = new Codes(Knowledge.shipped());
    }

    private static final class OfNames {
        static final Register REGISTER = new Register(Knowledge.shipped());
    }

    public static Codes codes() {
        return OfCodes.CODES;
    }

    public static Register register() {
        return OfNames.REGISTER;
    }
}

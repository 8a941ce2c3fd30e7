package dev.parley.reader.agreements;

import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.Event;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sentences of a page have said of one agreement so far. */
final class AgreementAccount {
    final Set<String> parties = new LinkedHashSet<>();
    final Set<String> mediators = new LinkedHashSet<>();
    final Set<String> guarantors = new LinkedHashSet<>();
    private @Nullable AgreementStatus status;
    private Event.When signed = Event.When.UNKNOWN;
    private boolean refused;
    private boolean underSignature;

    /** Notes a status, and for a signing the time that its clause tells. */
    void note(AgreementStatus said, Event.When when) {
        boolean made = said == AgreementStatus.SIGNED || said == AgreementStatus.INITIALLED;
        if (made && signed.value() == null) {
            signed = when;
        }
        refused |= said == AgreementStatus.NOT_SIGNED;
        status = status == null || rank(said) > rank(status) ? said : status;
    }

    void addParties(Collection<String> ids) {
        parties.addAll(ids);
    }

    /** The furthest status that the page states, or null where it states none. */
    @Nullable AgreementStatus status() {
        return status;
    }

    /** Notes that it was concluded, and whether by a signature. */
    void conclude(boolean bySignature) {
        underSignature |= bySignature;
    }

    /** Whether somebody is said not to have signed, and nobody to have. */
    boolean isRefused() {
        return refused && !underSignature;
    }

    /** Whether somebody is said to have put a name under it. */
    boolean isUnderSignature() {
        return underSignature;
    }

    /** When it was signed, as a clause about the signing tells. */
    Event.When signed() {
        return signed;
    }

    /** How far along a status is; what has ended comes after what holds. */
    static int rank(AgreementStatus status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case PROPOSED -> 1;
            case DRAFT -> 2;
            case NOT_SIGNED -> 3;
            case INITIALLED -> 4;
            case SIGNED -> 5;
            case IN_FORCE -> 6;
            case SUSPENDED -> 7;
            case EXPIRED -> 8;
            case COLLAPSED -> 9;
        };
    }
}

package dev.parley.ledger.processes;

import dev.parley.ledger.asking.CitedRows;
import dev.parley.ledger.asking.Named;
import dev.parley.ledger.asking.RowKey;
import dev.parley.ledger.processes.ProcessState.JoinedAgreement;
import dev.parley.ledger.processes.ProcessState.JoinedProvision;
import dev.parley.reader.reading.Agreement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** An agreement as all pages tell it, put together from a few of its tellings. */
final class AgreementSheet {
    /** So many tellings, the last ones, are looked at for parties and provisions. */
    private static final int TELLINGS = 4;

    private AgreementSheet() {}

    /** The tellings that the sheet needs. */
    static List<RowKey> keys(AgreementJoin.Joined one) {
        List<RowKey> keys = new ArrayList<>();
        one.last(TELLINGS).forEach(row -> keys.add(row.at()));
        keys.add(one.deciding().at());
        return keys;
    }

    static JoinedAgreement of(AgreementJoin.Joined one, CitedRows rows) {
        Map<String, Named> parties = new LinkedHashMap<>();
        Map<String, Named> mediators = new LinkedHashMap<>();
        Map<String, Named> guarantors = new LinkedHashMap<>();
        Map<String, JoinedProvision> provisions = new TreeMap<>();
        for (AgreementJoin.Row row : one.last(TELLINGS)) {
            Agreement agreement = rows.agreement(row.at());
            agreement.parties().forEach(id -> parties.putIfAbsent(id, rows.named(row.at(), id)));
            agreement.mediators().forEach(id -> mediators.putIfAbsent(id, rows.named(row.at(), id)));
            agreement.guarantors().forEach(id -> guarantors.putIfAbsent(id, rows.named(row.at(), id)));
            for (Agreement.Provision provision : agreement.provisions()) {
                provisions.merge(provision.type(), provision(provision, row, rows), AgreementSheet::later);
            }
        }
        AgreementJoin.Row deciding = one.deciding();
        return new JoinedAgreement(
                one.name(),
                one.names(),
                deciding.kind(),
                List.copyOf(parties.values()),
                List.copyOf(mediators.values()),
                List.copyOf(guarantors.values()),
                deciding.status(),
                deciding.known() == null ? null : deciding.known().toString(),
                one.signed(),
                List.copyOf(provisions.values()),
                one.pages(),
                rows.citation(deciding.at()));
    }

    private static JoinedProvision provision(Agreement.Provision provision, AgreementJoin.Row row, CitedRows rows) {
        return new JoinedProvision(
                provision.type(),
                provision.implementation(),
                provision.due() == null ? null : provision.due().value(),
                provision.text(),
                rows.citationOf(row.at(), provision.start()));
    }

    /** What a later telling says, and of an earlier one what that leaves open. */
    private static JoinedProvision later(JoinedProvision before, JoinedProvision now) {
        return new JoinedProvision(
                now.type(),
                now.implementation() == null ? before.implementation() : now.implementation(),
                now.due() == null ? before.due() : now.due(),
                now.text(),
                now.citation());
    }
}

package dev.parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.joining.Deed;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Stage;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShareCodecTest {
    @Test
    void whatIsWrittenIsRead() {
        Share share = new Share(
                List.of(
                        new Share.OfEvent(0, 19_000, 19_002, 1, Stage.DONE, 3.5, true, false, true, false),
                        new Share.OfEvent(
                                65_535,
                                Deed.UNKNOWN,
                                Deed.UNKNOWN,
                                6,
                                Stage.HYPOTHETICAL,
                                -7.25,
                                false,
                                true,
                                false,
                                true),
                        new Share.OfEvent(2, -3, 4, 0, Stage.REFUSED, 0, true, true, true, true)),
                List.of(
                        new Share.OfAgreement(
                                "a1", 7, "doha", "Doha Declaration", "declaration", "signed", "2025-07-19", 1, 2),
                        new Share.OfAgreement(
                                "a2", 70_000, "", "truce", "ceasefire", "unknown", null, Deed.UNKNOWN, Deed.UNKNOWN)),
                List.of(new Share.OfCommitment("c1", 9, Long.MIN_VALUE, CommitmentStatus.KEPT, 20_000)),
                List.of(new Share.OfQuote(0), new Share.OfQuote(123)),
                List.of(new Share.OfRelation("r1", 4, "person:x leads org:é")),
                List.of(new Share.OfCount("n1", 5, 40_000, "killed", 1, 2.5, 3)),
                List.of(
                        new Share.Participant("state:ETH", "party", "Ethiopia"),
                        new Share.Participant("org:x", "mediator", null)));
        assertThat(ShareCodec.read(ShareCodec.write(share))).isEqualTo(share);
    }

    @Test
    void aPageMayTellMuch() {
        String words = "é".repeat(70_000);
        Share share = new Share(
                Collections.nCopies(70_000, new Share.OfEvent(70_001, 1, 2, 1, Stage.DONE, 1, true, true, true, true)),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Share.OfRelation("r1", 4, words)),
                List.of(),
                List.of(new Share.Participant("org:x", "party", words)));
        assertThat(ShareCodec.read(ShareCodec.write(share))).isEqualTo(share);
    }

    @Test
    void aPageMayTellNothing() {
        Share nothing = new Share(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        assertThat(ShareCodec.read(ShareCodec.write(nothing))).isEqualTo(nothing);
    }
}

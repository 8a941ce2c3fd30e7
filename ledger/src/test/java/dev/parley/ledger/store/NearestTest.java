package dev.parley.ledger.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void changesCountsEditsAndSwaps() {
        assertThat(Nearest.changes("raed", "read")).isEqualTo(1);
        assertThat(Nearest.changes("", "read")).isEqualTo(4);
        assertThat(Nearest.changes("check", "check")).isZero();
        assertThat(Nearest.changes("chek", "check")).isEqualTo(1);
    }

    @Test
    void theLikestComesFirst() {
        assertThat(Nearest.to("sgin", List.of("resign", "sign", "attack"))).containsExactly("sign");
        assertThat(Nearest.to("zork", List.of("sign", "attack"))).isEmpty();
    }
}

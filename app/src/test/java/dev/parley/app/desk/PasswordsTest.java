package dev.parley.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    @Test
    void aPasswordMatchesItsHashAlone() {
        String hash = Passwords.hash("naïve Ω password");
        assertThat(Passwords.isHash(hash)).isTrue();
        assertThat(Passwords.matches("naïve Ω password", hash)).isTrue();
        assertThat(Passwords.matches("naive Ω password", hash)).isFalse();
        assertThat(Passwords.hash("naïve Ω password")).isNotEqualTo(hash);
    }

    /** The hash that the reference implementation's command line gives: {@code argon2 somesalt -id -t 2 -k 65536 -p 1 -l 32}. */
    @Test
    void hashesOfOtherProgramsAreUnderstood() {
        String hash = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(Passwords.matches("password", hash)).isTrue();
        assertThat(Passwords.matches("passwort", hash)).isFalse();
    }

    @Test
    void whatAsksForTooMuchIsNoHash() {
        assertThat(Passwords.isHash("$argon2id$v=19$m=9999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8"))
                .isFalse();
        assertThat(Passwords.isHash("password")).isFalse();
    }
}

package dev.parley.app.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Hashes of passwords, by Argon2id (RFC 9106), in the usual form {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}. */
public final class Passwords {
    /** The second recommended option of RFC 9106, section 4: 64 MiB, 3 passes, 4 lanes. */
    private static final int KIBIBYTES = 1 << 16;

    private static final int PASSES = 3;
    private static final int LANES = 4;
    private static final int SALT = 16;
    private static final int HASH = 32;
    /** What a hash may ask of the machine that checks it. */
    private static final int MOST_KIBIBYTES = 1 << 20;

    private static final int MOST_PASSES = 64;
    private static final int MOST_LANES = 16;
    private static final Pattern FORM = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,64})\\$([A-Za-z0-9+/]{22,88})");

    private Passwords() {}

    /** The hash of a password, with a salt of its own. */
    public static String hash(String password) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        byte[] hash = argon2(password, salt, KIBIBYTES, PASSES, LANES, HASH);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=" + KIBIBYTES + ",t=" + PASSES + ",p=" + LANES + "$" + base64.encodeToString(salt)
                + "$" + base64.encodeToString(hash);
    }

    /** Whether the text is a hash that {@link #matches} takes. */
    public static boolean isHash(String text) {
        Matcher form = FORM.matcher(text);
        return form.matches()
                && within(form.group(1), MOST_KIBIBYTES)
                && within(form.group(2), MOST_PASSES)
                && within(form.group(3), MOST_LANES);
    }

    private static boolean within(String number, int most) {
        int value = Integer.parseInt(number);
        return value >= 1 && value <= most;
    }

    /**
     * Whether it is the password of the hash. Takes some tenths of a second on purpose, whatever the answer.
     *
     * @throws IllegalArgumentException where the hash is none
     */
    public static boolean matches(String password, String hash) {
        Matcher form = FORM.matcher(hash);
        if (!form.matches()) {
            throw new IllegalArgumentException("this is no Argon2id hash");
        }
        byte[] wanted = Base64.getDecoder().decode(form.group(5));
        byte[] given = argon2(
                password,
                Base64.getDecoder().decode(form.group(4)),
                Integer.parseInt(form.group(1)),
                Integer.parseInt(form.group(2)),
                Integer.parseInt(form.group(3)),
                wanted.length);
        return MessageDigest.isEqual(wanted, given);
    }

    private static byte[] argon2(String password, byte[] salt, int kibibytes, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(kibibytes)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}

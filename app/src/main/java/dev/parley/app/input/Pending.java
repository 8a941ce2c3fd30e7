package dev.parley.app.input;

import dev.parley.reader.page.RawPage;

/** A page whose turn has not come yet: nothing of it need be in memory. */
public interface Pending {

    /** Where it comes from, as errors name it. */
    String source();

    /**
     * Its bytes, read now. Any thread may ask, once.
     *
     * @throws InputFault where they can't be had
     */
    RawPage page() throws InputFault, InterruptedException;

    /** How many bytes of it are in memory already. */
    default long held() {
        return 0;
    }

    /** A page that is known to be out of reach before anything is read. */
    static Pending failed(String source, InputFault fault) {
        return new Pending() {
            @Override
            public String source() {
                return source;
            }

            @Override
            public RawPage page() throws InputFault {
                throw fault;
            }
        };
    }
}

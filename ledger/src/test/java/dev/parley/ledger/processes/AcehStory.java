package dev.parley.ledger.processes;

import dev.parley.ledger.SamplePage;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.AgreementStatus;
import dev.parley.reader.reading.CommitmentStatus;
import dev.parley.reader.reading.Stage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Twelve pages over two years that tell a process from its first contacts to its end. What they tell is made up. */
final class AcehStory {
    static final String PROCESS = "aceh";
    static final String JAKARTA = "state:IDN";
    static final String REBELS = "org:free-aceh-movement";
    private static final String FINLAND = "state:FIN";
    static final List<String> BOTH = List.of(JAKARTA, REBELS);

    private AcehStory() {}

    static SamplePage page(@Nullable String day, String headline, String... sentences) {
        SamplePage page = new SamplePage(headline + " between Indonesia, the Free Aceh Movement and Finland");
        for (String sentence : sentences) {
            page.sentence(sentence);
        }
        return page.published(day)
                .from(day + ".txt")
                .actor(JAKARTA, ActorKind.STATE, "Indonesia")
                .actor(REBELS, ActorKind.ORGANISATION, "Free Aceh Movement")
                .actor(FINLAND, ActorKind.STATE, "Finland");
    }

    /** The pages, the first one first. */
    static List<SamplePage> pages() {
        List<SamplePage> pages = new ArrayList<>();
        pages.add(page("2004-02-03", "Shots", "Soldiers attacked a camp of the rebels on Monday.")
                .deed("attacked a camp", "attack", Stage.DONE, JAKARTA, REBELS, "2004-02-02"));
        pages.add(page("2004-03-10", "Offer", "The government offered to negotiate.")
                .deed("offered to negotiate", "negotiate", Stage.OFFERED, JAKARTA, REBELS, null));
        pages.add(page("2004-05-20", "Round one", "Both sides negotiated on Wednesday.")
                .deed("negotiated", "negotiate", Stage.DONE, JAKARTA, REBELS, "2004-05-19"));
        pages.add(page("2004-08-02", "Walkout", "The rebels broke off the talks on Sunday.")
                .deed("broke off the talks", "halt-negotiations", Stage.DONE, REBELS, JAKARTA, "2004-08-01"));
        pages.add(page("2005-01-28", "Return", "Envoys met on Thursday.")
                .deed("met on", "meet", Stage.DONE, JAKARTA, REBELS, "2005-01-27"));
        pages.add(page(
                        "2005-02-22",
                        "Round two",
                        "They negotiated again on Monday, and the government promised to free prisoners.")
                .deed("negotiated again", "negotiate", Stage.DONE, JAKARTA, REBELS, "2005-02-21")
                .promise("promised to free", JAKARTA, REBELS, "release", CommitmentStatus.OPEN, "2005-08-31"));
        pages.add(page(
                        "2005-08-16",
                        "Signed",
                        "Both signed the Helsinki memorandum on Monday. The rebels promised to disarm.")
                .agreement("Helsinki memorandum", "peace-treaty", AgreementStatus.SIGNED, BOTH, "2005-08-15")
                .deed("signed the", "sign", Stage.DONE, JAKARTA, REBELS, "2005-08-15")
                .promise("promised to disarm", REBELS, JAKARTA, "disarm", CommitmentStatus.OPEN, "2005-12-31"));
        pages.add(page("2005-09-10", "Late", "The prisoners are still in jail, ten days after the day named.")
                .deed("are still in jail", "criticise", Stage.DONE, REBELS, JAKARTA, null));
        pages.add(page(
                        "2005-09-16",
                        "Arms",
                        "The rebels handed over arms on Thursday; soldiers left, and prisoners came free.")
                .deed("handed over arms", "disarm", Stage.DONE, REBELS, JAKARTA, "2005-09-15")
                .promise("prisoners came free", JAKARTA, REBELS, "release", CommitmentStatus.KEPT, null));
        pages.add(page(
                        "2005-09-17",
                        "Arms again",
                        "The rebels gave up arms on Thursday under the Helsinki memorandum, which holds.")
                .deed("gave up arms", "disarm", Stage.DONE, REBELS, JAKARTA, "2005-09-15")
                .agreement("Helsinki memorandum", "peace-treaty", AgreementStatus.IN_FORCE, BOTH, "2005-08"));
        pages.add(page("2005-12-28", "Done", "The last arms were given up on Wednesday, as was promised.")
                .deed("were given up", "disarm", Stage.DONE, REBELS, JAKARTA, "2005-12-21")
                .promise("as was promised", REBELS, JAKARTA, "disarm", CommitmentStatus.KEPT, null));
        pages.add(page("2007-02-01", "Memory", "A year after the peace the rebels praised Jakarta.")
                .deed("praised Jakarta", "praise", Stage.DONE, REBELS, JAKARTA, null));
        return pages;
    }
}

package dev.parley.ledger.sources;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ledger.SamplePage;
import dev.parley.reader.reading.ActorKind;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A page that tells what came of a story is no rewrite of it")
class FollowUpTest {
    private static final String ARMY = "org:army-of-west";
    private static final String RIDERS = "org:river-riders";

    /** A page whose sentences all name the two sides. */
    private static Rendering page(String headline, String... sentences) {
        SamplePage page = new SamplePage(headline);
        for (int i = 0; i < sentences.length; i++) {
            page.sentence(bullet(i) + sentences[i]);
        }
        page.actor(ARMY, ActorKind.ORGANISATION, "Western Army").actor(RIDERS, ActorKind.ORGANISATION, "River Riders");
        for (int i = 0; i < sentences.length; i++) {
            page.mention(bullet(i), ARMY).mention(bullet(i), RIDERS);
        }
        return Rendering.of(page.reading());
    }

    /** What stands once on a page, so that a mention can be put there: "b) ". */
    private static String bullet(int number) {
        return (char) ('a' + number) + ") ";
    }

    private static final Rendering SIGNED = page(
            "Truce",
            "The Western Army and the River Riders signed a truce for ten days in Oldport, mediators announced.",
            "Under the truce the Western Army opens the harbour while the River Riders leave the bridges.",
            "Fighting between the Western Army and the River Riders began two winters earlier.",
            "Neighbours hoped that the River Riders and the Western Army would prolong the truce.",
            "Observers from Lowland watch whether the Western Army and the River Riders keep their word.");

    @Test
    void whatBothNameEverywhereMakesNoRewrite() {
        Rendering broken = page(
                "Shells",
                "The Western Army shelled camps of the River Riders, and their truce lay in ruins after days.",
                "The River Riders answered that the Western Army had closed the harbour to grain ships.",
                "Thousands fled on foot; fighting now reaches suburbs that were spared two winters long.",
                "Mediators begged the Western Army and the River Riders to prolong what was left.",
                "Hospitals ran out of blood while the River Riders and the Western Army traded charges.");
        assertThat(Resemblance.of(SIGNED, broken, 6L)).isNull();
    }

    @Test
    void theSameToldInOtherWordsIsOne() {
        Rendering again = page(
                "Accord",
                "A truce for ten days was signed in Oldport by the Western Army and River Riders, mediators announced today.",
                "The Western Army opens the harbour under this truce, and from the bridges the River Riders leave.",
                "The fighting began two winters earlier between the River Riders and the Western Army.",
                "That the truce be prolonged is what neighbours of the River Riders and the Western Army hoped.",
                "Whether their word is kept by the Western Army and River Riders, observers from Lowland watch.");
        assertThat(Objects.requireNonNull(Resemblance.of(SIGNED, again, 1L)).kinship())
                .isEqualTo(Kinship.REWRITE);
    }
}

package dev.parley.reader.actors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.parley.language.English;
import dev.parley.language.Sentence;
import dev.parley.reader.knowledge.Knowledge;
import dev.parley.reader.reading.Actor;
import dev.parley.reader.reading.ActorKind;
import dev.parley.reader.reading.Article;
import dev.parley.reader.reading.Basis;
import dev.parley.reader.reading.Draft;
import dev.parley.reader.reading.Mention;
import dev.parley.reader.reading.MentionKind;
import dev.parley.reader.reading.Page;
import dev.parley.reader.reading.Part;
import dev.parley.reader.reading.PartKind;
import dev.parley.reader.reading.Span;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who is on the page, and who is meant")
class ActorsTest {
    private static final English ENGLISH = English.load();
    private static final Actors ACTORS = new Actors(Knowledge.shipped());

    private static Draft read(String text, String published) {
        Page page =
                new Page("id", "test", null, null, null, "en", text, new Page.Published(published, "day", Basis.GIVEN));
        Article article =
                new Article(null, null, List.of(), null, null, List.of(new Span(0, text.length())), List.of());
        Draft draft = new Draft(page, article, List.of(new Part(PartKind.BODY, 0, text.length(), null, false)));
        for (Sentence sentence : ENGLISH.read(text, 0, text.length())) {
            draft.addSentence(sentence, PartKind.BODY, 0);
        }
        ACTORS.read(draft);
        return draft;
    }

    /** What the last words in the text like these refer to. */
    private static Set<String> targets(Draft draft, String words) {
        int start = draft.page().text().lastIndexOf(words);
        Set<String> targets = new TreeSet<>();
        for (Mention mention : draft.mentions()) {
            if (mention.start() == start && mention.end() == start + words.length()) {
                targets.add(mention.target());
            }
        }
        return targets;
    }

    private static Actor actor(Draft draft, String id) {
        return draft.actors().stream()
                .filter(actor -> actor.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not among "
                        + draft.actors().stream().map(Actor::id).toList()));
    }

    @Test
    void anArmyBearsTheNamesThatThePageGivesIt() {
        Draft draft = read("Malian troops took Ber. The army held it for a week.", "2024-05-01");
        assertThat(draft.actors()).anySatisfy(actor -> assertThat(actor.names()).contains("army of Mali", "army"));
    }

    @Test
    void oneOfAPeopleIsNotTheirLand() {
        Draft draft = read("A court in Tanga freed a Kenyan who had crossed the river.", "2024-05-01");
        Actor one = actor(draft, targets(draft, "a Kenyan").iterator().next());
        assertThat(one.kind()).isEqualTo(ActorKind.PERSON);
        assertThat(one.anonymous()).isTrue();
    }

    @Test
    void theOutletIsAlwaysThere() {
        assertThat(actor(read("It rained.", "2024-05-01"), Actor.OUTLET).kind()).isEqualTo(ActorKind.SOURCE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Kenyan president met ministers in the morning.         | 2015-03-01 | The Kenyan president         | person:uhuru-kenyatta
            The Kenyan president met ministers in the morning.         | 2023-03-01 | The Kenyan president         | person:william-ruto
            The German chancellor flew home on Friday.                 | 2010-03-01 | The German chancellor        | person:angela-merkel
            The Indian prime minister rejected the offer.              | 2020-07-01 | The Indian prime minister    | person:narendra-modi
            Brazil's president offered to mediate.                     | 2024-02-01 | Brazil's president           | person:luiz-inacio-lula-da-silva
            The Turkish foreign minister called his colleagues.        | 2024-02-01 | The Turkish foreign minister | person:hakan-fidan
            """)
    void titlesAreResolvedAtThePagesDate(String text, String day, String words, String target) {
        assertThat(targets(read(text, day), words)).containsExactly(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Duarte is the chancellor of the island. The chancellor met the king.",
                "Ana Duarte, who has been chancellor since May, left. The chancellor met the king.",
                "Ana Duarte was elected chancellor in May. The chancellor met the king.",
                "Ana Duarte was sworn in as chancellor. The chancellor met the king.",
                "The assembly appointed Ana Duarte as chancellor. The chancellor met the king.",
                "Ana Duarte became the chancellor in May. The chancellor met the king."
            })
    void whatSomebodyIsSaidToBeIsTheirTitle(String text) {
        assertThat(targets(read(text, "2024-02-01"), "The chancellor")).containsExactly("person:ana-duarte");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Chancellor Ana Duarte met the chancellor of Samoa on Friday.          | the chancellor
            Chancellor Ana Duarte held talks with the chancellor on Friday.       | the chancellor
            Chancellor Ana Duarte briefed her Samoan counterpart on Friday.       | her Samoan counterpart
            """)
    void nobodyDealsWithThemselves(String text, String words) {
        assertThat(targets(read(text, "2024-02-01"), words))
                .doesNotContain("person:ana-duarte")
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The Kremlin rejected the plan.                 | Kremlin         | state:RUS
            Downing Street welcomed the truce.             | Downing Street  | state:GBR
            The Élysée denied the report.                  | Élysée          | state:FRA
            Malacañang offered amnesty to the fighters.    | Malacañang      | state:PHL
            Aso Rock has not commented.                    | Aso Rock        | state:NGA
            The Blue House called for calm.                | Blue House      | state:KOR
            The Casa Rosada recalled its ambassador.       | Casa Rosada     | state:ARG
            """)
    void palacesStandForGovernments(String text, String words, String target) {
        Draft draft = read(text, "2020-05-01");
        assertThat(targets(draft, words)).containsExactly(target);
        assertThat(draft.mentions().get(0).how()).isEqualTo(MentionKind.METONYM);
    }

    @Nested
    @DisplayName("A people is no state")
    class Peoples {
        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                Thousands of ethnic Serbs left the town.                       | state:SRB
                The Georgian separatist leadership refused to answer.          | state:GEO
                Ethnic Armenians left by bus.                                  | state:ARM
                The Russian-speaking residents feared for their schools.       | state:RUS
                """)
        void ethnicWordsNameNoState(String text, String state) {
            assertThat(read(text, "2020-05-01").actors())
                    .noneMatch(actor -> actor.id().equals(state));
        }

        @Test
        void officialsOfAStateBelongToIt() {
            Draft draft = read("Nepali officials privately admitted that the talks had failed.", "2020-05-01");
            Actor officials = actor(draft, "group:nepali-officials");
            assertThat(officials.partOf()).isEqualTo("state:NPL");
            assertThat(officials.anonymous()).isTrue();
            assertThat(ACTORS.cameoCode(officials)).isEqualTo("NPLGOV");
        }
    }

    @Nested
    @DisplayName("Persons")
    class Persons {
        @Test
        void surnamesGoBackToFullNames() {
            Draft draft = read(
                    "Amara Sesay, the rebels' chief negotiator, left the hall. Sesay said that he was tired.",
                    "2020-05-01");
            assertThat(targets(draft, "Sesay")).containsExactly("person:amara-sesay");
            assertThat(targets(draft, "he")).containsExactly("person:amara-sesay");
            assertThat(actor(draft, "person:amara-sesay").roles())
                    .anyMatch(role -> role.title().contains("negotiator"));
        }

        @Test
        void aRoleBeforeTheNameIsLearned() {
            Draft draft = read("Army spokesman Gen. Tomás Quiroga denied the charge.", "2020-05-01");
            assertThat(actor(draft, "person:tomas-quiroga").roles())
                    .anyMatch(role -> role.title().contains("spokesman"));
        }

        @Test
        void anOfficeThatNoFileHasIsThatOfWhoeverBearsIt() {
            Draft draft = read("Governor Abla Mensah met elders. Women urged the governor to resign.", "2025-05-01");
            assertThat(targets(draft, "the governor")).containsExactly("person:abla-mensah");
        }

        @Test
        void whoeverCondemnsFiveOfThemIsNotOneOfThem() {
            Draft draft = read(
                    "Chad asked Niger to free the fishermen. A court in Agadez condemned five of them to death.",
                    "2025-05-01");
            assertThat(targets(draft, "them")).containsExactly("group:fishermen");
        }

        @Test
        void aCounterpartHoldsTheSameOffice() {
            Draft draft = read("President Vladimir Putin met his Azerbaijani counterpart on Monday.", "2024-08-20");
            assertThat(targets(draft, "his Azerbaijani counterpart")).containsExactly("person:ilham-aliyev");
        }

        @Test
        void womenAndMenAreToldApart() {
            Draft draft = read(
                    "Prime Minister Giorgia Meloni received President Emmanuel Macron in Rome. She thanked him.",
                    "2023-09-26");
            assertThat(targets(draft, "She")).containsExactly("person:giorgia-meloni");
            assertThat(targets(draft, "him")).containsExactly("person:emmanuel-macron");
        }
    }

    @Nested
    @DisplayName("Bodies and groups")
    class Bodies {
        @Test
        void anAbbreviationInBracketsStandsForTheName() {
            Draft draft =
                    read("The Highland Farmers Front (HFF) signed the text. The HFF has 300 fighters.", "2020-05-01");
            assertThat(targets(draft, "HFF")).containsExactly("org:highland-farmers-front");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                The Upper Niger Council (UNC) met in Lagos. The UNC wants a school.    | UNC                | org:upper-niger-council
                The Upper Niger Council met in Lagos. On Friday the Council wrote home. | Council            | org:upper-niger-council
                Widows for Justice wrote to the king of Tonga.                         | Widows for Justice | org:widows-for-justice
                The armed group Karsa Lem attacked a post in Niger.                    | Karsa Lem          | org:karsa-lem
                Togo freed two Malian nationals.                                       | two Malian nationals | group:malian-nationals
                """)
        void whatThePageTellsOfANameOutweighsWhatItMeansElsewhere(String text, String words, String target) {
            assertThat(targets(read(text, "2024-05-01"), words)).containsExactly(target);
        }

        @Test
        void theRebelsAreNoneOfSeveralGroups() {
            Draft draft = read(
                    "Colombia met the National Liberation Army and the Segunda Marquetalia. The guerrillas want a truce.",
                    "2024-09-19");
            assertThat(targets(draft, "The guerrillas")).noneMatch(target -> target.startsWith("org:"));
        }

        @Test
        void theRebelsAreTheGroupLastNamed() {
            Draft draft = read(
                    "Colombia broke off its talks with the National Liberation Army. The guerrillas denied the attack.",
                    "2024-09-19");
            assertThat(targets(draft, "The guerrillas")).containsExactly("org:national-liberation-army-colombia");
        }

        @Test
        void aBlocThatIsNotNamedIsNotGuessed() {
            Draft draft = read("Armenia froze its participation in a Moscow-led security bloc.", "2024-08-20");
            assertThat(draft.actors()).noneMatch(actor -> actor.id().contains("collective-security"));
            assertThat(draft.actors()).anyMatch(actor -> actor.kind() == ActorKind.BLOC);
        }

        @Test
        void bothSidesAreThoseNamedTogether() {
            Draft draft =
                    read("Ethiopia and Eritrea signed a treaty. The two sides will exchange envoys.", "2018-07-10");
            assertThat(targets(draft, "The two sides")).containsExactly("state:ERI", "state:ETH");
        }

        @Test
        void weInAQuotationIsTheSpeakersState() {
            Draft draft = read("“We will sign on Friday,” President William Ruto said.", "2023-09-26");
            assertThat(draft.mentions()).noneMatch(mention -> mention.target().equals("state:UGA"));
            assertThat(targets(draft, "We")).isSubsetOf("state:KEN", "person:william-ruto");
        }
    }

    @Test
    void aRoleIsHeldForWhomThePageDescribes() {
        Draft draft = read(
                "The Front for Change (FC) left the talks with Chad. The front's chief negotiator Ali Saleh met the mediators. "
                        + "Army spokesman Idriss Abakar and Fatime Zene, a spokeswoman for the government, regretted it.",
                "2024-08-20");
        assertThat(actor(draft, "person:ali-saleh").roles())
                .extracting(Actor.Role::title, Actor.Role::of)
                .containsExactly(tuple("chief negotiator", "org:front-for-change"));
        assertThat(actor(draft, "person:idriss-abakar").roles())
                .extracting(Actor.Role::title, Actor.Role::of)
                .containsExactly(tuple("spokesman", "group:army-of-chad"));
        assertThat(actor(draft, "person:fatime-zene").roles())
                .extracting(Actor.Role::title, Actor.Role::of)
                .containsExactly(tuple("spokeswoman", "state:TCD"));
    }

    @Test
    void aRoleIsHeldForNobodyOfWhomARelativeClauseTells() {
        Draft draft = read(
                "Chad mourned Afrim Bunjaku, the police sergeant whom armed men had shot dead in Faya the day before.",
                "2024-08-20");
        assertThat(actor(draft, "person:afrim-bunjaku").roles())
                .extracting(Actor.Role::of)
                .containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "Mongolian envoy Bat-Erdene Ganbold met the minister of Malta., person:bat-erdene-ganbold",
        "Bosnian Serb leader Dragoljub Savanović left the talks in Malta., person:dragoljub-savanovic",
        "Yesterday the new Zambian Foreign Minister Grace Mwansa met her Angolan counterpart in a hotel., person:grace-mwansa"
    })
    void aNameIsReadToItsEnds(String text, String person) {
        assertThat(read(text, "2024-08-20").actors()).extracting(Actor::id).contains(person);
    }

    @Test
    void weInAQuotationIsTheSideOfWhomOnlyLaterWordsDescribe() {
        Draft draft = read(
                "The Front for Change (FC) met envoys of Chad. “We are leaving,” Ali Saleh, the front's chief negotiator, said.",
                "2024-08-20");
        assertThat(targets(draft, "We")).containsExactly("org:front-for-change");
    }

    @Test
    void theArmyIsNoneOfSoldiersWhoseSideNobodyTold() {
        Draft draft = read("The rebels of Chad freed six soldiers. The army shelled a camp.", "2024-08-20");
        assertThat(targets(draft, "The army")).containsExactly("group:army-of-chad");
    }

    @Test
    void aPhraseCanBeAskedForItsActors() {
        Draft draft = read("Kenya and Uganda signed the protocol.", "2020-05-01");
        Sentence sentence = draft.sentences().get(0);
        assertThat(ActorIndex.of(draft).at(sentence, 0)).containsExactly("state:KEN", "state:UGA");
        assertThat(ActorIndex.of(draft).only(sentence, 0)).containsExactly("state:KEN");
    }

    @Test
    void readingTwiceGivesTheSame() {
        String text = "Sudan's army said that the Rapid Support Forces (RSF) had shelled a market. They denied it.";
        assertThat(read(text, "2023-06-01").mentions())
                .isEqualTo(read(text, "2023-06-01").mentions());
    }

    @ParameterizedTest
    @CsvSource({"state:KEN,KEN", "org:united-nations,IGOUNO", "org:hamas,PSEREBHMS", "org:sudanese-armed-forces,SDNMIL"
    })
    void codesOfKnownActors(String id, String code) {
        Actor actor = new Actor(
                id, 0, 1, "x", null, ActorKind.ORGANISATION, "x", List.of("x"), List.of(), null, false, Basis.KNOWN);
        assertThat(ACTORS.cameoCode(actor)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "The UN envoy for Libya met both sides., The UN envoy, person:abdoulaye-bathily",
        "The UN's Sudan envoy met both sides., The UN's Sudan envoy, person:ramtane-lamamra",
        "Fighting went on in Sudan. The American envoy left Sudan., The American envoy, person:tom-perriello",
    })
    void anEnvoyIsToldByWhatHeIsSentFor(String text, String words, String person) {
        assertThat(targets(read(text, "2024-03-21"), words)).containsExactly(person);
    }

    @Test
    void anEnvoyOfSomethingElseIsNotMeant() {
        Draft draft = read("Hans Grundberg, the UN envoy for Yemen, spoke. The UN envoy for Libya left.", "2024-03-21");
        assertThat(targets(draft, "The UN envoy")).containsExactly("person:abdoulaye-bathily");
    }
}

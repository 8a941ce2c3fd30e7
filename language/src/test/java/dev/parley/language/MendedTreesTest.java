package dev.parley.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Trees whose form leaves no doubt, where the parser's guess is mended. */
class MendedTreesTest {
    private static final English ENGLISH = English.load();

    @ParameterizedTest
    @CsvSource({
        "Seoul sent Vietnam four patrol boats., Vietnam, boats, sent",
        "Montenegro lent Albania six water bombers., Albania, bombers, lent",
        "Kenya sent South Sudan 40 teachers., Sudan, teachers, sent",
        "Samoa lent Tonga its only tug., Tonga, tug, lent"
    })
    void aNameBeforeArticleOrNumberIsARecipient(String text, String recipient, String object, String verb) {
        Sentence read = read(text);
        assertThat(read.relation(token(read, recipient))).isEqualTo("iobj");
        assertThat(read.head(token(read, recipient))).isEqualTo(token(read, verb));
        assertThat(read.relation(token(read, object))).isEqualTo("obj");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Peru bought Boeing jets.",
                "The court heard Monday three appeals.",
                "Police raided Nokia offices."
            })
    void aNameThatBelongsToTheObjectStaysItsPart(String text) {
        Sentence read = read(text);
        for (int token = 0; token < read.size(); token++) {
            assertThat(read.relation(token)).isNotEqualTo("iobj");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Samoa undertook to lift the tax that it brought in and to free two poets., free, lift",
        "Togo promised to end raids for cattle and to allow nurses into the hills., allow, end",
        "The elders begged both clans to bury their spears and offered to hold a feast., offered, begged",
        "Guards fired at men who were digging a ditch and arrested six., arrested, fired",
        "A panel admitted that bakers had been beaten but denied that they were spies., denied, admitted"
    })
    void aVerbIsJoinedToOneOfItsOwnForm(String text, String verb, String other) {
        Sentence read = read(text);
        assertHangs(read, verb, other, "conj");
    }

    @ParameterizedTest
    @CsvSource({
        "The bishop urged the two kings to open talks., talks, open",
        "'Mali and Niger agreed to release, by 15 August, all prisoners.', prisoners, release"
    })
    void anInfinitiveHasItsObject(String text, String object, String verb) {
        Sentence read = read(text);
        assertHangs(read, object, verb, "obj");
    }

    @Test
    void whatIsDueToStartIsDue() {
        Sentence read = read("Hearings on the dam are due to start in Accra.");
        assertHangs(read, "start", "due", "xcomp");
        assertThat(read.head(token(read, "Hearings"))).isEqualTo(token(read, "due"));
    }

    @ParameterizedTest
    @CsvSource({
        "Peruvian police arrest two men in Cusco., arrest, police",
        "1958: Fighting breaks out between the two clans., breaks, Fighting",
        "'Samoa, like most other islands, plans to ban imports of sugar.', plans, Samoa",
        "The bishops demanded that the Fijian government end raids on the villages., end, government"
    })
    void aVerbThatLooksLikeANounHasItsSubject(String text, String verb, String subject) {
        Sentence read = read(text);
        assertHangs(read, subject, verb, "nsubj");
    }

    @ParameterizedTest
    @CsvSource({
        "Togo has extradited suspected Malian poacher Sidibé to Benin., suspected, poacher",
        "'Malta extradited suspected Irish militant Nasser Karim Latif to Ireland, a Maltese government official said.', suspected, Nasser",
        "'Chad extradited suspected Swiss militant Jamal Hadi Rahim to Switzerland on Friday, a senior Chadian justice official said.', suspected, Jamal",
        "Syria withdrew its troops from neighbouring Lebanon., neighbouring, Lebanon"
    })
    void aParticipleBeforeANounIsItsAttribute(String text, String participle, String noun) {
        Sentence read = read(text);
        assertHangs(read, participle, noun, "amod");
    }

    @Test
    void aGerundWithAnObjectOfItsOwnStaysAVerb() {
        Sentence read = read("Chad profited from shelling Darfur.");
        assertThat(read.relation(token(read, "shelling"))).isNotEqualTo("amod");
    }

    @ParameterizedTest
    @CsvSource({
        "The rebels kidnapped up to 16 advisers from Kabul., advisers",
        "Bandits abducted over 250 girls in Niger., girls"
    })
    void whatSaysHowManyBringsInAnObject(String text, String object) {
        assertThat(read(text).relation(token(read(text), object))).isEqualTo("obj");
    }

    @ParameterizedTest
    @CsvSource({
        "Kenya has offered to host talks between Sudan and Chad., host, talks",
        "Kenya refused to free the nurses., free, nurses",
        "Kenya has agreed to chair the talks., chair, talks",
        "The rebels agreed to hand over their weapons., hand, weapons",
        "The guerrillas are to hand in their rifles under the pact., hand, rifles",
        "Kenya demanded that the rebels free 59 nurses., free, nurses",
        "Malaysia urged Myanmar to free jailed lawmakers., free, lawmakers",
        "Togo undertook to free thirteen sailors., free, sailors"
    })
    void whatMustBeAVerbIsHeardAsOne(String text, String verb, String object) {
        Sentence read = read(text);
        assertThat(read.upos(token(read, verb))).isEqualTo("VERB");
        assertThat(read.lemma(token(read, verb))).isEqualTo(verb);
        assertThat(read.head(token(read, object))).isEqualTo(token(read, verb));
        assertThat(read.relation(token(read, object))).isEqualTo("obj");
    }

    @ParameterizedTest
    @CsvSource({
        "The two sides agreed to peace talks., peace, NOUN",
        "The rebels were ready to land in Palermo., land, VERB",
        "Fighting between the clans continued., Fighting, NOUN",
        "The UN said fighting between the clans had killed forty., fighting, NOUN",
        "Rebels fighting in Syria went home., fighting, VERB",
        "Soldiers closed the Lunga crossing on Friday., crossing, NOUN",
        "Two farmers crossing the ridge were shot., crossing, VERB",
        "The Council calls for a truce in the hills., calls, VERB",
        "A Samoan national was freed in Kigali., national, NOUN",
        "A Samoan national park was closed., national, ADJ",
        "The elders regretted that the government end of the bridge had burned., end, NOUN"
    })
    void otherWordsStayWhatTheyAre(String text, String word, String tag) {
        Sentence read = read(text);
        assertThat(read.upos(token(read, word))).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({
        "The minister brushed aside calls for a vote., brushed, aside",
        "Mexico is to hand over six bandits., hand, over"
    })
    void particlesBelongToVerbs(String text, String verb, String particle) {
        Sentence read = read(text);
        assertThat(read.head(token(read, particle))).isEqualTo(token(read, verb));
        assertThat(read.relation(token(read, particle))).isEqualTo("compound:prt");
    }

    @Test
    void overSaysHowManyBehindOtherVerbs() {
        Sentence read = read("Rebels killed over forty people.");
        assertThat(read.relation(token(read, "over"))).isNotEqualTo("compound:prt");
    }

    @ParameterizedTest
    @CsvSource({
        "'“We are not leaving the talks,” Hassan Djibrine, the front’s chief negotiator, told the Herald on Friday.', Hassan, told",
        "'“We are ready to withdraw from the oasis,” Fatime Zene, a spokeswoman for the government, told reporters.', Fatime, told",
        "'“We shelled two camps near the border,” the police spokesman, Mahamat Saleh, said.', spokesman, said"
    })
    void whoStandsBetweenWordsSpokenAndTheVerbOfSpeechIsItsSubject(String text, String speaker, String verb) {
        Sentence read = read(text);
        assertHangs(read, speaker, verb, "nsubj");
    }

    @ParameterizedTest
    @CsvSource({
        "Niger called the decision of Benin unacceptable., unacceptable",
        "The opposition called the vote in Togo a sham., sham",
        "The minister called the decision of Niger “regrettable”., regrettable"
    })
    void whatSomethingIsCalledGoesWithTheVerb(String text, String called) {
        Sentence read = read(text);
        assertHangs(read, called, "called", "xcomp");
    }

    @Test
    void whatGoesOnBehindAnAdjectiveStaysWithItsNoun() {
        Sentence read = read("Rebels considered the offer of a general loyal to the king.");
        assertThat(read.relation(token(read, "loyal"))).isNotEqualTo("xcomp");
    }

    @ParameterizedTest
    @CsvSource({
        "Turkish leader Kemal Aydogan met the prime minister of Malta., leader, Kemal",
        "Croat leader Dragan Covic met the envoy., leader, Dragan"
    })
    void aTitleGoesWithTheNameBehindIt(String text, String title, String name) {
        Sentence read = read(text);
        assertThat(read.head(token(read, title))).isEqualTo(token(read, name));
        assertThat(read.relation(token(read, name))).isEqualTo("nsubj");
    }

    @Test
    void aBearerBehindAnOfficeAndItsLandIsApposedToTheOffice() {
        Sentence read = read("The mayor of Kisumu, Achieng Otieno, opened the bridge.");
        assertHangs(read, "Achieng", "mayor", "appos");
        Sentence land = read("The mayor of Kisumu, Kenya, opened the bridge.");
        assertHangs(land, "Kenya", "Kisumu", "appos");
    }

    @Test
    void aDoerBehindADayIsASubject() {
        Sentence read = read("In March men loyal to the bishop, Paulo Reis, seized the toll house.");
        assertHangs(read, "men", "seized", "nsubj");
        assertHangs(read, "March", "seized", "obl");
        assertHangs(read, "Paulo", "bishop", "appos");
    }

    @Test
    void aVerbInThePastBehindAfterIsAClause() {
        Sentence read = read("The firm left the coast after insurgents overran Palma in March 2021.");
        assertHangs(read, "overran", "left", "advcl");
        assertHangs(read, "insurgents", "overran", "nsubj");
        assertHangs(read, "Palma", "overran", "obj");
    }

    @ParameterizedTest
    @CsvSource({
        "The bishop praised the farmers for their patience to take a part after the Serbs and Croatia attacked Zadar in late May., Serbs, attacked",
        "'While many hail the truce, the bishop remains calm.', many, hail"
    })
    void aPastOrPresentTenseHasTheSubjectBeforeIt(String text, String subject, String verb) {
        assertHangs(read(text), subject, verb, "nsubj");
    }

    @Test
    void aThinkTankThinksNothing() {
        Sentence read = read("Think tanks warned of a drought.");
        assertThat(read.upos(token(read, "Think"))).isNotEqualTo("VERB");
    }

    @Test
    void aNameBeforeMillionsIsARecipient() {
        Sentence read = read("Qatar offered Lebanon 60 million dollars to pay its teachers.");
        assertThat(read.relation(token(read, "Lebanon"))).isEqualTo("iobj");
    }

    @Test
    void aClauseBehindATimeGoesWithTheVerb() {
        Sentence read =
                read("The opposition in Lomé insisted once more last week that Togo rewrite its electoral code.");
        assertHangs(read, "rewrite", "insisted", "ccomp");
    }

    @ParameterizedTest
    @CsvSource({
        // a subject hangs on the verb, not on its auxiliary
        "The truce has by and large held., truce, held, nsubj",
        // a name between commas names whoever stands before it
        "'Its leader in the assembly, Abla Mensah, praised the plan.', Abla, leader, appos",
        "'Togo met the Speaker of the House, Mr. Kofi Mensah, in Lomé.', Kofi, Speaker, appos",
        // a clause behind a name is about the whole name, and what is asked behind it is no purpose
        "'The Bank of Sahel States, which Chad left in May, lent Niger a ferry.', left, Bank, acl:relcl",
        "'The clinic asked the Bank, which Chad left in May, to send inspectors.', send, asked, xcomp",
        // verbs of different numbers share no subject
        "The union maintains that Togo's forces and its police have yet to leave town and holds the mayor responsible.,"
                + " holds, maintains, conj",
        // what is joined to a condition is part of it
        "Chad could lift the sanctions if nurses were freed and doctors were allowed in for the vote., allowed, freed, conj"
    })
    void aWordHangsWhereItsFormPutsIt(String text, String word, String head, String relation) {
        assertHangs(read(text), word, head, relation);
    }

    @Test
    void whoeverAsksFirstHearsTheSame() {
        String text = "Kenya has offered to host talks between Sudan and Chad.";
        Sentence one = read(text);
        Sentence other = read(text);
        int head = one.head(4);
        String tag = one.xpos(4);
        assertThat(other.names()).isEqualTo(one.names());
        assertThat(other.xpos(4)).isEqualTo(tag);
        assertThat(other.head(4)).isEqualTo(head);
    }

    private static void assertHangs(Sentence read, String word, String head, String relation) {
        assertThat(read.head(token(read, word))).isEqualTo(token(read, head));
        assertThat(read.relation(token(read, word))).isEqualTo(relation);
    }

    private static Sentence read(String text) {
        return ENGLISH.read(text, 0, text.length()).get(0);
    }

    private static int token(Sentence sentence, String form) {
        for (int token = 0; token < sentence.size(); token++) {
            if (sentence.form(token).equals(form)) {
                return token;
            }
        }
        throw new AssertionError("no " + form);
    }
}

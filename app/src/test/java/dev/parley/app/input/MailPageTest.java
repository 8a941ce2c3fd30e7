package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reader.page.RawPage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class MailPageTest {
    private static final Wanted WANTED = new Wanted(Wanted.As.ANY, null, null);

    /** As a browser saves a page. */
    private static final String SAVED = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://ferryman.example/truce
            Subject: Truce holds
            Date: Sat, 4 May 2024 12:11:12 +0200
            MIME-Version: 1.0
            Content-Type: multipart/related;
            \ttype="text/html";
            \tboundary="----edge"


            ------edge
            Content-Type: text/html
            Content-ID: <frame-2@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://ads.example/frame

            <p>Buy a boat</p>
            ------edge
            Content-Type: text/html; charset="windows-1252"
            Content-ID: <frame-1@mhtml.blink>
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://ferryman.example/truce

            <html><h1>Truce holds in Lom=E9</h1><p class=3D"a">Two envoys met =
            again.</p></html>
            ------edge
            Content-Type: image/png
            Content-Transfer-Encoding: base64
            Content-Location: https://ferryman.example/boat.png

            iVBORw0KGgo=
            ------edge--
            """;

    @Test
    void aSavedPageIsItsRootWithAddressAndTime() throws Exception {
        RawPage page = read(SAVED);
        assertThat(new String(page.bytes(), StandardCharsets.ISO_8859_1).strip())
                .isEqualTo("<html><h1>Truce holds in Lomé</h1><p class=\"a\">Two envoys met again.</p></html>");
        assertThat(page.contentType()).isEqualTo("text/html; charset=\"windows-1252\"");
        assertThat(page.format()).isEqualTo(RawPage.Format.HTML);
        assertThat(page.url()).isEqualTo("https://ferryman.example/truce");
        assertThat(page.retrieved()).isEqualTo(Instant.parse("2024-05-04T10:11:12Z"));
        assertThat(page.published())
                .as("the day it was saved is not that of its publication")
                .isNull();
    }

    @Test
    void theRootIsThePartThatTheMessageNames() throws Exception {
        String named = SAVED.replace("Snapshot-Content-Location: https://ferryman.example/truce\n", "")
                .replace("type=\"text/html\";", "type=\"text/html\"; start=\"<frame-1@mhtml.blink>\";");
        assertThat(read(named).url()).isEqualTo("https://ferryman.example/truce");
        String unnamed = SAVED.replace("Snapshot-Content-Location: https://ferryman.example/truce\n", "");
        assertThat(read(unnamed).url()).as("else the first one").isEqualTo("https://ads.example/frame");
    }

    @Test
    void aMailIsItsHtmlAndIsPublishedOnItsDate() throws Exception {
        String html = Base64.getMimeEncoder()
                .encodeToString("<h1>This week in Lomé</h1><p>Two envoys met.</p>".getBytes(StandardCharsets.UTF_8));
        String mail = """
                Received: from a.example by b.example; Sun, 5 May 2024 00:31:00 +0000
                From: The Ferryman <news@ferryman.example>
                To: reader@example.org
                Subject: =?UTF-8?Q?This_week_in_Lom=C3=A9?=
                Date: Sat, 4 May 2024 23:30:00 -0500 (CDT)
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=outer

                --outer
                Content-Type: multipart/alternative; boundary=inner

                --inner
                Content-Type: text/plain; charset=utf-8

                Two envoys met.
                --inner
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: base64

                %s
                --inner--
                --outer
                Content-Type: text/html; name=other.html
                Content-Disposition: attachment; filename=other.html

                <p>An attachment</p>
                --outer--
                """.formatted(html);
        RawPage page = read(mail);
        assertThat(text(page)).isEqualTo("<h1>This week in Lomé</h1><p>Two envoys met.</p>");
        assertThat(page.published()).as("the day in the sender's zone").isEqualTo("2024-05-04");
        assertThat(page.url()).isNull();
        assertThat(page.retrieved()).isNull();
        RawPage told =
                MailPage.read(stream(mail), "a.eml", new Wanted(Wanted.As.MAIL, "2024-05-03", "https://x.example/"));
        assertThat(told.published()).isEqualTo("2024-05-03");
        assertThat(told.url()).isEqualTo("https://x.example/");
    }

    @Test
    void aMailOfTextAloneIsText() throws Exception {
        RawPage page = read("""
                From: news@ferryman.example
                Date: 4 May 24 09:00 GMT
                Content-Type: text/plain; charset=iso-8859-1
                Content-Transfer-Encoding: quoted-printable

                Two envoys met in Lom=E9.
                """);
        assertThat(new String(page.bytes(), StandardCharsets.ISO_8859_1).strip())
                .isEqualTo("Two envoys met in Lomé.");
        assertThat(page.format()).isEqualTo(RawPage.Format.ANY);
        assertThat(page.contentType()).contains("iso-8859-1");
        assertThat(page.published()).isEqualTo("2024-05-04");
    }

    @Test
    void aForwardedMailIsReadWhereItIsAllThereIs() throws Exception {
        assertThat(text(read("""
                        From: me@example.org
                        MIME-Version: 1.0
                        Content-Type: multipart/mixed; boundary=outer

                        --outer
                        Content-Type: message/rfc822

                        From: news@ferryman.example
                        Content-Type: text/html

                        <h1>Forwarded</h1>
                        --outer--
                        """)).strip()).isEqualTo("<h1>Forwarded</h1>");
    }

    @Test
    void whatHoldsNoPageIsAFault() {
        assertFault("MIME-Version: 1.0\nContent-Type: image/png\n\nxx", "the message holds no page");
        assertFault("", "the message holds no page");
        StringBuilder deep = new StringBuilder("MIME-Version: 1.0\n");
        for (int i = 0; i < 2000; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append("\n");
        }
        assertFault(deep.toString(), "nested too deep");
        assertFault("X: " + "x".repeat(200_000) + "\n\nText", "it is no message");
    }

    @Test
    void kindsAreToldByTheirFirstBytes() {
        assertThat(kind(SAVED)).isEqualTo(Kind.MAIL);
        assertThat(kind("Date: today\nFrom: us\n\nMIME-Version: 1.0"))
                .as("a head has ended before")
                .isEqualTo(Kind.PAGE);
        assertThat(kind("Talks: they go on\nNobody signed.")).isEqualTo(Kind.PAGE);
        assertThat(kind("WARC/1.0\r\nWARC-Type: warcinfo")).isEqualTo(Kind.WARC);
        assertThat(kind("<?xml version=\"1.0\"?><!-- by a --><!-- by b --><rss version='2.0'>"))
                .isEqualTo(Kind.FEED);
        assertThat(kind("\u00ef\u00bb\u00bf <rdf:RDF xmlns='x'>")).isEqualTo(Kind.FEED);
        assertThat(kind("<html><body><rss >")).isEqualTo(Kind.PAGE);
        assertThat(kind("")).isEqualTo(Kind.PAGE);
        assertThat(Kind.of("<feed xmlns='x'>".getBytes(StandardCharsets.UTF_16)))
                .isEqualTo(Kind.FEED);
    }

    private static Kind kind(String head) {
        return Kind.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static void assertFault(String mail, String message) {
        assertThatThrownBy(() -> read(mail))
                .isInstanceOf(InputFault.class)
                .hasMessageStartingWith("a.eml: ")
                .hasMessageContaining(message);
    }

    private static RawPage read(String mail) throws InputFault {
        return MailPage.read(stream(mail), "a.eml", WANTED);
    }

    private static ByteArrayInputStream stream(String mail) {
        return new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    private static String text(RawPage page) {
        return new String(page.bytes(), StandardCharsets.UTF_8);
    }
}

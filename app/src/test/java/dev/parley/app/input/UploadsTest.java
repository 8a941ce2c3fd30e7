package dev.parley.app.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.reader.page.RawPage;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class UploadsTest {
    private static final Wanted ANY = new Wanted(Wanted.As.ANY, "2024-05-06", null);

    private static RawPage page(String text, String name) throws InputFault {
        return Uploads.page(text.getBytes(StandardCharsets.UTF_8), name, ANY);
    }

    @Test
    void pagesAndMailsAreTaken() throws InputFault {
        RawPage page = page("<html><body><p>They met.</p></body></html>", "talks.html");
        assertThat(page.source()).isEqualTo("talks.html");
        assertThat(page.published()).isEqualTo("2024-05-06");
        assertThat(page.format()).isEqualTo(RawPage.Format.HTML);
        RawPage mail = page(
                "From: a@b.example\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\nThey met in Bamako.\r\n",
                "letter.eml");
        assertThat(new String(mail.bytes(), StandardCharsets.UTF_8)).contains("They met in Bamako.");
    }

    @Test
    void whatHoldsSeveralPagesIsToldWhatTakesIt() {
        assertThatThrownBy(() -> page("WARC/1.0\r\nWARC-Type: warcinfo\r\n\r\n", "crawl.warc"))
                .hasMessageContaining("parley add");
        assertThatThrownBy(() -> page("<rss version=\"2.0\"><channel></channel></rss>", "feed.xml"))
                .hasMessageContaining("parley add");
    }
}

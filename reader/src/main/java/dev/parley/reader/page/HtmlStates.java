package dev.parley.reader.page;

import dev.parley.reader.reading.PartKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** States that the mark-up of a page shows: AMP, a view for printing, a list of pages, several stories, a gallery. */
final class HtmlStates {
    private static final Pattern PRINT_ADDRESS = Pattern.compile(
            "/(?:print|imprimer|drucken|imprimir|stampa)(?:/|$|\\?|\\.)|[?&](?:print|printable|printview|view=print|output=print)(?:=(?:1|true|yes|y))?(?:&|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Set<String> LISTING_FOLDERS = Set.of(
            "tag", "tags", "topic", "topics", "category", "categories", "thema", "themen", "etiqueta", "rubrique");

    /** A story is told in so many chars at least. */
    private static final int STORY = 600;

    private static final int NO_STORIES = Hints.COMMENT | Hints.RELATED | Hints.LIVE | Hints.SIDEBAR | Hints.FOOTER;

    private static final int TEASERS = 8;
    private static final int CAPTIONS = 6;

    private final Document document;
    private final VisibleText visible;
    private final Sources sources;
    private int body;
    private int captions;
    private int captionWords;
    private int pointers;

    HtmlStates(Document document, VisibleText visible, Sources sources) {
        this.document = document;
        this.visible = visible;
        this.sources = sources;
        for (Block block : visible.blocks) {
            boolean pictured = (visible.tree.hintsAround(block.node) & Hints.FIGURE) != 0;
            if (block.kind == PartKind.BODY && !pictured) {
                body += block.words;
            } else if (block.kind == PartKind.CAPTION || block.kind == PartKind.BODY) {
                captions++;
                captionWords += block.words;
            } else if (block.words >= 4 && (block.linkShare() > 0.5 || block.kind == PartKind.TEASER)) {
                pointers++;
            }
        }
    }

    List<Findings.State> found() {
        List<Findings.State> found = new ArrayList<>();
        Element html = document.selectFirst("html");
        if (html != null && (html.hasAttr("amp") || html.hasAttr("⚡"))) {
            found.add(new Findings.State("AMP_PAGE", "The page is the AMP version of an article.", null));
        }
        if (isPrintView()) {
            found.add(new Findings.State("PRINT_VIEW", "The page is the print version of an article.", null));
        }
        if (isIndex()) {
            found.add(new Findings.State("INDEX_PAGE", "The page is a list of articles, not an article.", null));
        }
        Block second = secondStory();
        if (second != null) {
            found.add(new Findings.State(
                    "SEVERAL_STORIES", "The page holds several stories; another one begins with these words.", second));
        }
        boolean pictures = captions >= CAPTIONS && captionWords > body;
        if (body < States.SHORT_BODY && ((sources.json().gallery && !sources.json().article) || pictures)) {
            found.add(new Findings.State("GALLERY", "The page is a gallery of pictures with few words.", null));
        }
        return found;
    }

    private boolean isPrintView() {
        for (String address : new @Nullable String[] {sources.address(), sources.url()}) {
            if (address != null && PRINT_ADDRESS.matcher(address).find()) {
                return true;
            }
        }
        return document.body().attr("onload").replace(" ", "").contains("print()");
    }

    /** A page that calls itself a list, or whose address does, or that is made of pointers to others. */
    private boolean isIndex() {
        boolean article = sources.json().article || sources.meta().article;
        if (pointers < TEASERS || article) {
            return false;
        }
        String type = sources.meta().type;
        boolean site = type == null || type.equalsIgnoreCase("website") || type.equalsIgnoreCase("blog");
        return site && (sources.json().listing || isListingAddress() || body < States.HARDLY_ANY_BODY);
    }

    private boolean isListingAddress() {
        String address = sources.place();
        int slashes = address == null ? -1 : address.indexOf("//");
        if (address == null || slashes < 0) {
            return false;
        }
        String[] folders = address.substring(slashes + 2).split("[/?#]", -1);
        boolean front = folders.length == 1 || (folders.length == 2 && folders[1].isEmpty());
        return front || (folders.length >= 3 && LISTING_FOLDERS.contains(folders[1].toLowerCase(Locale.ROOT)));
    }

    /** The heading of a second story: an article element beside that of the first, with a heading and prose of its own. */
    private @Nullable Block secondStory() {
        PageTree tree = visible.tree;
        int[] before = articlesBefore();
        int stories = 0;
        int at = 0;
        int node = 0;
        while (node < tree.size()) {
            boolean several =
                    before[tree.end(node)] - before[node] > 2; // they are the stories then, not what holds them
            if (before[node + 1] == before[node] || several || (tree.hintsAround(node) & NO_STORIES) != 0) {
                node++;
                continue;
            }
            while (at < visible.blocks.size() && visible.blocks.get(at).node < node) {
                at++;
            }
            Block heading = null;
            for (int i = at; i < visible.blocks.size() && tree.holds(node, visible.blocks.get(i).node); i++) {
                Block block = visible.blocks.get(i);
                boolean title = block.heading == 1 || block.heading == 2;
                heading = heading == null && title && block.words >= 3 ? block : heading;
            }
            if (heading != null) {
                stories++;
                if (stories == 2) {
                    return heading;
                }
            }
            node = tree.end(node);
        }
        return null;
    }

    /** How many article elements with the prose of a story begin before each node. */
    private int[] articlesBefore() {
        PageTree tree = visible.tree;
        int[] before = new int[tree.size() + 1];
        for (int node = 0; node < tree.size(); node++) {
            boolean story = tree.prose(node) >= STORY && tree.tag(node).equals("article");
            before[node + 1] = before[node] + (story ? 1 : 0);
        }
        return before;
    }
}

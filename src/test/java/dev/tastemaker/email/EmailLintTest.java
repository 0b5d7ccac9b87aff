package dev.tastemaker.email;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tastemaker.catalog.Item;
import dev.tastemaker.catalog.ItemKind;
import dev.tastemaker.guardrail.Kettle;
import dev.tastemaker.guardrail.Phrasebook;
import dev.tastemaker.guardrail.SampleCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Every layout in every language under html-validate, whose version and hashes {@code src/test/html-validate} pins. */
class EmailLintTest {
    private static final Path PINNED = Path.of("src/test/html-validate");
    private static final Path FOLDER = Path.of("target/html-validate");
    private static final Path LINTER = FOLDER.resolve("node_modules/html-validate/bin/html-validate.mjs");

    private final EmailRenderer renderer = new EmailRenderer(TestEmailConfig.USUAL);
    private final EmailComposer composer = new EmailComposer();

    @Test
    void everyLayoutInEveryLanguageIsSoundHtml() throws IOException, InterruptedException {
        List<String> files = written();
        assumeTrue(installed(), "skipped: html-validate needs node and npm with a package registry");
        List<String> command =
                new ArrayList<>(List.of("node", LINTER.toAbsolutePath().toString(), "--formatter=json"));
        command.addAll(files);
        Path report = FOLDER.resolve("report.json");
        Process lint = new ProcessBuilder(command)
                .directory(FOLDER.toFile())
                .redirectOutput(report.toFile())
                .redirectError(FOLDER.resolve("lint.log").toFile())
                .start();
        int code = lint.waitFor();
        List<String> complaints = new ArrayList<>();
        for (JsonNode file : new ObjectMapper().readTree(report.toFile())) {
            for (JsonNode each : file.path("messages")) {
                complaints.add(Path.of(file.path("filePath").asText()).getFileName() + ":"
                        + each.path("line").asInt() + " " + each.path("ruleId").asText() + " "
                        + each.path("message").asText());
            }
        }
        assertEquals(List.of(), complaints);
        assertEquals(0, code, "the linter itself ran");
    }

    /** Each email as a file beside the linter's configuration. */
    private List<String> written() throws IOException {
        Files.createDirectories(FOLDER);
        List<Item> items = new ArrayList<>(SampleCatalog.items().subList(0, 4));
        items.add(Kettle.plain()
                .id("v")
                .kind(ItemKind.VIDEO)
                .title("One Pour & Three Kettles")
                .image("/pictures/kettle-black.svg")
                .mentions(items.getFirst().id(), items.get(1).id())
                .item());
        items.add(
                Kettle.plain().title("<b>\"Hostile\"</b> & 'long' 👩‍👩‍👧 漢字").item());
        List<String> files = new ArrayList<>();
        for (EmailLayout layout : EmailLayout.values()) {
            for (String language : Phrasebook.LANGUAGES) {
                EmailAudience audience = Readers.of(language, items);
                EmailWords words = composer.compose(audience);
                EmailPage page = renderer.page(audience, words, Arrangement.of(items, layout), "/banners/0.png");
                Provenance generated = new Provenance("small", "email 1f", "abc", "draws");
                String name = layout.wireName() + "-" + language + ".html";
                Files.writeString(
                        FOLDER.resolve(name),
                        renderer.render(page, words, generated, "https://shop.example/unsubscribe/token")
                                .html());
                files.add(name);
            }
        }
        return files;
    }

    /** Once, by the lock file's hashes. */
    private static boolean installed() throws IOException, InterruptedException {
        for (String file : List.of("package.json", "package-lock.json", ".npmrc", ".htmlvalidate.json")) {
            Files.copy(PINNED.resolve(file), FOLDER.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (Files.exists(LINTER)) {
            return true;
        }
        try {
            Process install = new ProcessBuilder("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")
                    .directory(FOLDER.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(FOLDER.resolve("install.log").toFile())
                    .start();
            return install.waitFor(5, TimeUnit.MINUTES) && install.exitValue() == 0 && Files.exists(LINTER);
        } catch (IOException e) {
            return false; // no npm here
        }
    }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The chapters of {@code docs/guide}: each ends with a command, and what it prints in this
 * repository at 80 columns. {@code -Dscruple.update=true} writes the blocks anew, save those with
 * {@code …}, which stands for something that was left out: what is worth showing of a thing that
 * changes is a person's choice.
 */
class GuideChaptersTest {
  private static final Path GUIDE = Path.of("..", "docs", "guide");
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final boolean UPDATE = Boolean.getBoolean("scruple.update");
  private static final String LEFT_OUT = "…";
  private static final Pattern LAST_COMMAND =
      Pattern.compile(
          "\n## Try it\n\n[^\n#]+\n\n```sh\nscruple ([^\n]+)\n```\n\n```text\n([^`]*)```\n\n[^\n]+\n\\z");
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(#[^)]*)?\\)");

  @TempDir Path temporary;

  static List<String> chapters() throws IOException {
    try (Stream<Path> files = Files.list(GUIDE)) {
      return files
          .map(each -> each.getFileName().toString())
          .filter(name -> !name.equals("README.md"))
          .sorted()
          .toList();
    }
  }

  static List<String> pages() throws IOException {
    return Stream.concat(Stream.of("README.md"), chapters().stream()).toList();
  }

  @Test
  void theContentsNameEachChapterInOrder() throws IOException {
    List<String> named =
        Pattern.compile("(?m)^\\| \\[\\d\\. [^]]+]\\(([^)]+)\\)")
            .matcher(Files.readString(GUIDE.resolve("README.md")))
            .results()
            .map(row -> row.group(1))
            .toList();
    assertThat(named).isEqualTo(chapters()).hasSize(9);
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void aChapterEndsWithACommandAndWhatItPrints(String chapter) throws IOException {
    Path file = GUIDE.resolve(chapter);
    String text = Files.readString(file);
    Matcher last = LAST_COMMAND.matcher(text);
    assertThat(last.find()).as("%s ends with a command and its output", chapter).isTrue();
    String printed = printed(last.group(1));
    if (UPDATE && !last.group(2).contains(LEFT_OUT)) {
      Files.writeString(
          file, text.substring(0, last.start(2)) + printed + text.substring(last.end(2)));
      return;
    }
    if (last.group(2).contains(LEFT_OUT)) {
      assertThat(printed).as(chapter).matches(pattern(last.group(2)));
    } else {
      assertThat(printed)
          .as("%s; -Dscruple.update=true writes it anew", chapter)
          .isEqualTo(last.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void linksLeadSomewhere(String page) throws IOException {
    assertThat(LINK.matcher(Files.readString(GUIDE.resolve(page))).results())
        .isNotEmpty()
        .extracting((MatchResult link) -> link.group(1))
        .allSatisfy(link -> assertThat(GUIDE.resolve(link)).exists());
  }

  /** Every line as it stands; {@code …} is any words, on a line of its own any lines. */
  private static Pattern pattern(String block) {
    return Pattern.compile(
        block.lines().map(GuideChaptersTest::line).collect(Collectors.joining()));
  }

  private static String line(String line) {
    if (line.equals(LEFT_OUT)) {
      return "(?:.*\n)*?";
    }
    return Stream.of(line.split(LEFT_OUT, -1))
        .map(Pattern::quote)
        .collect(Collectors.joining(".*", "", "\n"));
  }

  private String printed(String arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    Surroundings here =
        new Surroundings(
            out,
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            false,
            false,
            StandardCharsets.UTF_8,
            80,
            Map.of("SCRUPLE_CACHE", temporary.toString()),
            REPOSITORY,
            () -> NOW);
    int code = new Program(new EngineHouse(), here).run(arguments.split(" "));
    assertThat(code).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The heads of the pages in {@code docs/checks}, and the table of all, are written from the
 * annotations: {@code -Dscruple.update=true} writes them anew.
 */
class PagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "checks");
  private static final String END_OF_HEAD = "<!-- The lines above are written from the code. -->";

  /** A row on a real project: its answer, and its revision in full. */
  private static final String SEEN = "\\| `%s` \\| [^|]*\\b[0-9a-f]{40}\\b[^|]* \\|.*";

  private static final boolean UPDATE = Boolean.getBoolean("scruple.update");

  static List<Check> all() {
    return Checks.all();
  }

  @ParameterizedTest
  @MethodSource("all")
  void headSaysWhatTheAnnotationSays(Check check) throws IOException {
    Path page = page(check);
    String head = head(Checks.info(check));
    String text = Files.exists(page) ? Files.readString(page) : END_OF_HEAD + "\n";
    int end = text.indexOf(END_OF_HEAD);
    assertThat(end).as("end of the head in %s", page).isNotNegative();
    if (UPDATE) {
      Files.writeString(page, head + text.substring(end));
    } else {
      assertThat(text.substring(0, end)).isEqualTo(head);
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void pageAnswersWhatAReaderAsks(Check check) throws IOException {
    assertThat(Files.readString(page(check)))
        .contains(
            "## Why it matters",
            "## What it looks at",
            "## How it answers",
            "## Limits",
            "## Seen on real projects");
  }

  @ParameterizedTest
  @MethodSource("all")
  void eachCheckIsSeenToPassAndToFailOnRealProjects(Check check) throws IOException {
    String text = Files.readString(page(check));
    String seen = text.substring(text.indexOf("## Seen on real projects"));
    boolean fails = text.contains("\n| `FAIL` |");
    assertThat(seen.lines().filter(row -> row.matches(SEEN.formatted("PASS")))).isNotEmpty();
    assertThat(seen.lines().filter(row -> row.matches(SEEN.formatted(fails ? "FAIL" : "WARN"))))
        .as(fails ? "a real project that fails" : "a real project that is warned of")
        .isNotEmpty();
  }

  @Test
  void tableNamesEveryCheck() throws IOException {
    Path table = FOLDER.resolve("README.md");
    if (UPDATE) {
      Files.writeString(table, table());
    } else {
      assertThat(Files.readString(table)).isEqualTo(table());
    }
  }

  @Test
  void everyPageBelongsToACheck() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(
                      Stream.of("README.md"),
                      Checks.all().stream().map(check -> Checks.info(check).id() + ".md"))
                  .toList());
    }
  }

  private static Path page(Check check) {
    return FOLDER.resolve(Checks.info(check).id() + ".md");
  }

  private static String head(CheckInfo info) {
    return """
        # %s

        **%s**

        | area | severity |
        |---|---|
        | %s | %s |

        How to mend: %s

        """
        .formatted(
            info.id(), info.question(), words(info.area()), words(info.severity()), info.mend());
  }

  private static String table() {
    String rows =
        Checks.all().stream()
            .map(Checks::info)
            .map(
                info ->
                    "| %s | [%s](%s.md) | %s | %s |"
                        .formatted(
                            words(info.area()),
                            info.id(),
                            info.id(),
                            info.question(),
                            words(info.severity())))
            .collect(Collectors.joining("\n"));
    return """
        # The checks

        <!-- Written from the code: mvn verify -pl checks -Dscruple.update=true -->

        Each check answers one question a careful person asks before building on a project. Its id is
        a statement that holds when the check passes.

        | answer | means |
        |---|---|
        | `PASS` | the statement holds |
        | `WARN` | it holds in part, or wants a person's look |
        | `FAIL` | it does not hold |
        | `UNKNOWN` | what would answer was not examined; the next step says what closes the gap |
        | `NOT_APPLICABLE` | the target is not of the kind that the question is about |

        A failed check of severity high or above becomes a condition of the verdict. There is no
        score. A published copy (an archive, a package) is never blamed for what only a repository
        holds, and a name whose files were not seen is never blamed for anything.

        | area | check | question | severity |
        |---|---|---|---|
        %s
        """
        .formatted(rows);
  }

  private static String words(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}

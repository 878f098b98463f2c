// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Use;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.use.Uses;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/facade.md}, compiled and run. */
class FacadeExampleTest {
  private static final Pattern JAVA_BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REGION =
      Pattern.compile("// example begins\n(.*?) *// example ends\n", Pattern.DOTALL);

  @TempDir Path temporary;

  private static Dossier example(Path workingFolder, Path cacheFolder) throws TargetException {
    // example begins
    Target target = Target.parse(".", workingFolder);
    Use use = Uses.preset("product").orElseThrow();
    Options options =
        new Options(
            use,
            Instant.parse("2026-11-23T00:00:00Z"), // fixes all windows of time
            true, // offline
            null, // revision: what is checked out
            true, // use and keep the cache
            cacheFolder, // the only folder that is written to
            words -> System.err.println(words)); // progress
    Dossier dossier = new Scruple().evaluate(target, options);
    System.out.println(dossier.verdict().value());
    for (Condition condition : dossier.conditions()) {
      System.out.println(condition.text());
    }
    // example ends
    return dossier;
  }

  @Test
  void theExampleRuns() throws TargetException {
    Path library = Twins.write(temporary.resolve("library"), Twins.library());

    Dossier dossier = example(library, temporary.resolve("cache"));

    assertThat(dossier.target().name()).isEqualTo("library");
    assertThat(dossier.conditions()).isNotEmpty();
  }

  @Test
  void thePageShowsTheExampleAsItIsCompiled() throws IOException {
    String page = first(JAVA_BLOCK, Files.readString(Path.of("../docs/facade.md")));
    String source =
        Files.readString(Path.of("src/test/java/dev/scruple/engine/FacadeExampleTest.java"));

    assertThat(page.stripTrailing()).isEqualTo(first(REGION, source).stripTrailing().stripIndent());
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Evidence;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Jazzer's target for the readers of pages by which a community is run; see docs/fuzzing.md. */
public class CommunityPagesFuzzTest {
  private static final List<FileCollector> READERS =
      List.of(
          new AssuranceCollector(),
          new GovernanceDocumentCollector(),
          new IssueFormCollector(),
          new ManifestPeopleCollector(),
          new PlatformCollector(),
          new StandardCollector(),
          new StatementCollector());
  private static final List<String> PLACES =
      List.of(
          "README.md",
          "GOVERNANCE.md",
          "MAINTAINERS",
          "CODEOWNERS",
          "CONTRIBUTING.rst",
          "CODE_OF_CONDUCT.md",
          ".github/ISSUE_TEMPLATE/bug.yml",
          ".github/workflows/test.yml",
          "pyproject.toml",
          "pom.xml",
          "serve.py");

  /** Reads bytes as each of the pages; no reader may fail, and every source stands in the text. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    long lines = text.lines().count();
    for (FileCollector reader : READERS) {
      for (String place : PLACES) {
        for (Evidence each : new Reads(reader).evidence(place, text)) {
          Integer line = each.source().line();
          assertThat(line == null || (line >= 1 && line <= lines)).as(each.toString()).isTrue();
        }
      }
    }
  }

  @Property(tries = 200)
  void readsAnyBytes(@ForAll byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }

  @Property(tries = 200)
  void readsAnyWordsOfPages(@ForAll List<@StringLength(max = 40) String> words) {
    String page = String.join("\n# Maintainers\n- @ada we vote `", words) + " <!-- ``` author='";
    fuzzerTestOneInput(page.getBytes(StandardCharsets.UTF_8));
  }
}

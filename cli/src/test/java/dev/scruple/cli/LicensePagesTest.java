// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.terms.LicenseSummary;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Summaries;
import dev.scruple.terms.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A page a licence in {@code docs/licences}, and their index, written from the terms: {@code
 * -Dscruple.update=true} writes them anew, and takes away those of licences that are gone.
 */
class LicensePagesTest {
  private static final Path FOLDER = Path.of("..", "docs", "licences");
  private static final String INDEX = "README.md";
  private static final boolean UPDATE = Boolean.getBoolean("scruple.update");

  private final Terms terms = Terms.builtIn();

  @Test
  void eachLicenceHasItsPageAndTheIndexNamesIt() throws IOException {
    Map<String, String> pages = pages();
    if (UPDATE) {
      write(pages);
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      assertThat(files.map(file -> file.getFileName().toString()).sorted().toList())
          .as("mvn verify -pl cli -Dscruple.update=true writes the pages")
          .isEqualTo(pages.keySet().stream().sorted().toList());
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      assertThat(Files.readString(FOLDER.resolve(page.getKey())))
          .as("%s; -Dscruple.update=true writes it anew", page.getKey())
          .isEqualTo(page.getValue());
    }
  }

  private Map<String, String> pages() {
    Summaries summaries = new Summaries(terms, null);
    Map<String, String> pages = new TreeMap<>();
    List<LicenseTerms> all = terms.ids().stream().map(id -> terms.find(id).orElseThrow()).toList();
    for (LicenseTerms license : all) {
      LicenseSummary summary = summaries.of(license.id());
      pages.put(license.id() + ".md", new LicenseMarkdown(license, summary).text());
    }
    pages.put(INDEX, LicenseMarkdown.index(all, summaries));
    return pages;
  }

  private static void write(Map<String, String> pages) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        if (!pages.containsKey(file.getFileName().toString())) {
          Files.delete(file);
        }
      }
    }
    for (Map.Entry<String, String> page : pages.entrySet()) {
      Files.writeString(FOLDER.resolve(page.getKey()), page.getValue());
    }
  }
}

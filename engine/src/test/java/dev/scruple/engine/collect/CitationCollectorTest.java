// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.DocumentationFact.CitationRecord;
import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class CitationCollectorTest {
  private static List<Evidence> read(String path, String text) {
    return ReadFile.by(new CitationCollector(), path, text);
  }

  @Test
  void readsAWholeFile() {
    assertThat(
            read(
                "CITATION.cff",
                """
                cff-version: 1.2.0
                title: "Sample"
                authors:
                  - family-names: Doe
                    given-names: Jo
                version: "1.4" # as tagged
                """))
        .extracting(Evidence::value)
        .containsExactly(new CitationRecord("cff", false, List.of(), "1.4"));
  }

  @Test
  void namesWhatIsMissing() {
    assertThat(read("CITATION.cff", "cff-version: 1.2.0\ntitle: Sample\n"))
        .extracting(Evidence::value)
        .containsExactly(new CitationRecord("cff", false, List.of("authors", "version"), null));
  }

  @Test
  void readsWhatIsPreferred() {
    assertThat(
            read(
                "CITATION.cff",
                """
                cff-version: 1.2.0
                preferred-citation:
                  type: software
                  authors:
                  - family-names: Doe
                  title: Sample
                  version: 7.0
                """))
        .extracting(Evidence::value)
        .containsExactly(new CitationRecord("cff", false, List.of(), "7.0"));
  }

  @Test
  void tellsABrokenFile() {
    assertThat(read("CITATION.cff", "title: Sample\nauthors: [\nversion: 1\n"))
        .extracting(Evidence::value)
        .containsExactly(new CitationRecord("cff", true, List.of(), "1"));
  }

  @Test
  void findsBibtexInAReadmeWithItsLine() {
    assertThat(
            read(
                "README.md",
                "# Sample\n\n```\n@misc{sample,\n  title = {Sample},\n  author = {Jo Doe}\n}\n```\n"))
        .containsExactly(
            Evidence.of(
                Source.lines("README.md", 4, 4),
                new CitationRecord("bibtex", false, List.of(), null)));
  }

  @Test
  void isSilentOnAReadmeWithout() {
    assertThat(read("README.md", "# Sample\n\nWrite to a@misc.example.org {please}.\n")).isEmpty();
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(read("CITATION.cff", text)).hasSize(1);
  }
}

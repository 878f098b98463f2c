// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.HistoryFact.ProjectStatus;
import dev.scruple.model.HistoryFact.StatedStatus;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusCollectorTest {
  private static FileUnderStudy file(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    DocumentKind kind = path.endsWith("README.md") ? DocumentKind.README : null;
    return new FileUnderStudy(
        path,
        path,
        new Classification(FileKind.DOCUMENTATION, Part.MAIN, null, kind),
        Content.of(bytes),
        new FileUnderStudy.Text(bytes),
        true,
        true);
  }

  private static List<Evidence> read(String path, String text) {
    Findings findings = new Findings();
    StatusCollector collector = new StatusCollector();
    if (collector.wants(file(path, text))) {
      collector.collect(file(path, text), findings);
    }
    return findings.evidence();
  }

  private static List<Fact> readme(String text) {
    return read("README.md", text).stream().map(Evidence::value).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# X\n\n**This repository is no longer maintained.**\n",
        "# X\n\nThis project has been archived and will get no fixes.\n",
        "# X\n\n> This package is deprecated in favour of [y](https://example.org).\n",
        "# X\n\nThe library\nis no longer actively maintained.\n",
        "# X (deprecated)\n\nWords.\n",
        "# X\n\n## Note of deprecation\n",
        "**DEPRECATED**\n\nX was a tool.\n",
        "We no longer maintain this project.\n",
        "本项目已停止维护。\n",
        "# X\n\nThis repository was archived on 3 May 2024.\n"
      })
  void believesAProjectThatRetiresItself(String text) {
    assertThat(readme(text)).hasOnlyElementsOfType(Fact.Retired.class).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# X\nRemoves files that are no longer maintained.\n",
        "This library is no longer supported on Windows 7.\n",
        "This repository is archived at Zenodo.\n",
        "# API\n- `old()` (deprecated)\n- `new()`\n",
        "This project is not supported under Python 2.\n",
        "```\nThis project is deprecated\n```\n",
        "<!-- This project is deprecated -->\n",
        "This package version 1.x is no longer maintained.\n"
      })
  void doesNotTakeOtherWordsForRetirement(String text) {
    assertThat(readme(text)).isEmpty();
  }

  @Test
  void quotesTheSentenceWithItsLine() {
    List<Evidence> evidence =
        read(
            "README.md", "# Tool\nUse the other. Tool (this repo) is now very old and deprecated.");
    assertThat(evidence)
        .extracting(Evidence::value)
        .containsExactly(new Fact.Retired("Tool (this repo) is now very old and deprecated"));
    assertThat(evidence.getFirst().source().line()).isEqualTo(2);
  }

  @Test
  void readsThatAProjectIsFinished() {
    assertThat(readme("# X\n\nThe library is considered feature-complete.\n"))
        .containsExactly(
            new StatedStatus(ProjectStatus.FINISHED, "The library is considered feature-complete"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The library is not yet feature complete.\n",
        "It is almost feature-complete.\n",
        "Once it is feature complete, we will release.\n",
        "A feature-complete client for example.org.\n"
      })
  void doesNotTakeAPlanForFinished(String text) {
    assertThat(readme(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "This project is in maintenance mode.\n",
        "**Tool is in stable maintenance mode: we take no features.**\n",
        "The repo is now in maintenance mode: only critical fixes.\n",
        "No new features will be added.\n"
      })
  void readsThatAProjectIsOnlyMaintained(String text) {
    assertThat(readme(text))
        .extracting(fact -> ((StatedStatus) fact).status())
        .containsExactly(ProjectStatus.MAINTENANCE);
  }

  @Test
  void aVersionInMaintenanceIsNotTheProject() {
    assertThat(readme("The v1.x branch of this project is in maintenance mode.\n")).isEmpty();
  }

  @Test
  void readsThatItMovedAndLooksForMaintainers() {
    assertThat(
            readme(
                "This repository has moved to https://example.org/x.\n\n"
                    + "We are looking for new maintainers!\n"))
        .extracting(fact -> ((StatedStatus) fact).status())
        .containsExactly(ProjectStatus.MOVED, ProjectStatus.WANTS_MAINTAINERS);
  }

  @Test
  void readsTheClassifierOfPythonMetadata() {
    assertThat(read("setup.py", "classifiers=['Development Status :: 7 - Inactive']"))
        .extracting(Evidence::value)
        .containsExactly(
            new StatedStatus(ProjectStatus.INACTIVE, "Development Status :: 7 - Inactive"));
  }

  @Test
  void onlyTheRootSpeaksForTheProject() {
    assertThat(read("vendor/README.md", "This project is deprecated.")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(readme(text)).hasSizeLessThan(6);
    assertThat(BlankedProse.of(text)).hasSameSizeAs(text);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.DataRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Trace;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class DataUseCollectorTest {
  @Test
  void codeNamesDataSetsWithSplitAndRevision() {
    String code =
        """
        from datasets import load_dataset
        a = load_dataset("org/one", split="train", revision="abc123")
        b = load_dataset(
            'two', split='validation')
        c = load_dataset(path="org/three")
        """;

    assertThat(read("run.py", FileKind.SOURCE, code))
        .containsExactly(
            new Trace.DataUse("org/one", DataRole.TRAINING, "abc123"),
            new Trace.DataUse("two", DataRole.EVALUATION, null),
            new Trace.DataUse("org/three", DataRole.UNSTATED, null));
  }

  @Test
  void linesAreThoseOfTheCall() {
    Findings findings = new Findings();
    FileUnderStudy file = file("a.py", FileKind.SOURCE, "x\n\nload_dataset('org/d')\n");

    new DataUseCollector().collect(file, findings);

    assertThat(findings.evidence().getFirst().source().line()).isEqualTo(3);
  }

  @Test
  void aPathSaysWhatItIsForWhereTheCallDoesNot() {
    assertThat(read("eval/run.py", FileKind.SOURCE, "load_dataset('org/d')"))
        .containsExactly(new Trace.DataUse("org/d", DataRole.EVALUATION, null));
  }

  @Test
  void filesFormatsVariablesAndCommentsAreNoNames() {
    String code =
        """
        load_dataset("csv", data_files="a.csv")
        load_dataset("json")
        load_dataset("data.jsonl")
        load_dataset(name)
        # load_dataset("org/d")
        """;

    assertThat(read("run.py", FileKind.SOURCE, code)).isEmpty();
  }

  @Test
  void cellsOfNotebooksAreRead() {
    assertThat(read("a.ipynb", FileKind.NOTEBOOK, "\"d = load_dataset(\\\"org/d\\\")\\n\","))
        .containsExactly(new Trace.DataUse("org/d", DataRole.UNSTATED, null));
  }

  @Test
  void settingsNameDataSets() {
    String yaml =
        """
        train_dataset: org/one
        eval_dataset: "org/two"
        dataset_name: org/three # with a comment
        dataset: ./data/a.jsonl
        dataset_path: data/train.parquet
        other: org/four
        """;

    assertThat(read("config.yaml", FileKind.CONFIGURATION, yaml))
        .containsExactly(
            new Trace.DataUse("org/one", DataRole.TRAINING, null),
            new Trace.DataUse("org/two", DataRole.EVALUATION, null),
            new Trace.DataUse("org/three", DataRole.UNSTATED, null));
  }

  @Test
  void filesForTrainingOrEvaluationGetADigest() {
    String rows = "a,b\n".repeat(40);

    assertThat(read("data/train.csv", FileKind.DATASET, rows))
        .containsExactly(new Trace.DataFile(sha256(rows)));
    assertThat(new DataUseCollector().wants(file("data/all.csv", FileKind.DATASET, rows)))
        .isFalse();
    assertThat(new DataUseCollector().wants(file("data/train.csv", FileKind.DATASET, "a")))
        .isFalse();
  }

  @Property
  void anyTextIsRead(@ForAll String text) {
    assertThat(read("run.py", FileKind.SOURCE, "load_dataset(" + text)).hasSizeLessThan(2);
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          java.security.MessageDigest.getInstance("SHA-256")
              .digest(text.getBytes(StandardCharsets.UTF_8));
      return java.util.HexFormat.of().formatHex(digest);
    } catch (java.security.NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Fact> read(String path, FileKind kind, String text) {
    FileUnderStudy file = file(path, kind, text);
    Findings findings = new Findings();
    assertThat(new DataUseCollector().wants(file)).isTrue();
    new DataUseCollector().collect(file, findings);
    return findings.evidence().stream().map(Evidence::value).toList();
  }

  private static FileUnderStudy file(String path, FileKind kind, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    String language = kind == FileKind.SOURCE ? "Python" : null;
    return new FileUnderStudy(
        path,
        path,
        new Classification(kind, Part.MAIN, language, null),
        Content.of(bytes),
        new FileUnderStudy.Text(bytes),
        true,
        true);
  }
}

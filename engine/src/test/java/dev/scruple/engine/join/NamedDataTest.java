// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NamedDataTest {
  @Test
  void aNameIsToldOnceForEachPurposeNearestToTheRoot() {
    Tree tree =
        tree(
            file("a/b.py", use("org/d", DataRole.TRAINING, null)),
            file("c.py", use("Org/D", DataRole.TRAINING, null)),
            file("e.py", use("org/d", DataRole.EVALUATION, null)),
            file("f.py", use("org/d", DataRole.UNSTATED, null)));

    assertThat(new NamedData().join(tree))
        .extracting(each -> each.source().path() + " " + each.value())
        .containsExactly(
            "c.py DataSetNamed[name=Org/D, role=TRAINING, revision=null]",
            "e.py DataSetNamed[name=org/d, role=EVALUATION, revision=null]");
  }

  @Test
  void aPlaceWithARevisionIsTold() {
    Tree tree =
        tree(
            file("a.py", use("org/d", DataRole.TRAINING, null)),
            file("b/c.py", use("org/d", DataRole.TRAINING, "abc")));

    assertThat(new NamedData().join(tree))
        .extracting(Evidence::value)
        .containsExactly(new DataFact.DataSetNamed("org/d", DataRole.TRAINING, "abc"));
  }

  @Test
  void modelCardsNameWhatTheModelWasTrainedOn() {
    Fact card =
        new Fact.CardStatement(DocumentKind.MODEL_CARD, "datasets", List.of("org/a", "org/b"));

    assertThat(new NamedData().join(tree(file("README.md", card))))
        .extracting(Evidence::value)
        .containsExactly(
            new DataFact.DataSetNamed("org/a", DataRole.TRAINING, null),
            new DataFact.DataSetNamed("org/b", DataRole.TRAINING, null));
  }

  @Test
  void filesWithTheSameBytesForBothAreShared() {
    Tree tree =
        tree(
            file("data/train/a.csv", new Trace.DataFile("1")),
            file("data/train/b.csv", new Trace.DataFile("2")),
            file("data/eval/c.csv", new Trace.DataFile("1")),
            file("data/eval/d.csv", new Trace.DataFile("3")));

    assertThat(new SharedDataFiles().join(tree))
        .extracting(each -> each.source().path() + " " + each.value())
        .containsExactly("data/eval/c.csv SharedData[training=data/train/a.csv]");
  }

  private static Fact use(String name, DataRole role, String revision) {
    return new Trace.DataUse(name, role, revision);
  }

  private static SurveyedFile file(String path, Fact... facts) {
    return new SurveyedFile(
        path,
        path,
        new Classification(FileKind.SOURCE, Part.MAIN, "Python", null),
        100,
        Arrays.stream(facts).map(fact -> Evidence.of(Source.file(path), fact)).toList());
  }

  private static Tree tree(SurveyedFile... files) {
    return new Tree(List.of(files), Set.of());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PracticeJoinerTest {
  private static SurveyedFile file(String path, String tool) {
    return new SurveyedFile(
        path,
        path,
        new Classification(FileKind.TEST, Part.TEST, "Python", null),
        10,
        List.of(
            Evidence.of(Source.lines(path, 3, 3), new Trace.PracticeSeen("property-tests", tool))));
  }

  @Test
  void theFirstOfManySpeaksForAll() {
    Tree tree =
        new Tree(List.of(file("a.py", "x"), file("b.py", "x"), file("c.py", "y")), Set.of());
    assertThat(new PracticeJoiner().join(tree))
        .extracting(each -> each.source().place(), Evidence::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "a.py:3", new SecurityFact.Practice("property-tests", "x")),
            org.assertj.core.groups.Tuple.tuple(
                "c.py:3", new SecurityFact.Practice("property-tests", "y")));
  }
}

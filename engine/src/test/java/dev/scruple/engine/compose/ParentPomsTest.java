// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Unexamined;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParentPomsTest {
  @Test
  void aParentInTheSameTargetLeavesNoGap() {
    Fact parent = new Fact.PackageDefined("pkg:maven/a/parent", "a:parent", "1");
    SurveyedFile pom =
        new SurveyedFile(
            "pom.xml",
            "pom.xml",
            new Classification(FileKind.MANIFEST, Part.MAIN, null, null),
            10,
            List.of(Evidence.of(Source.file("pom.xml"), parent)));
    Unexamined here = gap("core/pom.xml", "a:parent");
    Unexamined elsewhere = gap("app/pom.xml", "b:parent");

    List<Coverage> joined =
        ParentPoms.joined(
            List.of(new Coverage("manifests", 3, List.of(here, elsewhere))), List.of(pom));

    assertThat(joined).containsExactly(new Coverage("manifests", 3, List.of(elsewhere)));
  }

  private static Unexamined gap(String path, String parent) {
    return Unexamined.of(
        "manifests", path, "licences may be declared by the parent " + parent, null);
  }
}

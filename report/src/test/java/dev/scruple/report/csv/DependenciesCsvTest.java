// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Scope;
import dev.scruple.model.dependencies.DependenciesDocument.NeededPackage;
import dev.scruple.model.dependencies.ProjectPart;
import dev.scruple.report.Needed;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesCsvTest {
  private static List<String> rows(NeededPackage... packages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    DependenciesCsv.write(Needed.document(List.of(packages)), out);
    return List.of(out.toString(StandardCharsets.UTF_8).split("\r\n", -1));
  }

  @Test
  void rowIsAPackageAndAPlace() throws IOException {
    assertThat(
            rows(
                Needed.declared("torch", Scope.RUNTIME, ProjectPart.MAIN, "setup.py"),
                Needed.locked("numpy", ProjectPart.EXAMPLE, "examples/uv.lock")))
        .containsExactly(
            "target,revision,as_of,name,version,constraint,scope,part,direct,group,marker,place,"
                + "locked_at,licenses,licenses_by,purl",
            "counter,,2026-11-12T08:30:00Z,torch,,>=1.2,RUNTIME,MAIN,true,,,setup.py:3,,,,"
                + "pkg:pypi/torch",
            "counter,,2026-11-12T08:30:00Z,numpy,2.0.1,,RUNTIME,EXAMPLE,false,,,"
                + "examples/uv.lock:9,examples/uv.lock:9,BSD-3-Clause,examples/uv.lock,"
                + "pkg:pypi/numpy@2.0.1",
            "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"==1.0", "@example/x", "+1", "-1", "|x", "%x"})
  void noConstraintIsAFormula(String constraint) throws IOException {
    assertThat(
            rows(Needed.declared("a", constraint, Scope.RUNTIME, ProjectPart.MAIN, "setup.py"))
                .get(1))
        .contains(",'" + constraint + ",");
  }

  @Test
  void controlCodesOfNamesAreShown() throws IOException {
    assertThat(rows(Needed.declared("a\r\nb\u001b", Scope.TEST, ProjectPart.MAIN, "setup.py")))
        .hasSize(3);
  }
}

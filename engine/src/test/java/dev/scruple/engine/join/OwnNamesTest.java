// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OwnNamesTest {
  private final List<SurveyedFile> files = new ArrayList<>();

  private OwnNamesTest module(String path, String... names) {
    return module(path, false, List.of(), names);
  }

  private OwnNamesTest module(String path, boolean open, List<String> stars, String... names) {
    return file(path, Part.MAIN, new Trace.ModuleExports(List.of(names), stars, open));
  }

  private OwnNamesTest example(String module, String name) {
    return file("examples/e.py", Part.EXAMPLE, new Trace.NameUsed(module, name));
  }

  private OwnNamesTest use(String full) {
    return file("examples/e.py", Part.EXAMPLE, new Trace.NameUsed(full, null));
  }

  private OwnNamesTest file(String path, Part part, Fact fact) {
    files.add(
        new SurveyedFile(
            path,
            path,
            new Classification(FileKind.SOURCE, part, "Python", null),
            10,
            List.of(Evidence.of(Source.lines(path, 1, 1), fact))));
    return this;
  }

  private List<String> unknown() {
    return new OwnNames()
        .join(new Tree(files, Set.of())).stream()
            .map(Evidence::value)
            .filter(DocumentationFact.UnknownName.class::isInstance)
            .map(each -> ((DocumentationFact.UnknownName) each).name())
            .toList();
  }

  @Test
  void aNameThatTheModuleHasIsThere() {
    assertThat(module("src/pkg/__init__.py", "a").example("pkg", "a").unknown()).isEmpty();
  }

  @Test
  void aNameThatItHasNotIsTold() {
    assertThat(module("pkg/__init__.py", "a").example("pkg", "b").unknown())
        .containsExactly("pkg.b");
  }

  @Test
  void aModuleIsANameOfItsPackage() {
    module("pkg/__init__.py").module("pkg/sub/__init__.py").module("pkg/sub/m.py", "x");

    assertThat(example("pkg", "sub").example("pkg.sub", "m").use("pkg.sub.m.x").unknown())
        .isEmpty();
    assertThat(use("pkg.sub.gone.x").unknown()).containsExactly("pkg.sub.gone.x");
  }

  @Test
  void aModuleThatIsGoneIsTold() {
    assertThat(module("pkg/__init__.py").example("pkg.old", "x").unknown())
        .containsExactly("pkg.old.x");
  }

  @Test
  void starsAreFollowed() {
    module("pkg/__init__.py", false, List.of("pkg.m")).module("pkg/m.py", "x");

    assertThat(example("pkg", "x").unknown()).isEmpty();
    assertThat(example("pkg", "y").unknown()).containsExactly("pkg.y");
  }

  @Test
  void aStarOfAnotherPackageMayHoldAnyName() {
    module("pkg/__init__.py", false, List.of("torch"));

    assertThat(example("pkg", "y").unknown()).isEmpty();
  }

  @Test
  void anOpenModuleMayHoldAnyName() {
    assertThat(module("pkg/__init__.py", true, List.of()).example("pkg", "b").unknown()).isEmpty();
  }

  @Test
  void aFolderWithoutInitMayHoldAnyName() {
    module("pkg/__init__.py").module("pkg/space/m.py", "x");

    assertThat(example("pkg.space.m", "x").unknown()).isEmpty();
  }

  @Test
  void aModuleThatIsCompiledMayHoldAnyName() {
    module("pkg/__init__.py").file("pkg/fast.pyx", Part.MAIN, new Trace.Link("x", false));

    assertThat(example("pkg.fast", "x").unknown()).isEmpty();
  }

  @Test
  void anExamplesOwnModuleIsMeantFirst() {
    module("utils/__init__.py").file("examples/utils.py", Part.EXAMPLE, new Trace.Link("x", false));

    assertThat(example("utils", "b").unknown()).isEmpty();
  }

  @Test
  void otherPackagesAreNotLookedUp() {
    module("pkg/__init__.py");

    assertThat(new OwnNames().join(new Tree(example("numpy", "x").files, Set.of()))).isEmpty();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Scope;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ManifestCollectorTest {
  private static final DeclaredLicenses LICENSES = new DeclaredLicenses();

  private static Findings collect(String path, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Classification what = new FileClassifier(new GitAttributes()).classify(path, bytes, null);
    Findings findings = new Findings();
    new ManifestCollector(LICENSES)
        .collect(
            new FileUnderStudy(
                path, path, what, Content.of(bytes), new FileUnderStudy.Text(bytes), true, true),
            findings);
    return findings;
  }

  private static <F extends Fact> List<F> facts(String path, String text, Class<F> kind) {
    return collect(path, text).evidence().stream()
        .map(Evidence::value)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  @Test
  void aJarInTheTreeIsNoPackageThatIsBuiltHere() {
    String pom =
        "<project><groupId>org.example</groupId><artifactId>a</artifactId><version>1</version></project>";

    assertThat(facts("a/pom.xml", pom, Fact.PackageDefined.class)).hasSize(1);
    assertThat(
            facts(
                "lib/a.jar!/META-INF/maven/org.example/a/pom.xml", pom, Fact.PackageDefined.class))
        .isEmpty();
  }

  @Test
  void aDefinedPackageHasTheNameByWhichOthersDeclareIt() {
    Fact.PackageDefined defined =
        facts(
                "a/pyproject.toml",
                "[project]\nname = 'My_Package.Core'\nversion = '1.0'\n",
                Fact.PackageDefined.class)
            .getFirst();
    Fact.PackageDeclared declared =
        facts("b/requirements.txt", "my-package-core\n", Fact.PackageDeclared.class).getFirst();

    assertThat(defined.purl()).isEqualTo(declared.purl()).isEqualTo("pkg:pypi/my-package-core");
  }

  @Test
  void aDefinedPackageOfAnNpmScopeHasTheNameByWhichOthersDeclareIt() {
    Fact.PackageDefined defined =
        facts(
                "a/package.json",
                "{\"name\": \"@example/core\", \"version\": \"1.0.0\"}",
                Fact.PackageDefined.class)
            .getFirst();
    Fact.PackageDeclared declared =
        facts(
                "b/package.json",
                "{\"dependencies\": {\"@example/core\": \"^1.0.0\"}}",
                Fact.PackageDeclared.class)
            .getFirst();

    assertThat(defined.purl()).isEqualTo(declared.purl()).isEqualTo("pkg:npm/%40example/core");
  }

  @Test
  void aListOfRequirementsDefinesNoPackage() {
    assertThat(facts("requirements.txt", "torch\n", Fact.PackageDefined.class)).isEmpty();
  }

  @Test
  void anExpressionIsTheWordAndAClassifierBesideItThatNamesNoneSaysNothing() {
    String both =
        """
        [project]
        name = "a"
        license = "Apache-2.0"
        classifiers = ["License :: OSI Approved"]
        """;

    assertThat(facts("pyproject.toml", both, Fact.LicenseDeclared.class))
        .extracting(Fact.LicenseDeclared::expression)
        .containsExactly("Apache-2.0");
  }

  @Test
  void whatTestsNeedIsToldFromWhatIsNeededAtRunTime() {
    String text = "{\"dependencies\": {\"a\": \"1\"}, \"devDependencies\": {\"b\": \"1\"}}";

    assertThat(facts("package.json", text, Fact.PackageDeclared.class))
        .extracting(Fact.PackageDeclared::name, Fact.PackageDeclared::scope)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("a", Scope.RUNTIME),
            org.assertj.core.groups.Tuple.tuple("b", Scope.DEVELOPMENT));
  }

  @Test
  void aBrokenManifestIsAGapThatSaysWhatIsWrong() {
    assertThat(collect("package.json", "{").gaps())
        .isNotEmpty()
        .allSatisfy(gap -> assertThat(gap.collector()).isEqualTo("manifests"));
  }
}

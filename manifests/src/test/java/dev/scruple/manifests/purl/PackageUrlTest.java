// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.purl;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackageUrlTest {
  @Test
  void normalisesAsTheTypeSays() {
    assertThat(PackageUrl.of("PyPI", null, "Some_Package.X", "1.0").orElseThrow())
        .hasToString("pkg:pypi/some-package-x@1.0");
    assertThat(PackageUrl.of("npm", "@Scope", "name", null).orElseThrow())
        .hasToString("pkg:npm/%40scope/name");
    assertThat(PackageUrl.parse("pkg:huggingface/Org/Name@ABC").orElseThrow())
        .hasToString("pkg:huggingface/Org/Name@abc");
  }

  @Test
  void refusesWhatIsNone() {
    assertThat(PackageUrl.parse("")).isEmpty();
    assertThat(PackageUrl.parse("pkg:npm")).isEmpty();
    assertThat(PackageUrl.parse("pkg:npm/%zz")).isEmpty();
    assertThat(PackageUrl.parse("pkg:maven/group/@1")).isEmpty();
    assertThat(PackageUrl.parse("pkg:npm/" + "x".repeat(20_000))).isEmpty();
  }

  @Property
  void readsWhatItWrites(@ForAll String name, @ForAll String version) {
    PackageUrl.of("generic", null, name, version)
        .filter(it -> isWellFormed(name + version) && !name.contains("/"))
        .ifPresent(it -> assertThat(PackageUrl.parse(it.toString())).contains(it));
  }

  private static boolean isWellFormed(String text) {
    return text.codePoints().noneMatch(it -> it >= 0xd800 && it <= 0xdfff);
  }

  @Test
  void refusesAnEncodedSlashWithinASegment() {
    assertThat(PackageUrl.parse("pkg:maven/a%2F/b")).isEmpty();
    assertThat(PackageUrl.parse("pkg:npm/a#b%2Fc")).isEmpty();
    assertThat(PackageUrl.parse("pkg:git/%2F")).isEmpty();
    assertThat(PackageUrl.parse("pkg:generic/a//b").orElseThrow()).hasToString("pkg:generic/a/b");
  }

  @Property
  void readsWhatItWroteOfAnyType(
      @ForAll @From("types") String type, @ForAll @From("rests") String rest) {
    PackageUrl.parse("pkg:" + type + "/" + rest)
        .ifPresent(it -> assertThat(PackageUrl.parse(it.toString())).contains(it));
  }

  @Provide
  Arbitrary<String> types() {
    return Arbitraries.of("npm", "pypi", "git", "huggingface", "mlflow", "generic", "maven", "oci");
  }

  @Provide
  Arbitrary<String> rests() {
    return Arbitraries.of(
            "a", "B", "1", "/", "@", "?", "#", "=", "&", "%", "%2F", "%40", "%25", ".", "..", "+",
            ":", " ", "\u00e9")
        .list()
        .ofMaxSize(12)
        .map(it -> String.join("", it));
  }

  @Property
  void readsAnyTextWithoutFailing(@ForAll String text) {
    assertThat(PackageUrl.parse(text)).isEmpty();
    PackageUrl.parse("pkg:npm/" + text).ifPresent(it -> assertThat(it.type()).isEqualTo("npm"));
  }
}

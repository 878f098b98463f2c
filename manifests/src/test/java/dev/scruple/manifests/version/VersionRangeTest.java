// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class VersionRangeTest {
  private static void assertTakes(RangeSyntax syntax, String range, String... versions) {
    for (String version : versions) {
      assertThat(syntax.parse(range).orElseThrow().contains(version))
          .as("%s takes %s", range, version)
          .isTrue();
    }
  }

  private static void assertLeavesOut(RangeSyntax syntax, String range, String... versions) {
    for (String version : versions) {
      assertThat(syntax.parse(range).orElseThrow().contains(version))
          .as("%s takes %s", range, version)
          .isFalse();
    }
  }

  @Test
  void readsPythonsSpecifiers() {
    assertTakes(RangeSyntax.PYTHON, "~=2.2", "2.2", "2.9", "2.2.post3");
    assertLeavesOut(RangeSyntax.PYTHON, "~=2.2", "2.1", "3.0", "3.0a1", "2.3a1");
    assertTakes(RangeSyntax.PYTHON, "~=2.2.post3", "2.2.post3", "2.3");
    assertTakes(RangeSyntax.PYTHON, "==1.1.*", "1.1", "1.1.7", "1.1.post1", "1.1+local");
    assertLeavesOut(RangeSyntax.PYTHON, "==1.1.*", "1.10", "1.2", "1.1a1");
    assertTakes(RangeSyntax.PYTHON, "==1.1", "1.1.0", "1.1+ubuntu.1");
    assertLeavesOut(RangeSyntax.PYTHON, "==1.1+a", "1.1", "1.1+b");
    assertLeavesOut(RangeSyntax.PYTHON, ">1.7", "1.7.0.post1", "1.7+local", "1.7");
    assertTakes(RangeSyntax.PYTHON, ">1.7", "1.7.1", "1.8");
    assertTakes(RangeSyntax.PYTHON, ">1.7.post2", "1.7.post3");
    assertLeavesOut(RangeSyntax.PYTHON, "<1.7,>=1.6rc1", "1.7rc1", "1.7.dev1");
    assertTakes(RangeSyntax.PYTHON, "<1.7rc2", "1.7rc1", "1.6");
    assertTakes(RangeSyntax.PYTHON, "!=1.5, >=1, <2", "1.4", "1.5.1");
    assertLeavesOut(RangeSyntax.PYTHON, "!=1.5.*,>=1", "1.5", "1.5.3", "0.9");
    assertTakes(RangeSyntax.PYTHON, "<=1.0", "1.0+local");
    assertTakes(RangeSyntax.PYTHON, "===anything", "anything");
    assertTakes(RangeSyntax.PYTHON, "", "1.0");
    assertThat(RangeSyntax.PYTHON.parse("1.0")).isEmpty();
    assertThat(RangeSyntax.PYTHON.parse("~=1")).isEmpty();
    assertThat(RangeSyntax.PYTHON.parse(">=1.*")).isEmpty();
  }

  @Test
  void takesPythonsPrereleasesOnlyWhereTheyAreNamed() {
    assertLeavesOut(RangeSyntax.PYTHON, ">=1.0", "2.0rc1", "2.0.dev1");
    assertTakes(RangeSyntax.PYTHON, ">=1.0rc1", "2.0rc1");
    assertThat(
            RangeSyntax.PYTHON
                .parse(">=1.0")
                .orElseThrow()
                .spans(VersionScheme.PYPI.version("2.0rc1")))
        .isTrue();
  }

  @Test
  void readsPoetrysConstraints() {
    assertTakes(RangeSyntax.POETRY, "^1.2", "1.2", "1.9.9");
    assertLeavesOut(RangeSyntax.POETRY, "^1.2", "1.1", "2.0", "2.0a1");
    assertLeavesOut(RangeSyntax.POETRY, "^0.0.3", "0.0.4");
    assertTakes(RangeSyntax.POETRY, "~1.2.3", "1.2.9");
    assertLeavesOut(RangeSyntax.POETRY, "~1.2.3", "1.3.0");
    assertTakes(RangeSyntax.POETRY, "^1.2 || ^3", "3.4");
    assertTakes(RangeSyntax.POETRY, "*", "0.1");
    assertTakes(RangeSyntax.POETRY, "1.*", "1.9");
  }

  @Test
  void readsNpmsRanges() {
    assertTakes(RangeSyntax.NPM, "^1.2.3", "1.2.3", "1.9.0");
    assertLeavesOut(RangeSyntax.NPM, "^1.2.3", "2.0.0", "2.0.0-alpha", "1.3.0-beta");
    assertTakes(RangeSyntax.NPM, "^1.2.3-beta.2", "1.2.3-beta.4", "1.3.0");
    assertLeavesOut(RangeSyntax.NPM, "^1.2.3-beta.2", "1.2.4-beta.2");
    assertTakes(RangeSyntax.NPM, "^0.0", "0.0.9");
    assertLeavesOut(RangeSyntax.NPM, "^0.0.3", "0.0.4");
    assertTakes(RangeSyntax.NPM, "1.2 - 2.3", "2.3.9");
    assertLeavesOut(RangeSyntax.NPM, "1.2 - 2.3", "2.4.0");
    assertTakes(RangeSyntax.NPM, "~1", "1.9.0");
    assertTakes(RangeSyntax.NPM, "<=1.0", "1.0.7");
    assertLeavesOut(RangeSyntax.NPM, ">1.0", "1.0.7");
    assertTakes(RangeSyntax.NPM, "", "1.0.0");
    assertTakes(RangeSyntax.NPM, "1.x || >=2.5.0 || 5.0.0 - 7.2.3", "1.4.0", "6.0.0");
    assertThat(RangeSyntax.NPM.parse("github:owner/name")).isEmpty();
    assertThat(RangeSyntax.NPM.parse("latest")).isEmpty();
  }

  @Test
  void readsTheOthers() {
    assertTakes(RangeSyntax.CARGO, "1.2.3", "1.2.3", "1.9.0");
    assertLeavesOut(RangeSyntax.CARGO, "0.2.3", "0.3.0", "0.2.2");
    assertTakes(RangeSyntax.CARGO, "=1.2, <1.2.5", "1.2.4");
    assertTakes(RangeSyntax.MAVEN, "[1.0,2.0),[3]", "1.5", "3");
    assertLeavesOut(RangeSyntax.MAVEN, "[1.0,2.0),[3]", "2.0", "3.1");
    assertTakes(RangeSyntax.NUGET, "1.0", "7.0");
    assertLeavesOut(RangeSyntax.NUGET, "(1.0,2.0]", "1.0", "2.0.1");
    assertTakes(RangeSyntax.NUGET, "1.2.*", "1.2.9");
    assertTakes(RangeSyntax.RUBYGEMS, "~> 2.0.8, != 2.0.9", "2.0.10");
    assertLeavesOut(RangeSyntax.RUBYGEMS, "~> 2.0.8, != 2.0.9", "2.1", "2.1.a", "2.0.9");
    assertTakes(RangeSyntax.COMPOSER, "~1.2 || 3.0.*", "1.9.0", "3.0.4");
    assertLeavesOut(RangeSyntax.COMPOSER, "^1.2", "2.0.0", "2.0.0-beta1");
    assertTakes(RangeSyntax.COMPOSER, ">=1.0@dev <2.0", "1.5");
    assertTakes(RangeSyntax.CONAN, "~2.5, include_prerelease", "2.5.1-pre");
    assertLeavesOut(RangeSyntax.CONAN, "~2.5", "2.5.1-pre", "2.6");
    assertTakes(RangeSyntax.PUB, "^1.2.3", "1.9.0");
    assertLeavesOut(RangeSyntax.PUB, ">=1.0.0 <2.0.0", "2.0.0-pre");
    assertTakes(RangeSyntax.PUB, "any", "1.0.0");
    assertTakes(RangeSyntax.HEX, "~> 1.2 or >= 3.0.0 and < 3.1.0", "1.9.0", "3.0.4");
    assertLeavesOut(RangeSyntax.HEX, "~> 1.2.1", "1.3.0");
  }

  @Test
  void givesTheOneVersionThatIsAllowed() {
    assertThat(RangeSyntax.PYTHON.parse("==1.2").orElseThrow().exact()).contains("1.2");
    assertThat(RangeSyntax.PYTHON.parse(">=1.2,<=1.2").orElseThrow().exact()).contains("1.2");
    assertThat(RangeSyntax.PYTHON.parse("==1.2.*").orElseThrow().exact()).isEmpty();
    assertThat(RangeSyntax.PYTHON.parse(">=1.2").orElseThrow().exact()).isEmpty();
    assertThat(RangeSyntax.NPM.parse("1.2.3").orElseThrow().exact()).contains("1.2.3");
    assertThat(RangeSyntax.NPM.parse("1.2").orElseThrow().exact()).isEmpty();
    assertThat(RangeSyntax.CARGO.parse("1.2.3").orElseThrow().exact()).isEmpty();
    assertThat(RangeSyntax.CARGO.parse("=1.2.3").orElseThrow().exact()).contains("1.2.3");
    assertThat(RangeSyntax.MAVEN.parse("[1.0]").orElseThrow().exact()).contains("1.0");
    assertThat(RangeSyntax.NUGET.parse("1.0").orElseThrow().exact()).isEmpty();
  }

  @Test
  void intersectsAndUnites() {
    VersionRange left = RangeSyntax.PYTHON.parse(">=1,<2").orElseThrow();
    assertThat(left.intersect(RangeSyntax.PYTHON.parse(">=2").orElseThrow()).isEmpty()).isTrue();
    assertThat(left.intersect(RangeSyntax.PYTHON.parse(">=1.5").orElseThrow()))
        .hasToString("vers:pypi/>=1.5|<2");
    assertThat(left.union(VersionRange.between(VersionScheme.PYPI, "3", null)))
        .hasToString("vers:pypi/>=1|<2|>=3");
    assertThat(VersionRange.all(VersionScheme.NPM)).hasToString("vers:npm/*");
  }

  @Property
  void takesAnyTextAsARange(@ForAll RangeSyntax syntax, @ForAll("ranges") String text) {
    syntax
        .parse(text)
        .flatMap(VersionRange::toVers)
        .ifPresent(it -> assertThat(it.scheme()).isEqualTo(syntax.scheme().versName()));
  }

  @Property
  void anIntersectionHasWhatBothSpan(
      @ForAll RangeSyntax syntax,
      @ForAll("ranges") String first,
      @ForAll("ranges") String second,
      @ForAll("versions") String version) {
    var left = syntax.parse(first);
    var right = syntax.parse(second);
    if (left.isEmpty() || right.isEmpty()) {
      return;
    }
    Version read = syntax.scheme().version(version);
    boolean one = left.get().spans(read);
    boolean two = right.get().spans(read);
    assertThat(left.get().intersect(right.get()).spans(read)).isEqualTo(one && two);
    assertThat(left.get().union(right.get()).spans(read)).isEqualTo(one || two);
  }

  @Property
  void readsAVersAsItWroteIt(@ForAll RangeSyntax syntax, @ForAll("ranges") String text) {
    syntax
        .parse(text)
        .flatMap(VersionRange::toVers)
        .filter(it -> it.constraints().stream().noneMatch(one -> one.version().isEmpty()))
        .ifPresent(it -> assertThat(Vers.parse(it.toString())).contains(it));
  }

  @Provide
  Arbitrary<String> versions() {
    return Arbitraries.of(
        "0",
        "1",
        "1.0",
        "1.2",
        "1.2.3",
        "1.9",
        "2.0",
        "2.0a1",
        "2.0-rc.1",
        "2.1-pre",
        "3.0.0",
        "10.0");
  }

  @Provide
  Arbitrary<String> ranges() {
    Arbitrary<String> likely =
        Arbitraries.of(
                "1",
                "2",
                "1.2",
                "1.2.3",
                "2.0-rc.1",
                ".",
                "*",
                "x",
                ">",
                ">=",
                "<",
                "<=",
                "=",
                "!=",
                "~",
                "^",
                "~>",
                "~=",
                "==",
                "===",
                " ",
                ",",
                "||",
                " - ",
                "[",
                "]",
                "(",
                ")",
                "@dev",
                "+",
                " or ",
                " and ",
                "any")
            .list()
            .ofMaxSize(8)
            .map(it -> String.join("", it));
    Arbitrary<String> plain =
        Arbitraries.of(">=", "<", "", "^", "~", "!=", "<=", ">")
            .flatMap(operator -> versions().map(version -> operator + version));
    return Arbitraries.oneOf(plain, likely, Arbitraries.strings().ofMaxLength(20));
  }

  @Test
  void readsRangesOfAnyLength() {
    for (RangeSyntax syntax : RangeSyntax.values()) {
      String nines = "9".repeat(100_000);
      for (String text :
          new String[] {
            nines,
            "^" + nines,
            "~" + nines,
            ">=" + nines,
            "1.".repeat(8_000),
            "^" + "9".repeat(16_000),
            "^1,".repeat(5_000),
            "1||".repeat(5_000),
            "!=1,".repeat(4_000),
            "[1,2],".repeat(2_500),
            "<".repeat(16_000)
          }) {
        assertThat(syntax.parse(text)).as("%s", syntax).isNotNull();
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IgnoreRulesTest {
  @ParameterizedTest
  @CsvSource({
    "*.log, a.log, true",
    "*.log, x/y/a.log, true",
    "*.log, a.logs, false",
    "/a, a, true",
    "/a, x/a, false",
    "x/a, x/a, true",
    "x/a, y/x/a, false",
    "**/a, x/y/a, true",
    "**/a, a, true",
    "x/**, x/y/z, true",
    "x/**, x, false",
    "x/**/z, x/z, true",
    "x/**/z, x/a/b/z, true",
    "x/**/z, y/z, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "[a-c]x, bx, true",
    "[!a-c]x, bx, false",
    "[^a-c]x, dx, true",
    "[]]x, ]x, true",
    "\\#a, #a, true",
    "\\*, *, true",
    "\\*, b, false",
    "#a, #a, false",
    "[, [, true",
    "a*b*c, aXbYbZc, true",
  })
  void patternsMatchAsGitsDo(String pattern, String path, boolean ignored) {
    assertThat(new IgnoreRules(null, "", pattern).ignores(path, false)).isEqualTo(ignored);
  }

  @Test
  void aSlashAtTheEndMeansFolders() {
    IgnoreRules rules = new IgnoreRules(null, "", "build/");
    assertThat(rules.ignores("build", true)).isTrue();
    assertThat(rules.ignores("build", false)).isFalse();
  }

  @Test
  void theLastPatternWins() {
    IgnoreRules rules = new IgnoreRules(null, "", "*.log\n!keep.log\n");
    assertThat(rules.ignores("a.log", false)).isTrue();
    assertThat(rules.ignores("keep.log", false)).isFalse();
  }

  @Test
  void deeperFilesWinAndAreRelative() {
    IgnoreRules top = new IgnoreRules(null, "", "*.bin");
    IgnoreRules below = new IgnoreRules(top, "sub/", "!/model.bin");
    assertThat(below.ignores("sub/model.bin", false)).isFalse();
    assertThat(below.ignores("sub/x/model.bin", false)).isTrue();
  }

  @Test
  void aHostilePatternTakesNoTime() {
    String pattern = "*a".repeat(500) + "b";
    assertThat(new IgnoreRules(null, "", pattern).ignores("a".repeat(250), false)).isFalse();
    assertThat(
            new IgnoreRules(null, "", "**/a/".repeat(300) + "b").ignores("a/".repeat(2000), false))
        .isFalse();
  }

  @Property
  void anyPatternIsRead(@ForAll String pattern, @ForAll String path) {
    IgnoreRules rules = new IgnoreRules(null, "", pattern);
    assertThat(rules.ignores(path, true)).isEqualTo(rules.ignores(path, true));
  }
}

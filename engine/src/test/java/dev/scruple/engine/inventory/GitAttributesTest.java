// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.GitAttributes.Attribute;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitAttributesTest {
  /** Far beyond what it takes; matching that backtracks without bound takes longer than that. */
  private static Optional<Boolean> vendored(String text, String path) {
    return read(".gitattributes", text).value(path, Attribute.VENDORED);
  }

  private static GitAttributes read(String file, String text) {
    GitAttributes attributes = new GitAttributes();
    attributes.add(file, text);
    return attributes;
  }

  @ParameterizedTest
  @CsvSource({
    "*.js, a.js, true",
    "*.js, lib/deep/a.js, true",
    "*.js, a.json, false",
    "lib/*.js, lib/a.js, true",
    "lib/*.js, lib/deep/a.js, false",
    "lib/**/*.js, lib/deep/a.js, true",
    "lib/**/*.js, lib/a.js, true",
    "/a.js, a.js, true",
    "/a.js, lib/a.js, false",
    "lib/**, lib/x/y, true",
    "lib/**, libx/y, false",
    "*.min.*, a.min.js, true",
    "a*b*c, axbyc, true",
    "a*b*c, axb/c, false",
    "**, a/b, true",
    "x/**, x, false",
    "a?.js, ab.js, true",
    "a?.js, a/.js, false",
    "a.js, abjs, false",
    "**/gen/*, x/gen/a, true",
  })
  void globsMatchAsGitDoes(String glob, String path, boolean matches) {
    GitAttributes attributes = read(".gitattributes", glob + " linguist-generated\n");

    assertThat(attributes.value(path, Attribute.GENERATED).isPresent()).isEqualTo(matches);
  }

  @Test
  void thatAllOfAnEndingIsVendoredIsNotHeeded() {
    assertThat(vendored("*.ipynb linguist-vendored\n", "a/tutorial.ipynb")).isEmpty();
    assertThat(vendored("*.min.js linguist-vendored\n", "a/b.min.js")).contains(true);
    assertThat(vendored("lib/*.js linguist-vendored\n", "lib/b.js")).contains(true);
    assertThat(
            read("lib/.gitattributes", "*.js linguist-vendored\n")
                .value("lib/b.js", Attribute.VENDORED))
        .contains(true);
  }

  @Test
  void aLaterLineWins() {
    String text = "lib/** linguist-vendored\nlib/ours/** -linguist-vendored\n";

    assertThat(vendored(text, "lib/theirs/a.c")).contains(true);
    assertThat(vendored(text, "lib/ours/a.c")).contains(false);
  }

  @Test
  void aFileInAFolderSpeaksOfThatFolderOnly() {
    GitAttributes attributes = read("lib/.gitattributes", "* linguist-vendored\n");

    assertThat(attributes.value("lib/a.c", Attribute.VENDORED)).contains(true);
    assertThat(attributes.value("src/a.c", Attribute.VENDORED)).isEmpty();
  }

  @Test
  void commentsMacrosAndOtherAttributesSayNothing() {
    String text = "# a.c linguist-vendored\n[attr]x linguist-vendored\na.c text eol=lf\n\n";

    assertThat(vendored(text, "a.c")).isEmpty();
  }

  @Test
  void aBracketIsNoRegularExpression() {
    assertThat(vendored("a(b+.c linguist-vendored\n", "a(b+.c")).contains(true);
    assertThat(vendored("\\Ea.c linguist-vendored\n", "a.c")).isEmpty();
  }

  @Test
  void hostileGlobsFinish() {
    StringBuilder text = new StringBuilder();
    for (int stars = 1; stars <= 40; stars++) {
      text.append("*a".repeat(stars)).append("b linguist-vendored\n");
      text.append("**/".repeat(stars)).append("b linguist-vendored\n");
      text.append("**".repeat(stars)).append("b linguist-vendored\n");
      text.append("?".repeat(stars)).append("* linguist-generated\n");
    }
    GitAttributes attributes = read(".gitattributes", text.toString());
    String path = "a".repeat(120) + "/" + "a/".repeat(60) + "a".repeat(120);

    assertThat(attributes.value(path, Attribute.VENDORED)).isEmpty();
  }

  @Test
  void globsBeyondTheBoundAreLeftOut() {
    String text =
        ("x".repeat(1000) + " linguist-vendored\n").repeat(40) + "a.c linguist-vendored\n";

    assertThat(vendored(text, "x".repeat(1000))).contains(true);
    assertThat(vendored(text, "a.c")).isEmpty();
  }

  @Test
  void aHugeFileIsReadUpToItsBound() {
    String text = "x".repeat(300 * 1024) + "\na.c linguist-vendored\n";

    assertThat(vendored(text, "a.c")).isEmpty();
  }

  /** The same glob as a regular expression; short ones, for those may take long. */
  @Property
  void aGlobMatchesAsItsRegularExpressionDoes(
      @ForAll @From("globs") String glob, @ForAll @From("paths") String path) {
    boolean anchored = glob.substring(0, glob.length() - 1).contains("/");
    String body =
        glob.replaceFirst("^/", "")
            .replace("?", "[^/]")
            .replace("**/", "(?:.\u0001/)!")
            .replace("**", ".\u0001")
            .replace("*", "[^/]*")
            .replace('\u0001', '*')
            .replace('!', '?');
    boolean expected = path.matches((anchored ? "" : "(?:.*/)?") + body + "(?:/.*)?");

    assertThat(new Glob("", glob).matches(path)).isEqualTo(expected);
  }

  @Provide
  Arbitrary<String> globs() {
    return Arbitraries.strings()
        .withChars("ab/*?")
        .ofMinLength(1)
        .ofMaxLength(9)
        .filter(glob -> !glob.contains("***"));
  }

  @Provide
  Arbitrary<String> paths() {
    return Arbitraries.strings().withChars("ab/").ofMaxLength(9);
  }

  @Property
  void anyTextIsRead(@ForAll String text, @ForAll String path) {
    assertThat(read(".gitattributes", text).value(path, Attribute.GENERATED)).isNotNull();
  }

  @Property
  void anyGlobIsAPattern(@ForAll String glob, @ForAll String path) {
    String line = glob.replaceAll("\\s", "") + " linguist-generated\n";

    assertThat(read(".gitattributes", line).value(path, Attribute.GENERATED)).isNotNull();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.links;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.links.LinkReader.Form;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

public class LinkReaderTest {
  /** For Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    for (Form form : Form.values()) {
      for (DocumentLink link : LinkReader.read(text, form)) {
        assertThat(link.line()).isPositive();
        assertThat(link.to()).isNotEmpty().hasSizeLessThanOrEqualTo(LinkReader.LONGEST_TARGET);
      }
    }
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] data) {
    fuzzerTestOneInput(data);
  }

  @Property
  void anyWordsInBracketsAreRead(@ForAll String text, @ForAll String target) {
    fuzzerTestOneInput(
        ("- [" + text + "](" + target + ")\n`" + text + "`__\n<a href=\"" + target + "\">\n")
            .getBytes(StandardCharsets.UTF_8));
  }

  private static List<String> markdown(String text) {
    return LinkReader.read(text, Form.MARKDOWN).stream().map(DocumentLink::to).toList();
  }

  private static List<String> rest(String text) {
    return LinkReader.read(text, Form.RESTRUCTURED_TEXT).stream().map(DocumentLink::to).toList();
  }

  @Test
  void readsLinksImagesDefinitionsAndAttributes() {
    assertThat(
            markdown(
                """
                See [the guide](docs/guide.md "Guide"), [![badge](a.svg)](LICENSE) and [x][ref].
                ![chart](<img/a b.png>) and <img src='img/c.png'> and <a href="d.html#top">d</a>

                [ref]: other.md
                """))
        .containsExactly(
            "docs/guide.md",
            "a.svg",
            "LICENSE",
            "img/a%20b.png",
            "img/c.png",
            "d.html",
            "other.md");
  }

  @Test
  void tellsTheLineAndEachTargetOnce() {
    assertThat(LinkReader.read("\n[a](a.md)\n[a](a.md#b)\n", Form.MARKDOWN))
        .containsExactly(new DocumentLink("a.md", 2, false));
  }

  @Test
  void readsAWordThatMayBeAFolder() {
    assertThat(markdown("See [the tutorials](tutorials)")).containsExactly("tutorials");
    assertThat(LinkReader.isWord("tutorials")).isTrue();
    assertThat(LinkReader.isWord("LICENSE")).isFalse();
    assertThat(LinkReader.isWord("a.md")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](https://example.org/a.md)",
        "[x](mailto:a@example.org)",
        "[x](//example.org/a)",
        "[x](#top)",
        "[x]({{ url }}/a.md)",
        "[x](a file.md)",
        "[x]((https://example.org/a.md))",
        "`[x](a.md)`",
        "``[x](a.md) ` ``",
        "```\n[x](a.md)\n```",
        "~~~~\n[x](a.md)\n~~~\n[y](b.md)\n~~~~",
        "- item\n  ```\n  [x](a.md)\n  ```",
        "    [x](a.md)",
        "text\n\n    [x](a.md)\n    [y](b.md)",
        "<!-- [x](a.md)\n[y](b.md) -->",
        "---\nx: \"[x](a.md)\"\n---",
        "the value $f[i](a.b)$ grows",
        "$$\nf[i](a.b)\n$$",
        "f[x](y)",
        "\\[x\\](a.md)",
        "[^1]: note.md"
      })
  void leavesOutWhatIsNoPath(String text) {
    assertThat(markdown(text)).isEmpty();
  }

  @Test
  void readsOnBehindCodeAndInLists() {
    assertThat(
            markdown(
                """
                1. first

                    [in a list](a.md)

                ```
                code
                ```
                [behind](b.md) `code` [beside](c.md) <!-- gone --> [d](d.md)
                """))
        .containsExactly("a.md", "b.md", "c.md", "d.md");
  }

  @Test
  void readsDirectivesAndTargetsOfRestructuredText() {
    assertThat(
            rest(
                """
                .. image:: img/a.png
                   :target: docs/b.rst
                .. |badge| image:: c.svg
                `words <d.rst>`_ and :doc:`not <e>` and `f`_
                .. _g: h.md
                .. include:: ../README.rst
                """))
        .containsExactly("img/a.png", "docs/b.rst", "c.svg", "d.rst", "h.md", "../README.rst");
  }

  @Test
  void leavesOutCodeOfRestructuredText() {
    assertThat(
            rest(
                """
                For example::

                   .. image:: a.png

                .. code-block:: rst

                   .. image:: b.png

                .. image:: c.png
                """))
        .containsExactly("c.png");
  }

  @Test
  void leavesOutScriptsOfPages() {
    assertThat(
            LinkReader.read(
                    "<a href='a.html'>\n<script>\nx = \"<a href='b.html'>\"\n</script>\n<img src=\"c.png\">",
                    Form.HTML)
                .stream()
                .map(DocumentLink::to))
        .containsExactly("a.html", "c.png");
  }

  @Test
  void stopsAtItsBound() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < LinkReader.MOST + 50; i++) {
      text.append("[x](a").append(i).append(".md)\n");
    }
    assertThat(LinkReader.read(text.toString(), Form.MARKDOWN)).hasSize(LinkReader.MOST + 1);
  }
}

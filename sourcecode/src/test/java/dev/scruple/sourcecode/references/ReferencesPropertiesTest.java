// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReferencesPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "model",
          "=",
          "'acme/tiny-7b'",
          "\"gpt-4o\"",
          "from_pretrained(",
          "load_dataset(",
          ")",
          "(",
          "[",
          "]",
          "{",
          "}",
          ",",
          ":",
          "\n",
          "\n  ",
          "def f(model='a/b-7b'):",
          "class A:",
          "self.model",
          "f'acme/{x}'",
          "x",
          " + ",
          " / ",
          " or ",
          "for x in ",
          "if model == ",
          "os.getenv('MODEL', ",
          "default=",
          "add_argument('--model', ",
          "# 'acme/tiny-7b'",
          "https://huggingface.co/acme/tiny",
          "--model acme/tiny-7b",
          "return ",
          "lambda x: ");

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    ReferencesFuzzer.fuzzerTestOneInput(bytes);
  }

  @Property(tries = 2000)
  void anyPiecesAreRead(@ForAll("sources") String source) {
    ReferencesFuzzer.PATHS.forEach(path -> ReferencesFuzzer.check(path, source));
  }

  @Property(tries = 300)
  void aLoaderBehindAnythingIsRead(@ForAll("lines") String line) {
    String source = line + "\nAutoModel.from_pretrained(\"acme/tiny-7b\")\n";

    assertThat(References.read("a.py", source))
        .as(source)
        .anyMatch(each -> "acme/tiny-7b".equals(each.id()));
  }

  @Test
  void namesThatMeanEachOtherEnd() {
    StringBuilder source = new StringBuilder("a0 = a0 + a0\n");
    for (int at = 1; at < 400; at++) {
      String last = "a" + (at - 1);
      source.append("a" + at + " = f'{" + last + "}{" + last + "}/' + " + last + "\n");
    }
    source.append("AutoModel.from_pretrained(a399)\n");

    assertThat(References.read("a.py", source.toString()))
        .hasSize(1)
        .allMatch(each -> each.id() == null);
  }

  @Test
  void longChainsCostNoStack() {
    String source = "AutoModel.from_pretrained('a'" + " + 'b'".repeat(50_000) + ")\n";

    assertThat(References.read("a.py", source)).hasSizeLessThan(2);
  }

  @Provide
  Arbitrary<String> sources() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> lines() {
    return Arbitraries.strings()
        .ascii()
        .ofMaxLength(40)
        .map(text -> "x = " + text.replaceAll("[\\r\\n\\\\\"'({\\[]", ""));
  }
}

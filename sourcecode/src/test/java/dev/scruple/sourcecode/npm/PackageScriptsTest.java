// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.npm;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackageScriptsTest {
  /** A Jazzer target: bytes are read as a {@code package.json}. */
  public static void fuzzerTestOneInput(byte[] data) {
    PackageScripts.read(new String(data, StandardCharsets.UTF_8));
  }

  @Test
  void readsScriptsAndDependenciesWithTheirLines() {
    PackageScripts read =
        PackageScripts.read(
            """
            {"name": "x",
             "scripts": {"test": "t",
               "postinstall": "node x.js"},
             "devDependencies": {"a": "1"},
             "dependencies": {"b": "2", "c": {"d": 1}}}
            """);

    assertThat(read.readable()).isTrue();
    assertThat(read.scripts())
        .containsExactly(
            new PackageScripts.Entry("test", "t", 2),
            new PackageScripts.Entry("postinstall", "node x.js", 3));
    assertThat(read.dependencies()).containsExactly(new PackageScripts.Entry("b", "2", 5));
  }

  @Test
  void tellsWhatIsNoObject() {
    assertThat(PackageScripts.read("[]").readable()).isFalse();
    assertThat(PackageScripts.read("{\"scripts\": {").readable()).isFalse();
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    fuzzerTestOneInput(bytes);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

class LfsPointerTest {
  private static final String OID =
      "4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393";
  private static final String HEAD = "version https://git-lfs.github.com/spec/v1\n";

  @Example
  void readsDigestAndSize() {
    assertThat(parse(HEAD + "oid sha256:" + OID + "\nsize 5368709120\n"))
        .contains(new LfsPointer(OID, 5368709120L));
  }

  @Example
  void readsExtensionsAndWindowsLineEnds() {
    String pointer = HEAD + "ext-0-foo sha256:" + OID + "\noid sha256:" + OID + "\nsize 1\n";

    assertThat(parse(pointer)).contains(new LfsPointer(OID, 1));
    assertThat(parse(pointer.replace("\n", "\r\n"))).contains(new LfsPointer(OID, 1));
  }

  @Example
  void isEmptyForWhatIsNoPointer() {
    assertThat(parse("")).isEmpty();
    assertThat(parse("version 1\n")).isEmpty();
    assertThat(parse(HEAD + "oid sha256:123\nsize 1\n")).isEmpty();
    assertThat(parse(HEAD + "oid sha256:" + OID + "\nsize -1\n")).isEmpty();
    assertThat(parse(HEAD + "oid sha256:" + OID + "\nsize 9999999999999999999\n")).isEmpty();
    assertThat(parse(HEAD + "oid sha256:" + OID + "\nsize 1\n" + "x".repeat(1024))).isEmpty();
  }

  @Property
  void neverFails(@ForAll @Size(max = 1100) byte[] bytes) {
    fuzzerTestOneInput(bytes);
    byte[] head = HEAD.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(head, 0, bytes, 0, Math.min(head.length, bytes.length));
    fuzzerTestOneInput(bytes);
  }

  /** Entry for Jazzer. */
  public static void fuzzerTestOneInput(byte[] data) {
    LfsPointer.parse(data).ifPresent(pointer -> assertThat(pointer.size()).isNotNegative());
  }

  private static Optional<LfsPointer> parse(String text) {
    return LfsPointer.parse(text.getBytes(StandardCharsets.UTF_8));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Evidence;
import dev.scruple.model.SecurityFact.CommittedBinary;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryCollectorTest {
  private static final FileReading READING =
      new FileReading(
          new FileClassifier(new GitAttributes()), new Collectors(new DeclaredLicenses()));

  private static List<String> formats(String path, byte[] bytes) throws IOException {
    return READING.read(path, path, Content.of(bytes)).evidence().stream()
        .map(Evidence::value)
        .filter(CommittedBinary.class::isInstance)
        .map(value -> ((CommittedBinary) value).format())
        .toList();
  }

  private static byte[] starting(String hex) {
    return Arrays.copyOf(HexFormat.of().parseHex(hex), 512);
  }

  @ParameterizedTest
  @CsvSource({
    "a, 7f454c4602010100, elf",
    "a.dylib, cffaedfe, mach-o",
    "a, cafebabe00000002, mach-o",
    "A.class, cafebabe00000041, class",
    "a.wasm, 0061736d01000000, wasm",
    "a.a, 213c617263683e0a, static-library",
    "a.jar, 504b030414000000, jar",
    "a.whl, 504b030414000000, whl",
    "gradle/wrapper/gradle-wrapper.jar, 504b030414000000, gradle-wrapper",
    "a.cpython-311.pyc, a70d0d0a00000000, pyc",
    "a.dex, 6465780a30333500, dex"
  })
  void programsAreToldByTheirFirstBytes(String path, String hex, String format) throws IOException {
    assertThat(formats(path, starting(hex))).containsExactly(format);
  }

  @Test
  void aWindowsProgramHasItsSignatureWhereItsHeaderSays() throws IOException {
    byte[] bytes = starting("4d5a");
    bytes[60] = (byte) 128;
    bytes[128] = 'P';
    bytes[129] = 'E';
    assertThat(formats("a.exe", bytes)).containsExactly("pe");
    assertThat(formats("a.exe", starting("4d5a"))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.zip", "a.docx", "a.npz", "a.pt"})
  void otherArchivesAreNoPrograms(String path) throws IOException {
    assertThat(formats(path, starting("504b030414000000"))).isEmpty();
  }

  @Test
  void imagesAndShortFilesAreNoPrograms() throws IOException {
    assertThat(formats("a.png", starting("89504e470d0a1a0a"))).isEmpty();
    assertThat(formats("a.so", new byte[] {0x7f, 0})).isEmpty();
  }

  @Test
  void whatStandsInAnArchiveIsLeftToTheArchive() throws IOException {
    assertThat(formats("a.whl!/b.so", starting("7f454c46"))).isEmpty();
  }
}

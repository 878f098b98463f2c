// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.repository.SystemCommand;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** 512 MiB of heap suffice for 100,000 files or a file of weights of 50 GiB. */
@Timeout(180)
class LargeTargetsTest {
  private static final int FILES = 100_000;
  private static final int IN_A_FOLDER = 1_000;
  private static final long WEIGHTS = 50L << 30;

  @TempDir private Path temporary;
  private Path project;
  private Child child;

  @BeforeEach
  void makeFolders() throws IOException {
    project = Files.createDirectory(temporary.resolve("project"));
    child = new Child(temporary.resolve("home"), Map.of("SCRUPLE_CACHE", temporary + "/cache"));
  }

  @Test
  void aHundredThousandFiles() throws Exception {
    for (int i = 0; i < FILES; i += IN_A_FOLDER) {
      Path folder = Files.createDirectory(project.resolve("package" + i / IN_A_FOLDER));
      for (int j = 0; j < IN_A_FOLDER; j++) {
        Files.writeString(folder.resolve("module" + j + ".py"), "x = " + (i + j) + "\n");
      }
    }
    JsonNode document = child.evaluate(project.toString());
    assertThat(examined(document, "files")).isEqualTo(FILES);
    assertThat(document.at("/target/digest/value").stringValue()).hasSize(64);
  }

  @Test
  void safetensorsOfFiftyGibibytesByItself() throws Exception {
    safetensors(project.resolve("model.safetensors"));
    JsonNode document = child.evaluate(project.resolve("model.safetensors").toString());
    assertThat(bytesOfWeights(document, "safetensors")).isEqualTo(WEIGHTS);
    assertThat(document.at("/target/digest/value").stringValue()).hasSize(64);
  }

  @Test
  void weightsOfFiftyGibibytesInAFolder() throws Exception {
    safetensors(project.resolve("model.safetensors"));
    pickle(project.resolve("model.pt"));
    JsonNode document = child.evaluate(project.toString());
    assertThat(bytesOfWeights(document, "safetensors")).isEqualTo(WEIGHTS);
    assertThat(document.get("coverage").toString())
        .contains("loading pickle can run code, and its content is not read in depth yet");
  }

  @Test
  void aPickleOfFiftyGibibytesByItself() throws Exception {
    pickle(project.resolve("model.pt"));
    JsonNode document = child.evaluate(project.resolve("model.pt").toString());
    assertThat(bytesOfWeights(document, "pickle")).isEqualTo(WEIGHTS);
    assertThat(document.at("/verdict/value").stringValue()).isNotEqualTo("GO");
  }

  /** Root may read everything, unless it gives that right up. */
  @Test
  void aFileThatMayNotBeReadIsAGapForRootToo() throws Exception {
    Path secret = Files.writeString(project.resolve("secret.py"), "x = 1\n");
    Files.setPosixFilePermissions(secret, java.util.Set.of());
    if (Files.isReadable(secret)) {
      SystemCommand.run(project, "setpriv", "--version");
      child.through("setpriv", "--bounding-set=-dac_override,-dac_read_search");
    }
    assertThat(child.evaluate(project.toString()).get("coverage").toString())
        .contains("\"path\":\"secret.py\",\"reason\":\"may not be read by this user\"");
  }

  private static long examined(JsonNode document, String collector) {
    for (JsonNode coverage : document.get("coverage")) {
      if (coverage.get("collector").stringValue().equals(collector)) {
        return coverage.get("examined").longValue();
      }
    }
    return 0;
  }

  private static long bytesOfWeights(JsonNode document, String format) {
    for (JsonNode evidence : document.get("evidence")) {
      if (evidence.at("/value/format").asString("").equals(format)) {
        return evidence.at("/value/bytes").longValue();
      }
    }
    throw new AssertionError(document.get("evidence"));
  }

  private static void safetensors(Path file) throws IOException {
    String data = "{\"w\": {\"dtype\": \"U8\", \"shape\": [%1$d], \"data_offsets\": [0, %1$d]}}";
    String header = "";
    for (int length = 0; length != header.length() || length == 0; ) {
      length = header.isEmpty() ? 80 : header.length();
      header = data.formatted(WEIGHTS - 8 - length);
    }
    ByteBuffer start = ByteBuffer.allocate(8 + header.length()).order(ByteOrder.LITTLE_ENDIAN);
    start.putLong(header.length()).put(header.getBytes(StandardCharsets.UTF_8));
    sparse(file, start.flip());
  }

  private static void pickle(Path file) throws IOException {
    sparse(file, ByteBuffer.wrap(new byte[] {(byte) 0x80, 2, '}', 'q', 0, '.'}));
  }

  /** A file of which only the start takes room on the disk. */
  private static void sparse(Path file, ByteBuffer start) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.WRITE,
            StandardOpenOption.SPARSE)) {
      channel.write(start, 0);
      channel.write(ByteBuffer.allocate(1), WEIGHTS - 1);
    }
  }
}

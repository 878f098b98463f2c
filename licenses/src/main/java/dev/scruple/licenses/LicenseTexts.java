// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/**
 * The texts of the SPDX license list, as it publishes them. They stand in one resource, in blocks
 * that are compressed each for itself; it is opened when a text is first asked for, so that a
 * command that needs none pays nothing. Safe for use by several threads.
 */
public final class LicenseTexts {
  /** Counts, ids with their text's number, then blocks of texts; the compiler writes it. */
  static final String RESOURCE = "spdx-texts.bin";

  /** About so many bytes of text are compressed together. */
  static final int BLOCK = 128 * 1024;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[] perBlock;
  private final byte[][] blocks;

  private LicenseTexts(DataInputStream in) throws IOException {
    int ids = in.readInt();
    for (int i = 0; i < ids; i++) {
      numbers.put(in.readUTF(), in.readInt());
    }
    int count = in.readInt();
    perBlock = new int[count];
    blocks = new byte[count][];
    for (int i = 0; i < count; i++) {
      perBlock[i] = in.readInt();
      blocks[i] = in.readNBytes(in.readInt());
    }
  }

  private static final class Holder {
    static final LicenseTexts INSTANCE = open();
  }

  private static LicenseTexts open() {
    try (InputStream in = LicenseTexts.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing: build the module");
      }
      return new LicenseTexts(new DataInputStream(new BufferedInputStream(in)));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  /** What the texts are taken from, with its version. */
  public static String source() {
    return "SPDX License List " + LicenseList.instance().version();
  }

  /**
   * The text of a licence or an exception, with line ends as {@code \n}.
   *
   * @param id in the list's letter case; deprecated ids have none
   */
  public static Optional<String> find(String id) {
    LicenseTexts texts = Holder.INSTANCE;
    Integer number = texts.numbers.get(id);
    return number == null ? Optional.empty() : Optional.of(texts.read(number));
  }

  private String read(int number) {
    int first = 0;
    int block = 0;
    while (number >= first + perBlock[block]) {
      first += perBlock[block++];
    }
    return unpacked(blocks[block], perBlock[block]).get(number - first);
  }

  private static List<String> unpacked(byte[] block, int count) {
    String[] texts = new String[count];
    try (DataInputStream in =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(block)))) {
      for (int i = 0; i < count; i++) {
        byte[] text = in.readNBytes(in.readInt());
        texts[i] = new String(text, StandardCharsets.UTF_8);
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    return List.of(texts);
  }
}

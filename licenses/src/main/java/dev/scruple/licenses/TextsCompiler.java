// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Gathers licence texts and writes them as {@link LicenseTexts} reads them. */
final class TextsCompiler {
  private final TreeMap<String, String> texts = new TreeMap<>();

  void add(String id, String text) {
    texts.put(id, text.replace("\r\n", "\n").replace('\r', '\n').strip() + "\n");
  }

  /** Equal texts once; ids that begin alike stand together, as their texts are alike. */
  byte[] bytes() throws IOException {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    texts.values().forEach(text -> numbers.putIfAbsent(text, numbers.size()));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(texts.size());
    for (Map.Entry<String, String> text : texts.entrySet()) {
      out.writeUTF(text.getKey());
      out.writeInt(numbers.getOrDefault(text.getValue(), 0));
    }
    List<List<byte[]>> blocks = blocks(numbers.keySet());
    out.writeInt(blocks.size());
    for (List<byte[]> block : blocks) {
      byte[] packed = packed(block);
      out.writeInt(block.size());
      out.writeInt(packed.length);
      out.write(packed);
    }
    return bytes.toByteArray();
  }

  private static List<List<byte[]>> blocks(Iterable<String> texts) {
    List<List<byte[]>> blocks = new ArrayList<>();
    int room = 0;
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      if (room <= 0) {
        blocks.add(new ArrayList<>());
        room = LicenseTexts.BLOCK;
      }
      blocks.getLast().add(bytes);
      room -= bytes.length;
    }
    return blocks;
  }

  private static byte[] packed(List<byte[]> block) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out =
        new DataOutputStream(
            new DeflaterOutputStream(bytes, new Deflater(Deflater.BEST_COMPRESSION)))) {
      for (byte[] text : block) {
        out.writeInt(text.length);
        out.write(text);
      }
    }
    return bytes.toByteArray();
  }
}

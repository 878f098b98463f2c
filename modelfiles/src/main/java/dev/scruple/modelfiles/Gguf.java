// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * GGUF, versions 1 to 3, either byte order: keys and values, then a list of tensors; the tensors'
 * bytes are not read. Lists of numbers are skipped by their size, lists of strings length by
 * length. Specification: ggml-org/ggml, docs/gguf.md.
 */
final class Gguf {
  private static final long MAX_HEADER = 256L << 20;
  private static final int MAX_VALUES = 100_000;
  private static final long MAX_ELEMENTS = 8_000_000;
  private static final int MAX_TENSORS = 1_000_000;
  private static final int MAX_KEY = 65_535;
  private static final int STRING = 8;
  private static final int ARRAY = 9;

  private final Draft draft = new Draft(Format.GGUF);
  private final Map<String, Long> byType = new TreeMap<>();
  private final Cursor cursor;
  private final int version;
  private final long size;
  private long elementsLeft = MAX_ELEMENTS;

  private Gguf(Cursor cursor, int version, long size) {
    this.cursor = cursor;
    this.version = version;
    this.size = size;
  }

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    if (!sample.has(0, "GGUF")) {
      return Optional.empty();
    }
    // The version's low byte tells the byte order.
    boolean big = sample.at(4) == 0 && sample.at(7) > 0;
    ByteOrder order = big ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int version = big ? sample.at(7) : sample.at(4);
    Cursor cursor = new Cursor(sample.content(), Math.min(8, sample.size()), MAX_HEADER, order);
    Gguf reader = new Gguf(cursor, version, sample.size());
    reader.read();
    return reader.draft.found();
  }

  private void read() throws IOException {
    if (version < 1 || version > 3) {
      draft.problem("GGUF version " + version + " is not known");
      return;
    }
    draft.description.more("version", Integer.toString(version));
    try {
      long tensors = count();
      long values = count();
      draft.description.tensors = tensors < 0 ? null : tensors;
      if (values < 0 || values > MAX_VALUES || tensors < 0 || tensors > MAX_TENSORS) {
        draft.problem("it claims more values or tensors than a model has");
        return;
      }
      for (long i = 0; i < values; i++) {
        value();
      }
      for (long i = 0; i < tensors; i++) {
        tensor();
      }
      draft.description.quantisation =
          byType.entrySet().stream()
              .max(Map.Entry.comparingByValue())
              .map(Map.Entry::getKey)
              .orElse(null);
    } catch (Damaged | java.io.EOFException e) {
      draft.problem("its header is damaged: " + e.getMessage());
    }
  }

  private void value() throws IOException {
    String key = string(MAX_KEY);
    int type = cursor.i32();
    if (type == STRING && kept(key)) {
      keep(key, string(1 << 20));
    } else if (type == STRING) {
      draft.description.chatTemplate |= key.startsWith("tokenizer.chat_template");
      cursor.skip(count());
    } else if (type == ARRAY) {
      array(key);
    } else if (key.endsWith(".context_length") || key.equals("general.file_type")) {
      long number = type == 10 || type == 11 ? cursor.i64() : scalar(type);
      draft.description.more(key, Long.toString(number));
    } else {
      cursor.skip(width(type));
    }
  }

  // Widths other than four bytes are not used for these keys.
  private long scalar(int type) throws IOException {
    if (width(type) == 4) {
      return cursor.u32();
    }
    cursor.skip(width(type));
    return -1;
  }

  private static boolean kept(String key) {
    return key.startsWith("general.") || key.equals("tokenizer.ggml.model");
  }

  private void keep(String key, String value) {
    Description.Draft description = draft.description;
    switch (key) {
      case "general.architecture" -> description.architecture = value;
      case "general.name" -> description.name = value;
      case "general.license" -> description.license = value;
      default -> {
        if (key.matches("general\\.base_model\\.[0-9]{1,4}\\.(name|repo_url)")
            && description.baseModels.size() < 100) {
          description.baseModels.add(value);
        }
        description.more(key, value);
      }
    }
  }

  private void array(String key) throws IOException {
    int type = cursor.i32();
    long length = count();
    if (length < 0 || type == ARRAY) {
      throw new Damaged("the list " + key + " can't be read");
    }
    if (type != STRING) {
      if (length > size) {
        throw new Damaged("the list " + key + " is longer than the file");
      }
      cursor.skip(length * width(type));
      return;
    }
    elementsLeft -= Math.min(length, MAX_ELEMENTS + 1);
    if (elementsLeft < 0) {
      throw new Damaged("the list " + key + " has too many strings");
    }
    for (long i = 0; i < length; i++) {
      cursor.skip(count());
    }
  }

  private void tensor() throws IOException {
    cursor.skip(count());
    long dimensions = cursor.u32();
    if (dimensions > 8) {
      throw new Damaged("a tensor has " + dimensions + " dimensions");
    }
    long elements = 1;
    for (int i = 0; i < dimensions; i++) {
      long length = count();
      if (length < 0 || Math.multiplyHigh(elements, length) != 0 || elements * length < 0) {
        throw new Damaged("a tensor has a shape that no file holds");
      }
      elements *= length;
    }
    String type = type(cursor.i32());
    long offset = cursor.i64();
    if (offset < 0 || offset > size) {
      draft.problem("a tensor lies outside the file");
    }
    byType.merge(type, elements, Gguf::sum);
    draft.description.dataTypes.add(type);
    Long known = draft.description.parameters;
    draft.description.parameters = sum(known == null ? 0 : known, elements);
  }

  private static long sum(long a, long b) {
    return a + b < 0 ? Long.MAX_VALUE : a + b;
  }

  private long count() throws IOException {
    return version == 1 ? cursor.u32() : cursor.i64();
  }

  private String string(int limit) throws IOException {
    long length = count();
    if (length < 0 || length > limit) {
      throw new Damaged("a string claims " + Long.toUnsignedString(length) + " bytes");
    }
    return new String(cursor.bytes((int) length), StandardCharsets.UTF_8);
  }

  private static int width(int type) throws Damaged {
    return switch (type) {
      case 0, 1, 7 -> 1;
      case 2, 3 -> 2;
      case 4, 5, 6 -> 4;
      case 10, 11, 12 -> 8;
      default -> throw new Damaged("a value has the unknown type " + type);
    };
  }

  /** The names of ggml.h's types; those that were withdrawn are left out. */
  private static String type(int id) {
    return switch (id) {
      case 0 -> "F32";
      case 1 -> "F16";
      case 2 -> "Q4_0";
      case 3 -> "Q4_1";
      case 6 -> "Q5_0";
      case 7 -> "Q5_1";
      case 8 -> "Q8_0";
      case 9 -> "Q8_1";
      case 10 -> "Q2_K";
      case 11 -> "Q3_K";
      case 12 -> "Q4_K";
      case 13 -> "Q5_K";
      case 14 -> "Q6_K";
      case 15 -> "Q8_K";
      case 16 -> "IQ2_XXS";
      case 17 -> "IQ2_XS";
      case 18 -> "IQ3_XXS";
      case 19 -> "IQ1_S";
      case 20 -> "IQ4_NL";
      case 21 -> "IQ3_S";
      case 22 -> "IQ2_S";
      case 23 -> "IQ4_XS";
      case 24 -> "I8";
      case 25 -> "I16";
      case 26 -> "I32";
      case 27 -> "I64";
      case 28 -> "F64";
      case 29 -> "IQ1_M";
      case 30 -> "BF16";
      case 34 -> "TQ1_0";
      case 35 -> "TQ2_0";
      case 39 -> "MXFP4";
      default -> "unknown";
    };
  }

  private static final class Damaged extends IOException {
    private static final long serialVersionUID = 1L;

    Damaged(String message) {
      super(message);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import dev.scruple.content.SliceContent;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Safetensors: eight bytes of header length, a JSON header, then the tensors' bytes. Only the
 * header is read. Specification: huggingface/safetensors, README, "Format"; a header is at most 100
 * MB, and tensors fill the data without holes.
 */
final class Safetensors {
  private static final long MAX_HEADER = 100_000_000;
  private static final int MAX_TENSORS = 500_000;

  private final Draft draft = new Draft(Format.SAFETENSORS);
  private final long dataSize;
  private long[] begins = new long[64];
  private long[] ends = new long[64];
  private int count;
  private long parameters;

  private Safetensors(long dataSize) {
    this.dataSize = dataSize;
  }

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    if (sample.head().length < 10 || sample.at(8) != '{') {
      return Optional.empty();
    }
    long length = ByteBuffer.wrap(sample.head()).order(ByteOrder.LITTLE_ENDIAN).getLong();
    boolean named = sample.name().endsWith(".safetensors");
    boolean plausible = length >= 2 && length <= MAX_HEADER && length <= sample.size() - 8;
    if (!named
        && !(plausible && (sample.mentions("\"dtype\"") || sample.mentions("__metadata__")))) {
      return Optional.empty();
    }
    if (!plausible) {
      Draft broken = new Draft(Format.SAFETENSORS);
      broken.problem("its header claims " + Long.toUnsignedString(length) + " bytes");
      return broken.found();
    }
    Safetensors reader = new Safetensors(sample.size() - 8 - length);
    reader.header(new SliceContent(sample.content(), 8, length));
    return reader.draft.found();
  }

  private void header(Content header) throws IOException {
    try (InputStream in = new BufferedInputStream(header.open());
        JsonParser json = Json.parser(in)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("__metadata__")) {
          metadata(json);
        } else if (count == MAX_TENSORS) {
          draft.problem("more than " + MAX_TENSORS + " tensors; the rest was not read");
          return;
        } else {
          tensor(name, json);
        }
      }
      covered();
    } catch (JacksonException e) {
      draft.problem("its header is " + Json.reason(e));
    } finally {
      draft.description.tensors = (long) count;
      draft.description.parameters = parameters;
    }
  }

  private void metadata(JsonParser json) {
    if (json.currentToken() != JsonToken.START_OBJECT) {
      draft.problem("__metadata__ is not an object");
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      if (json.nextToken() == JsonToken.VALUE_STRING) {
        String value = Description.Draft.cut(json.getString());
        switch (key) {
          case "license", "modelspec.license" -> draft.description.license = value;
          case "modelspec.architecture" -> draft.description.architecture = value;
          case "modelspec.title" -> draft.description.name = value;
          case "base_model", "ss_sd_model_name" -> draft.description.baseModels.add(value);
          default -> draft.description.more(key, value);
        }
      } else {
        draft.problem("__metadata__ holds something else than text");
        json.skipChildren();
      }
    }
  }

  private void tensor(String name, JsonParser json) {
    String type = null;
    long elements = 1;
    long[] range = {-1, -1};
    if (json.currentToken() != JsonToken.START_OBJECT) {
      draft.problem("tensor " + name + " is not described by an object");
      json.skipChildren();
      return;
    }
    while (json.nextToken() == JsonToken.PROPERTY_NAME) {
      String key = json.currentName();
      json.nextToken();
      switch (key) {
        case "dtype" -> type = json.getValueAsString();
        case "shape" -> elements = product(json);
        case "data_offsets" -> range = pair(json);
        default -> json.skipChildren();
      }
    }
    check(name, type == null ? "" : type, elements, range[0], range[1]);
  }

  private void check(String name, String type, long elements, long begin, long end) {
    if (begin < 0 || end < begin || end > dataSize) {
      draft.problem("tensor " + name + " lies outside the file");
    } else if (elements < 0) {
      draft.problem("tensor " + name + " has a shape that no file holds");
    } else {
      int bits = bits(type);
      // Division, since the product may be more than a long holds.
      if (bits == 0) {
        draft.problem("tensor " + name + " has the unknown data type " + type);
      } else if (elements > Long.MAX_VALUE / 64 || (elements * bits + 7) / 8 != end - begin) {
        draft.problem("tensor " + name + " has another size than its shape says");
      }
      range(begin, end);
      parameters = parameters + elements < 0 ? Long.MAX_VALUE : parameters + elements;
      if (draft.description.dataTypes.size() < 30 && bits > 0) {
        draft.description.dataTypes.add(type);
      }
    }
  }

  private void range(long begin, long end) {
    if (count == begins.length) {
      begins = Arrays.copyOf(begins, count * 2);
      ends = Arrays.copyOf(ends, count * 2);
    }
    begins[count] = begin;
    ends[count++] = end;
  }

  /** Tensors must lie side by side: sorted begins and sorted ends then meet. */
  private void covered() {
    long[] from = Arrays.copyOf(begins, count);
    long[] to = Arrays.copyOf(ends, count);
    Arrays.sort(from);
    Arrays.sort(to);
    long at = 0;
    for (int i = 0; i < count; i++) {
      if (from[i] != at) {
        draft.problem(from[i] < at ? "tensors overlap" : "there are bytes between tensors");
        return;
      }
      at = to[i];
    }
    if (at != dataSize) {
      draft.problem("there are bytes after the last tensor");
    }
  }

  private static long product(JsonParser json) {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return -1;
    }
    long product = 1;
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      long size = number(json);
      json.skipChildren();
      boolean fits = product >= 0 && size >= 0 && Math.multiplyHigh(product, size) == 0;
      product = fits ? product * size : -1;
    }
    return product;
  }

  private static long[] pair(JsonParser json) {
    long[] pair = {-1, -1};
    if (json.currentToken() != JsonToken.START_ARRAY) {
      json.skipChildren();
      return pair;
    }
    int at = 0;
    while (json.nextToken() != JsonToken.END_ARRAY && json.currentToken() != null) {
      if (at < 2) {
        pair[at++] = number(json);
      } else {
        pair[0] = -1;
      }
      json.skipChildren();
    }
    return pair;
  }

  /** A whole number that is not negative; -1 for all else. */
  private static long number(JsonParser json) {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      return -1;
    }
    try {
      return json.getLongValue();
    } catch (JacksonException e) {
      // More than a long holds.
      return -1;
    }
  }

  private static int bits(String type) {
    return switch (type) {
      case "F64", "I64", "U64", "C64" -> 64;
      case "F32", "I32", "U32" -> 32;
      case "F16", "BF16", "I16", "U16" -> 16;
      case "I8", "U8", "BOOL", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ" -> 8;
      case "F6_E2M3", "F6_E3M2" -> 6;
      case "F4" -> 4;
      default -> 0;
    };
  }
}

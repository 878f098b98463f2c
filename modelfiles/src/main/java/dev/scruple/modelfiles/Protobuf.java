// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Formats that are protocol buffers without a mark of their own, told apart by the numbers and
 * types of their outermost fields; nested messages are skipped by their length. Specification:
 * protobuf encoding; onnx.proto, saved_model.proto, graph.proto, sentencepiece_model.proto, Core
 * ML's Model.proto.
 */
final class Protobuf {
  private static final int MAX_FIELDS = 64;

  /** A graph of this size holds no trained layer worth the name beside its variables. */
  private static final int LARGEST_GRAPH = 1024 * 1024;

  private static final Set<String> VARIABLES = Set.of("VarHandleOp", "VariableV2", "Variable");
  private static final Set<String> ENDINGS =
      Set.of("onnx", "ort", "pb", "model", "spm", "mlmodel", "bin", "", "pbtxt", "vocab");

  private Protobuf() {}

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    int first = sample.at(0);
    // All of them begin with field 1, a number or a message.
    if ((first != 0x08 && first != 0x0a) || !worthIt(sample)) {
      return Optional.empty();
    }
    Fields fields = Fields.of(sample.content());
    if (fields.list.isEmpty()) {
      return Optional.empty();
    }
    return first == 0x08 ? versioned(sample, fields) : repeated(sample, fields);
  }

  // A newline is field 1, too: texts are not walked.
  private static boolean worthIt(Sample sample) {
    return sample.size() >= 8
        && (ENDINGS.contains(sample.ending()) || !sample.text())
        && !(sample.at(0) == '\n' && sample.text() && sample.ending().isEmpty());
  }

  private static Optional<ModelFile> versioned(Sample sample, Fields fields) {
    Set<Integer> numbers = fields.numbers();
    if (Set.of(1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26).containsAll(numbers)
        && numbers.contains(7)
        && (numbers.contains(8) || sample.ending().equals("onnx"))) {
      return onnx(sample, fields);
    } else if (numbers.equals(Set.of(1, 2)) && fields.list.getFirst().value == 1) {
      return fields.told(new Draft(Format.SAVED_MODEL));
    } else if (numbers.contains(2) && numbers.stream().anyMatch(n -> n >= 200 && n <= 3000)) {
      return fields.told(new Draft(Format.CORE_ML));
    }
    return Optional.empty();
  }

  private static Optional<ModelFile> onnx(Sample sample, Fields fields) {
    Draft draft = new Draft(Format.ONNX);
    byte[] head = sample.head();
    for (Field field : fields.list) {
      if (field.number == 1) {
        draft.description.more("ir version", Long.toString(field.value));
      } else if ((field.number == 2 || field.number == 3)
          && field.wire == 2
          && field.offset + field.value <= head.length) {
        String text =
            new String(head, (int) field.offset, (int) field.value, StandardCharsets.UTF_8);
        draft.description.more(field.number == 2 ? "producer" : "producer version", text);
      }
    }
    return fields.told(draft);
  }

  /** Lists of messages in field 1: SentencePiece's pieces, or the nodes of a TensorFlow graph. */
  private static Optional<ModelFile> repeated(Sample sample, Fields fields) throws IOException {
    Field first = fields.list.getFirst();
    int inner = (int) first.offset;
    int length = sample.at(inner + 1);
    if (first.wire != 2 || sample.at(inner) != 0x0a || length >= 0x80) {
      return Optional.empty();
    }
    int second = sample.at(inner + 2 + length);
    if (second == 0x15) {
      return fields.told(new Draft(Format.SENTENCEPIECE));
    } else if (second == 0x12 && sample.ending().equals("pb")) {
      Draft draft = new Draft(Format.GRAPH);
      if (hasVariables(sample)) {
        draft.holding(Holding.GRAPH_WITHOUT_VALUES);
      }
      return fields.told(draft);
    }
    return Optional.empty();
  }

  /**
   * Whether a small graph has nodes for variables, whose values come from a checkpoint: one that
   * was frozen for use has constants in their places.
   */
  private static boolean hasVariables(Sample sample) throws IOException {
    if (sample.size() > LARGEST_GRAPH) {
      return false;
    }
    String bytes =
        new String(sample.content().head((int) sample.size()), StandardCharsets.ISO_8859_1);
    return VARIABLES.stream()
        .anyMatch(kind -> bytes.contains("\u0012" + (char) kind.length() + kind));
  }

  /** A field: for wire type 0 its value, for 2 its length; {@code offset} is where bytes begin. */
  private record Field(int number, int wire, long offset, long value) {}

  /** The outermost fields, at most {@value #MAX_FIELDS}; empty where the bytes are no message. */
  private record Fields(List<Field> list, boolean cutShort) {

    static Fields of(Content content) throws IOException {
      List<Field> list = new ArrayList<>();
      byte[] block = new byte[24];
      long at = 0;
      while (at < content.size() && list.size() < MAX_FIELDS) {
        int count = content.read(at, block, 0, block.length);
        Varint tag = Varint.at(block, 0, count);
        if (tag == null || tag.value >>> 3 < 1 || tag.value >>> 3 > 5000) {
          return new Fields(List.of(), false);
        }
        Varint value = Varint.at(block, tag.end, count);
        int wire = (int) (tag.value & 7);
        long begin = at + (wire == 2 && value != null ? value.end : tag.end);
        long length =
            switch (wire) {
              case 0 -> value == null ? -1 : value.end - tag.end;
              case 1 -> 8;
              case 2 -> value == null ? -1 : value.value;
              case 5 -> 4;
              default -> -1;
            };
        if (length < 0) {
          return new Fields(List.of(), false);
        }
        list.add(new Field((int) (tag.value >>> 3), wire, begin, value == null ? 0 : value.value));
        if (length > content.size() - begin) {
          // What claims more than the file holds is a cut message only after a good beginning.
          return new Fields(list.size() > 1 ? list : List.of(), true);
        }
        at = begin + length;
      }
      return new Fields(list, false);
    }

    Set<Integer> numbers() {
      return list.stream().map(Field::number).collect(java.util.stream.Collectors.toSet());
    }

    Optional<ModelFile> told(Draft draft) {
      if (cutShort) {
        draft.problem("it is cut short");
      }
      return draft.found();
    }
  }

  private record Varint(long value, int end) {
    static @org.jspecify.annotations.Nullable Varint at(byte[] bytes, int start, int limit) {
      long value = 0;
      for (int i = 0; i < 10 && start + i < limit; i++) {
        value |= (long) (bytes[start + i] & 0x7f) << (7 * i);
        if (bytes[start + i] >= 0) {
          return new Varint(value, start + i + 1);
        }
      }
      return null;
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * Python pickles, recognised by walking their first opcodes without running them. Protocols 2 to 5
 * begin with a mark; for older ones the opcodes themselves must make sense, since any text may
 * begin like one. Specification: CPython, Lib/pickletools.py, PEP 3154, PEP 574.
 */
final class Pickle {
  /** torch.save before version 1.6 begins with this number, pickled. */
  private static final String TORCH_MAGIC =
      "\u0080\u0002\u008a\nl\u00fc\u009cF\u00f9 j\u00a8P\u0019.";

  private static final Set<String> TEXTS =
      Set.of("txt", "md", "rst", "py", "c", "h", "cpp", "java", "js", "html", "csv", "yaml", "yml");

  private static final int MAX_OPCODES = 200;
  private static final int ENOUGH = 40;

  /** An empty list or table says nothing of what it is for. */
  private static final int FEWEST = 6;

  private final byte[] bytes;
  private final boolean whole;
  private int at;
  private int opcodes;
  private boolean imports;
  private boolean memo;
  private boolean calls;
  private int depth;
  private final PickleHolding holding = new PickleHolding();
  private int[] marks = new int[MAX_OPCODES + 2];
  private int markCount;

  private Pickle(byte[] bytes, boolean whole) {
    this.bytes = bytes;
    this.whole = whole;
  }

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    if (sample.has(0, TORCH_MAGIC)) {
      return new Draft(Format.PYTORCH_LEGACY).found();
    } else if (!is(sample)) {
      return Optional.empty();
    }
    boolean joblib = sample.mentions("joblib.numpy_pickle") || sample.ending().equals("joblib");
    Draft draft = new Draft(joblib ? Format.JOBLIB : Format.PICKLE);
    if (!joblib && sample.size() <= PickleHolding.LARGEST) {
      draft.holding(holding(sample.content().head((int) sample.size())));
    }
    draft.description.more(
        "protocol", sample.at(0) == 0x80 ? Integer.toString(sample.at(1)) : "0 or 1");
    return draft.found();
  }

  /**
   * Whether the first bytes are a pickle's; a broken tail does not matter, as it does not to
   * Python.
   */
  static boolean is(Sample sample) {
    byte[] head = sample.head();
    if (head.length < 2) {
      return false;
    }
    Pickle pickle = new Pickle(head, head.length == sample.size());
    if (sample.at(0) == 0x80) {
      return sample.at(1) <= 5 && pickle.begins();
    }
    return pickle.makesSense(!TEXTS.contains(sample.ending()));
  }

  /** What a whole pickle holds, walked to its end; nothing may follow it. */
  static Holding holding(byte[] bytes) {
    Pickle pickle = new Pickle(bytes, true);
    Step step = Step.NEXT;
    while (step == Step.NEXT) {
      step = pickle.step();
    }
    boolean ended = step == Step.STOP && pickle.at == bytes.length;
    return ended && pickle.opcodes >= FEWEST ? pickle.holding.told() : Holding.USUAL;
  }

  /** After the protocol mark, at least one more opcode. */
  private boolean begins() {
    at = 2;
    return at == bytes.length || step() != Step.UNKNOWN;
  }

  private boolean makesSense(boolean lenient) {
    while (opcodes < MAX_OPCODES) {
      switch (step()) {
        case NEXT -> {}
        case STOP -> {
          return at == bytes.length && whole && (imports || (memo && opcodes > 2));
        }
        case BEYOND -> {
          return opcodes >= ENOUGH && (imports || memo);
        }
        case UNKNOWN -> {
          // Python runs what stands before the damage.
          return lenient && imports && calls;
        }
      }
    }
    return imports || memo;
  }

  private enum Step {
    NEXT,
    STOP,
    UNKNOWN,
    BEYOND
  }

  private Step step() {
    if (at >= bytes.length) {
      return Step.BEYOND;
    }
    int opcode = bytes[at++] & 0xff;
    opcodes++;
    if (!marked(opcode)) {
      return Step.UNKNOWN;
    }
    switch (opcode) {
      case 'Q' -> holding.stores();
      case 'a', 'e', 's', 'u' -> holding.collects();
      case 'P', 0x82, 0x83, 0x84, 0x93, 0x97, 0x98 -> holding.hides();
      default -> {}
    }
    calls |= imports && (opcode == 'R' || opcode == 'o' || opcode == 0x81 || opcode == 0x92);
    return switch (opcode) {
      case '.' -> Step.STOP;
      case '(',
          '0',
          '1',
          '2',
          'Q',
          'R',
          'b',
          '}',
          ')',
          'e',
          ']',
          'a',
          'N',
          'd',
          'l',
          'o',
          's',
          't',
          'u',
          0x81,
          0x85,
          0x86,
          0x87,
          0x88,
          0x89,
          0x8f,
          0x90,
          0x91,
          0x92,
          0x93,
          0x94,
          0x97,
          0x98 ->
          Step.NEXT;
      case 'F', 'I', 'L', 'S', 'V', 'P', 'g' -> line(opcode);
      case 'p' -> {
        memo = true;
        yield line(opcode);
      }
      case 'c', 'i' -> imported(opcode);
      case 'K', 'h', 0x80, 0x82 -> skip(1);
      case 'q' -> {
        memo = true;
        yield skip(1);
      }
      case 'M', 0x83 -> skip(2);
      case 'J', 'r', 'j', 0x84 -> skip(4);
      case 'G', 0x95 -> skip(8);
      case 'U', 'C', 0x8c, 0x8a -> counted(1);
      case 'T', 'X', 'B', 0x8b -> counted(4);
      case 0x8d, 0x8e, 0x96 -> counted(8);
      default -> Step.UNKNOWN;
    };
  }

  /** Follows the stack's depth; false where Python's own would run empty. */
  private boolean marked(int opcode) {
    return switch (opcode) {
      case '(' -> {
        if (markCount == marks.length) {
          marks = Arrays.copyOf(marks, marks.length * 2);
        }
        marks[markCount++] = depth;
        yield true;
      }
      case 't', 'l', 'd', 'o', 'i', 0x91 -> toMark(1);
      case 'e', 'u', '1', 0x90 -> toMark(0);
      case '.', 'p', 'q', 'r', 0x94, 'Q', 0x85, 0x97, 0x98 -> stack(1, 0);
      case '0' -> stack(1, -1);
      case '2' -> stack(1, 1);
      case 'R', 'b', 'a', 0x81, 0x86, 0x93 -> stack(2, -1);
      case 's', 0x87, 0x92 -> stack(3, -2);
      case 0x80, 0x95 -> true;
      default -> stack(0, 1);
    };
  }

  private boolean toMark(int pushed) {
    if (markCount == 0) {
      return false;
    }
    depth = marks[--markCount] + pushed;
    return true;
  }

  private boolean stack(int needed, int change) {
    boolean enough = depth >= needed;
    depth += change;
    return enough;
  }

  private Step imported(int opcode) {
    int start = at;
    boolean valid = line('c') == Step.NEXT && name(start, at - 1);
    int second = at;
    valid = valid && line('c') == Step.NEXT && name(second, at - 1);
    imports |= valid;
    if (valid) {
      holding.imports(new String(bytes, start, at - start, StandardCharsets.ISO_8859_1));
    } else {
      holding.hides();
    }
    calls |= valid && opcode == 'i';
    return valid ? Step.NEXT : Step.UNKNOWN;
  }

  /** Whether a line is a dotted Python name. */
  private boolean name(int start, int end) {
    boolean valid = end > start && end - start < 200;
    for (int i = start; valid && i < end; i++) {
      int letter = bytes[i];
      valid = letter < 0 || letter == '_' || letter == '.' || Character.isLetterOrDigit(letter);
    }
    return valid;
  }

  private Step line(int opcode) {
    int start = at;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    if (at == bytes.length) {
      return whole ? Step.UNKNOWN : Step.BEYOND;
    }
    String text = new String(bytes, start, at++ - start, StandardCharsets.ISO_8859_1).strip();
    boolean valid =
        switch (opcode) {
          case 'I', 'L', 'p', 'g' -> text.matches("-?[0-9]{1,400}L?");
          case 'S' -> text.matches("(?s)(['\"]).*\\1");
          default -> true;
        };
    return valid ? Step.NEXT : Step.UNKNOWN;
  }

  private Step counted(int width) {
    if (at + width > bytes.length) {
      return Step.BEYOND;
    }
    long length = 0;
    for (int i = width - 1; i >= 0; i--) {
      length = (length << 8) | (bytes[at + i] & 0xff);
    }
    at += width;
    return length < 0 ? Step.UNKNOWN : skip(length);
  }

  private Step skip(long count) {
    if (count > bytes.length - at) {
      at = bytes.length;
      return whole ? Step.UNKNOWN : Step.BEYOND;
    }
    at += (int) count;
    return Step.NEXT;
  }
}

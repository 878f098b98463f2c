// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters in UTF-8 that no reader sees and that change what is read.
 *
 * <ul>
 *   <li>Bidirectional controls that show code in another order than compilers read it
 *       (CVE-2021-42574): an override, or an embedding or isolate that its line leaves open, on a
 *       line without letters that run from right to left.
 *   <li>Tag characters (U+E0000 to U+E007F) outside the flags that Unicode makes of them.
 *   <li>Runs of zero-width characters, and runs of variation selectors: each can spell a text. One
 *       of them, as emoji and many scripts need it, is fine.
 * </ul>
 */
public final class HiddenCharacters {
  private static final int RUN = 4;
  private static final int BLACK_FLAG = 0x1F3F4;
  private static final int END_OF_TAG = 0xE007F;

  /** The kinds. */
  public enum Kind {
    BIDIRECTIONAL_CONTROL,
    TAG_CHARACTERS,
    ZERO_WIDTH_RUN,
    VARIATION_SELECTOR_RUN;

    /** Kebab-case. */
    public String id() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * One kind in a text.
   *
   * @param line of the first one, 1-based
   * @param count of characters
   */
  public record Found(Kind kind, int line, int count) {}

  private final Map<Kind, Found> found = new EnumMap<>(Kind.class);
  private int line = 1;
  private int before;
  private int run;
  private Kind runKind = Kind.ZERO_WIDTH_RUN;
  private boolean flag;
  private int open;
  private int controls;
  private boolean overrides;
  private boolean rightToLeft;

  private HiddenCharacters() {}

  /** The kinds that a text holds; at most one finding a kind. */
  public static List<Found> of(byte[] text) {
    if (!mayHold(text)) {
      return List.of();
    }
    HiddenCharacters scan = new HiddenCharacters();
    new String(text, java.nio.charset.StandardCharsets.UTF_8).codePoints().forEach(scan::next);
    scan.endOfRun();
    scan.endOfLine();
    return new ArrayList<>(scan.found.values());
  }

  /** Whether one of the bytes stands there with which every such character begins. */
  private static boolean mayHold(byte[] text) {
    for (int i = 0; i + 2 < text.length; i++) {
      byte each = text[i];
      if (each < 0) {
        int first = each & 0xff;
        int second = text[i + 1] & 0xff;
        boolean general = first == 0xE2 && (second == 0x80 || second == 0x81);
        boolean forms = first == 0xEF && (second == 0xB8 || second == 0xBB);
        boolean mongolian = first == 0xE1 && second == 0xA0;
        if (first == 0xF3 || general || forms || mongolian) {
          return true;
        }
      }
    }
    return false;
  }

  private void next(int character) {
    Kind kind = kindOfRun(character);
    if (kind == null || kind != runKind) {
      endOfRun();
    }
    if (kind != null) {
      runKind = kind;
      if (run == 0) {
        flag = before == BLACK_FLAG;
      }
      run++;
    }
    bidirectional(character);
    if (character == '\n') {
      endOfLine();
      line++;
    }
    before = character;
  }

  private static @Nullable Kind kindOfRun(int character) {
    if (character >= 0xE0000 && character <= END_OF_TAG) {
      return Kind.TAG_CHARACTERS;
    }
    if ((character >= 0xFE00 && character <= 0xFE0F)
        || (character >= 0xE0100 && character <= 0xE01EF)) {
      return Kind.VARIATION_SELECTOR_RUN;
    }
    boolean zeroWidth =
        (character >= 0x200B && character <= 0x200D)
            || (character >= 0x2060 && character <= 0x2064)
            || character == 0xFEFF
            || character == 0x180E;
    return zeroWidth ? Kind.ZERO_WIDTH_RUN : null;
  }

  private void endOfRun() {
    if (runKind == Kind.TAG_CHARACTERS) {
      boolean ofFlag = flag && before == END_OF_TAG;
      if (run > 0 && !ofFlag) {
        add(runKind, run);
      }
    } else if (run >= RUN) {
      add(runKind, run);
    }
    run = 0;
    flag = false;
  }

  private void bidirectional(int character) {
    switch (character) {
      case 0x202A, 0x202B, 0x2066, 0x2067, 0x2068 -> {
        open++;
        controls++;
      }
      case 0x202D, 0x202E -> {
        open++;
        controls++;
        overrides = true;
      }
      case 0x202C, 0x2069 -> open = Math.max(0, open - 1);
      default -> {
        byte direction = Character.getDirectionality(character);
        rightToLeft |=
            direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
      }
    }
  }

  private void endOfLine() {
    if (controls > 0 && (overrides || open > 0) && !rightToLeft) {
      add(Kind.BIDIRECTIONAL_CONTROL, controls);
    }
    open = 0;
    controls = 0;
    overrides = false;
    rightToLeft = false;
  }

  private void add(Kind kind, int count) {
    found.merge(
        kind,
        new Found(kind, line, count),
        (first, more) -> new Found(kind, first.line(), first.count() + more.count()));
  }
}

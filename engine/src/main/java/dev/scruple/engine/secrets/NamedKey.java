// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Characters without a prefix, which only the name before them tells: {@code WANDB_API_KEY=…},
 * {@code wandb.login(key="…")}. Name and value stand on one line, with an assignment or a call
 * between them and little else.
 *
 * @param length of the value
 */
record NamedKey(Alphabet body, int length) implements Shape {
  private static final int NEAR = 64;

  @Override
  public @Nullable Span find(byte[] text, int limit, int at) {
    int end = Math.min(limit, at + NEAR + length + 1);
    int start = at;
    while (start < end && text[start] != '\n') {
      int run = Alphabet.WORD.runEnd(text, start, end);
      if (run - start == length
          && body.runEnd(text, start, run) == run
          && (run >= limit || text[run] != '-')
          && names(text, at, start)
          && Randomness.of(text, start, run)) {
        return new Span(start, run);
      }
      start = Math.max(run, start + 1);
    }
    return null;
  }

  /** Whether what stands before the value is a key's name and an assignment or a call. */
  private static boolean names(byte[] text, int at, int start) {
    String before =
        new String(text, at, start - at, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    boolean name = before.contains("key") || before.contains("token") || before.contains("login");
    boolean given = before.matches("[\\w.\\[\\]'\"-]*+ *+(=|:|\\(|,|\\) *=)[\\w =:('\",]*+");
    return name && given && (start == 0 || "'\"=: ".indexOf(text[start - 1]) >= 0);
  }
}

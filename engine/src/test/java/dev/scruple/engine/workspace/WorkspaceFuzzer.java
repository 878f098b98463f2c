// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.workspace;

import dev.scruple.engine.secrets.SettingValues;
import java.nio.charset.StandardCharsets;

/** Entry for Jazzer: any bytes as instructions, settings and code. */
public final class WorkspaceFuzzer {
  private WorkspaceFuzzer() {}

  /** Reads the bytes; nothing may be thrown, and nothing told past their last line. */
  public static void fuzzerTestOneInput(byte[] data) {
    String text = new String(data, StandardCharsets.UTF_8);
    long lines = 1 + text.chars().filter(c -> c == '\n' || c == '\r').count();
    HiddenCharacters.of(data).forEach(each -> within(each.line(), lines));
    AgentInstructions.hazards(text).forEach(each -> within(each.line(), lines));
    for (String path : new String[] {".claude/settings.json", ".gitmodules", ".envrc"}) {
      Opening.of(path, text).forEach(each -> within(each.line(), lines));
    }
    SettingValues.of(".env", text).forEach(each -> within(each.line(), lines));
  }

  private static void within(int line, long lines) {
    if (line < 1 || line > lines) {
      throw new AssertionError(line + " of " + lines);
    }
  }
}

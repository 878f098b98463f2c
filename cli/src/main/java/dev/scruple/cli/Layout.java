// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.report.Detail;
import dev.scruple.report.TerminalOptions;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine.ParseResult;

/** Turns {@code --width} and {@code --color} into a layout. */
record Layout(int width, boolean colour, Surroundings here) {
  private static final int NARROWEST = 40;
  private static final int WIDEST = 1000;

  static Layout of(ParseResult parsed, Surroundings here) throws UsageException {
    return new Layout(width(parsed, here), colour(parsed, here), here);
  }

  private static int width(ParseResult parsed, Surroundings here) throws UsageException {
    String stated = parsed.matchedOptionValue("--width", "");
    if (stated.isEmpty()) {
      return here.width();
    }
    if (!stated.matches("[0-9]{1,4}")
        || Integer.parseInt(stated) < NARROWEST
        || Integer.parseInt(stated) > WIDEST) {
      throw new UsageException(
          "--width: \"" + stated + "\" is not a number from " + NARROWEST + " to " + WIDEST);
    }
    return Integer.parseInt(stated);
  }

  private static boolean colour(ParseResult parsed, Surroundings here) throws UsageException {
    String when = parsed.matchedOptionValue("--color", "auto");
    return switch (when) {
      case "auto" -> here.colour();
      case "always" -> true;
      case "never" -> false;
      default ->
          throw new UsageException("--color: \"" + when + "\" is none of auto, always, never");
    };
  }

  /** For standard output. */
  TerminalOptions screen(Detail detail) {
    return new TerminalOptions(width, colour, here.charset(), detail);
  }

  /** For a file: no colour, all letters. */
  TerminalOptions file(Detail detail) {
    return new TerminalOptions(width, false, StandardCharsets.UTF_8, detail);
  }
}

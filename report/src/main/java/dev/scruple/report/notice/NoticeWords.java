// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.notice;

import dev.scruple.model.ComponentRole;
import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What all forms of notices say, in the same words. */
final class NoticeWords {
  static final String MISSING = "What could not be found";
  static final String PARTS = "Parts";
  static final String CARRIED = "Notices that the project carries itself";
  static final String TEXTS = "Licence texts";

  private NoticeWords() {}

  static String title(Notices notices) {
    return "Third-party notices of " + notices.name();
  }

  static String own(Notices notices) {
    String license = notices.license();
    if (license == null) {
      return "not known";
    }
    return license.equals("NONE") ? "none found" : license + " (its text is not repeated here)";
  }

  /** What the document is, in one or two sentences. */
  static String preamble(Notices notices) {
    int parts = notices.parts().size();
    return (parts == 0
            ? "It holds and needs no part that others made, as far as was seen."
            : "It goes with "
                + parts
                + (parts == 1 ? " part" : " parts")
                + " that others made, or that "
                + (parts == 1 ? "has a licence" : "have licences")
                + " of "
                + (parts == 1 ? "its" : "their")
                + " own. Where a licence leaves a choice, the branch that serves the use «"
                + notices.use()
                + "» best is taken.")
        + (notices.leftOut().isEmpty()
            ? ""
            : " Left out: " + String.join("; ", notices.leftOut()) + ".");
  }

  static String nothingMissing() {
    return "Nothing: every part has its licence, the text of it, and its copyright lines.";
  }

  static String role(ComponentRole role) {
    return switch (role) {
      case WEIGHTS -> "Models";
      case DATASET -> "Data sets";
      case CODE -> "Code";
      case DOCUMENTATION -> "Documentation";
      case PACKAGE -> "Packages";
      case SERVICE -> "Services";
    };
  }

  static String license(NoticedPart part) {
    String license = part.license();
    String declared = part.declared();
    if (license != null && !license.equals("NONE")) {
      return license;
    }
    String open = license == null ? "not known" : "none found";
    return declared == null ? open : open + "; its metadata state " + declared;
  }

  /** The name with its version, as people say it. */
  static String name(NoticedPart part) {
    String version = part.version();
    return part.name() + (version == null ? "" : " " + version);
  }

  static String file(CarriedFile file) {
    return switch (file.kind()) {
      case NOTICE -> "Its notice, from " + file.path();
      case LICENSE -> "Its licence, from " + file.path();
    };
  }

  /** An attribution's words with its clause. */
  static String clause(String license, String clause) {
    return license + " §" + clause;
  }

  /** A heading that follows the one before, or null where it is the same. */
  static @Nullable String next(@Nullable ComponentRole before, ComponentRole role) {
    return before == role ? null : role(role);
  }

  /** Lines without what a terminal or a page would take for more than letters. */
  static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : text.replace('\f', '\n').split("\n", -1)) {
      lines.add(
          dev.scruple.report.Escape.terminal(tabs(line).stripTrailing().replace("\u00AD", "")));
    }
    while (!lines.isEmpty() && lines.getLast().isBlank()) {
      lines.removeLast();
    }
    while (!lines.isEmpty() && lines.getFirst().isBlank()) {
      lines.removeFirst();
    }
    return lines;
  }

  private static String tabs(String line) {
    if (line.indexOf('\t') < 0) {
      return line;
    }
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\t') {
        spaced.append(" ".repeat(8 - spaced.length() % 8));
      } else {
        spaced.append(c);
      }
    }
    return spaced.toString();
  }

  /** An anchor of letters, digits and dashes. */
  static String anchor(String id) {
    return "text-" + id.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}

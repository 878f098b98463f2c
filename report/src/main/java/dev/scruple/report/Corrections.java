// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Curation;
import dev.scruple.model.Dossier;
import java.util.Comparator;
import java.util.List;

/** Corrections by people, in words that every report shows alike. */
public final class Corrections {
  /** How reports head them. */
  public static final String TITLE = "Corrected by people";

  private Corrections() {}

  /** Those that hold first, then those that no longer do. */
  public static List<String> of(Dossier dossier) {
    return of(dossier.curations());
  }

  /** Those that hold first, then those that no longer do. */
  public static List<String> of(List<Curation> curations) {
    return curations.stream()
        .sorted(Comparator.comparing(Curation::state))
        .map(Corrections::of)
        .toList();
  }

  /** At the foot of a page, where there are any. */
  static void write(Page page, List<Curation> curations) {
    if (!curations.isEmpty()) {
      page.heading(TITLE);
      of(curations).forEach(each -> page.paragraph(2, Tone.PLAIN, each));
    }
  }

  /** How many hold. */
  public static long holding(Dossier dossier) {
    return dossier.curations().stream()
        .filter(each -> each.state() == Curation.State.APPLIED)
        .count();
  }

  /** One of them, in sentences that end. */
  public static String of(Curation curation) {
    String words = words(curation);
    return words.endsWith(".") ? words : words + ".";
  }

  private static String words(Curation curation) {
    String by = " (" + curation.author() + ", " + curation.source().place() + ")";
    return switch (curation.state()) {
      case APPLIED ->
          curation.finding()
              + ": "
              + instead(curation)
              + ", until "
              + curation.expires()
              + ", because: "
              + curation.reason().replaceFirst("\\.$", "")
              + by
              + ". Found: "
              + curation.found();
      case EXPIRED ->
          curation.finding()
              + ": a correction that ended on "
              + curation.expires()
              + by
              + ". What was found holds; look at it again, then renew or remove the correction";
      case UNMATCHED ->
          curation.finding()
              + ": a correction of something that was not found"
              + by
              + ". Remove it, or mend the name";
    };
  }

  private static String instead(Curation curation) {
    return switch (curation.kind()) {
      case OUTCOME -> "answered " + curation.instead();
      case LICENCE -> "taken as " + curation.instead();
      case EVIDENCE -> "dismissed";
    };
  }
}

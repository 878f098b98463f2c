// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the many ways in which people name the licences of the GNU project. */
final class GnuNames {
  private static final int LONGEST = 160;
  private static final Map<String, String> FAMILIES =
      Map.of(
          "gpl", "GPL",
          "general public", "GPL",
          "lgpl", "LGPL",
          "lesser general public", "LGPL",
          "library general public", "LGPL",
          "library or lesser general public", "LGPL",
          "lesser", "LGPL",
          "agpl", "AGPL",
          "affero general public", "AGPL");
  private static final Map<String, Set<String>> VERSIONS =
      Map.of(
          "GPL", Set.of("1.0", "2.0", "3.0"),
          "LGPL", Set.of("2.0", "2.1", "3.0"),
          "AGPL", Set.of("1.0", "3.0"));
  private static final Pattern NAME =
      Pattern.compile(
          "(?:gnu )?(?<family>gpl|lgpl|agpl|(?:(?:library or )?(?:lesser|library) |affero )?general public"
              + "|lesser)"
              + "(?: ?(?:gpl|lgpl|agpl))?"
              + "(?: ?v?(?<later1>≥|>=)? ?(?<version>[1-3](?:\\.[0-9])?(?:\\.0)?)(?: (?:gpl|lgpl|agpl)(?:v?[1-3](?:\\.[01])?)?(?<plus2>\\+)?)?)?"
              + "(?<later2> ?\\+| or later| or newer| and later| or any later| or greater| or above)?"
              + "(?<only> only)?");

  private GnuNames() {}

  static @Nullable Interpretation find(String text) {
    if (text.length() > LONGEST) {
      return null;
    }
    String name = DeclaredNames.simplify(text.toLowerCase(Locale.ROOT).replace(">=", "≥"));
    Matcher matcher = NAME.matcher(name);
    if (!matcher.matches()) {
      return null;
    }
    String family = FAMILIES.get(matcher.group("family"));
    String version = matcher.group("version");
    if (family == null || version == null) {
      return new Interpretation(null, true, text);
    }
    String full = version.length() == 1 ? version + ".0" : version.substring(0, 3);
    if (!VERSIONS.getOrDefault(family, Set.of()).contains(full)) {
      return new Interpretation(null, true, text);
    }
    boolean later =
        List.of("later1", "later2", "plus2").stream()
            .anyMatch(group -> matcher.group(group) != null);
    String id = family + "-" + full + (later ? "-or-later" : "-only");
    return new Interpretation(id, !later && matcher.group("only") == null, text);
  }
}

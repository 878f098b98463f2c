// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/** Reads and writes the text of {@code vers}. */
final class VersText {
  private static final int LONGEST = 1 << 20;
  private static final String UNRESERVED = "-._~:";

  /** A text that is refused, with the reason. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final String reason;

    Refused(String reason) {
      super(reason, null, false, false);
      this.reason = reason;
    }

    String reason() {
      return reason;
    }
  }

  private VersText() {}

  static Vers read(String text, boolean canonical) throws Refused {
    if (text.length() > LONGEST) {
      throw new Refused("longer than " + LONGEST + " characters");
    }
    if (canonical && text.chars().anyMatch(Character::isWhitespace)) {
      throw new Refused("whitespace is not permitted");
    }
    String plain = canonical ? text : text.replaceAll("\\s+", "");
    int slash = plain.indexOf('/');
    if (!plain.startsWith("vers:") || slash < 0) {
      throw new Refused("does not begin with vers: and a scheme");
    }
    String scheme = plain.substring(5, slash);
    if (!isScheme(scheme) || (canonical && !scheme.equals(scheme.toLowerCase(Locale.ROOT)))) {
      throw new Refused("the scheme is none");
    }
    String lower = scheme.toLowerCase(Locale.ROOT);
    String constraints = plain.substring(slash + 1);
    if (constraints.equals("*")) {
      return new Vers(lower, List.of());
    }
    pipes(constraints);
    List<VersConstraint> read = new ArrayList<>();
    for (String constraint : constraints.split("\\|", -1)) {
      read.add(constraint(lower, constraint, canonical));
    }
    Vers vers = new Vers(lower, read);
    if (canonical && !vers.constraints().equals(read)) {
      throw new Refused("constraints are not sorted by version");
    }
    if (canonical && !vers.hasUniqueVersions()) {
      throw new Refused("a version stands in two constraints");
    }
    return vers;
  }

  private static boolean isScheme(String scheme) {
    return !scheme.isEmpty()
        && scheme.chars().allMatch(it -> Cursor.isLetter(it) || Cursor.isDigit(it) || it == '-');
  }

  private static void pipes(String constraints) throws Refused {
    if (constraints.isEmpty()) {
      throw new Refused("no constraint");
    }
    if (constraints.startsWith("|")) {
      throw new Refused("leading pipe is not permitted");
    }
    if (constraints.endsWith("|")) {
      throw new Refused("trailing pipe is not permitted");
    }
    if (constraints.contains("||")) {
      throw new Refused("consecutive pipes are not permitted");
    }
  }

  private static VersConstraint constraint(String scheme, String text, boolean canonical)
      throws Refused {
    VersComparator comparator = VersComparator.EQUAL;
    for (VersComparator each : VersComparator.values()) {
      if (text.startsWith(each.sign()) && each.sign().length() >= comparator.sign().length()) {
        comparator = each;
      }
    }
    String rest = text.substring(comparator.sign().length());
    if (comparator == VersComparator.EQUAL && rest.startsWith("=") && !canonical) {
      rest = rest.substring(1);
    }
    String version = decode(rest);
    if (version.isEmpty()
        || rest.chars()
            .anyMatch(it -> it == '<' || it == '>' || it == '=' || it == '!' || it == '*')) {
      throw new Refused("a constraint without a version");
    }
    if (canonical) {
      canonical(scheme, rest, version);
    }
    return new VersConstraint(comparator, version);
  }

  private static void canonical(String scheme, String encoded, String version) throws Refused {
    if (scheme.equals("datetime")) {
      if (version.indexOf('t') >= 0 || version.indexOf('z') >= 0) {
        throw new Refused("datetime must use uppercase T and Z");
      }
      if (encoded.contains("%3A")) {
        throw new Refused("datetime time colons must be unencoded");
      }
    }
    if (!encode(version).equals(encoded)) {
      throw new Refused("percent-encoding in version is not canonical");
    }
  }

  private static String decode(String text) throws Refused {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      throw new Refused("invalid percent-encoding in version");
    }
  }

  static String encode(String text) {
    StringBuilder encoded = new StringBuilder(text.length());
    for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xff);
      if (Cursor.isDigit(character)
          || Cursor.isLetter(character)
          || UNRESERVED.indexOf(character) >= 0) {
        encoded.append(character);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(each));
      }
    }
    return encoded.toString();
  }
}

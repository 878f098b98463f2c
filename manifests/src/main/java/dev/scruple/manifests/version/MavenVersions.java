// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Versions of Maven (POM reference, "Version Order Specification").
 *
 * <p>Tokens stand between points, hyphens and changes from digits to letters, which count as
 * hyphens. Tokens that mean nothing (0, final, ga, release) are dropped at the end, before a hyphen
 * and before a qualifier, so that padding needs no care: the end has its own place among
 * qualifiers.
 */
final class MavenVersions {
  private static final List<String> KNOWN =
      List.of("alpha", "beta", "milestone", "rc", "snapshot", "", "sp");
  private static final int END = 20;
  private static final int NOTHING = 21;
  private static final int AFTER_RELEASE = 22;
  private static final int OTHER = 23;
  private static final int HYPHEN_NUMBER = 30;
  private static final int POINT_NUMBER = 31;

  private record Token(boolean hyphen, String text, boolean number) {
    boolean isNothing() {
      return number ? text.chars().allMatch(it -> it == '0') : text.isEmpty();
    }
  }

  private MavenVersions() {}

  static boolean write(String text, KeyWriter key) {
    for (Token token : trimmed(tokens(text.toLowerCase(Locale.ROOT)))) {
      write(token, key);
    }
    key.mark(END);
    return !text.isEmpty();
  }

  private static void write(Token token, KeyWriter key) {
    int known = KNOWN.indexOf(token.text());
    if (token.number()) {
      key.mark(token.hyphen() ? HYPHEN_NUMBER : POINT_NUMBER).number(token.text());
    } else if (token.text().isEmpty()) {
      key.mark(NOTHING);
    } else if (known < 0) {
      key.mark(OTHER).text(token.text());
    } else if (token.text().equals("sp")) {
      key.mark(AFTER_RELEASE);
    } else {
      key.mark(1 + known);
      key.prerelease();
    }
  }

  private static List<Token> trimmed(List<Token> tokens) {
    List<Token> kept = new ArrayList<>();
    for (Token token : tokens) {
      if (token.hyphen() || !token.number()) {
        dropNothing(kept);
      }
      kept.add(token);
    }
    dropNothing(kept);
    return kept;
  }

  private static void dropNothing(List<Token> tokens) {
    while (!tokens.isEmpty() && tokens.getLast().isNothing()) {
      tokens.removeLast();
    }
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Cursor cursor = new Cursor(text);
    boolean hyphen = false;
    do {
      boolean digits = Cursor.isDigit(cursor.peek());
      String token =
          digits
              ? cursor.digits()
              : cursor.take(it -> it != '.' && it != '-' && !Cursor.isDigit(it));
      boolean number = digits || token.isEmpty();
      boolean beforeDigit = Cursor.isDigit(cursor.peek());
      tokens.add(new Token(hyphen, number ? token : alias(token, beforeDigit), number));
      hyphen = cursor.peek() != '.';
      if (cursor.peek() == '.' || cursor.peek() == '-') {
        cursor.next();
        if (cursor.done()) {
          return tokens;
        }
      }
    } while (!cursor.done());
    return tokens;
  }

  private static String alias(String qualifier, boolean beforeDigit) {
    return switch (qualifier) {
      case "ga", "final", "release" -> "";
      case "cr" -> "rc";
      case "a" -> beforeDigit ? "alpha" : qualifier;
      case "b" -> beforeDigit ? "beta" : qualifier;
      case "m" -> beforeDigit ? "milestone" : qualifier;
      default -> qualifier;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Values that everybody writes where a password goes, and hosts that nobody else reaches. */
final class KnownValues {
  private static final List<String> PARTS =
      List.of(
          "pass",
          "pwd",
          "secret",
          "token",
          "example",
          "your",
          "xxx",
          "***",
          "...",
          "change",
          "placeholder",
          "dummy",
          "fake",
          "replace",
          "redact",
          "insert",
          "todo",
          "sample",
          "default",
          "%s",
          "%(",
          "user",
          "admin",
          "hunter2",
          "letmein",
          "qwerty",
          "12345",
          "foobar",
          "api_key",
          "apikey",
          "api-key",
          "credential",
          "test",
          "demo",
          "none",
          "null",
          "guest",
          "root");
  private static final Set<String> HOST_PARTS =
      Set.of(
          "example",
          "host",
          "hostname",
          "localhost",
          "server",
          "domain",
          "your",
          "proxy",
          "test",
          "local",
          "internal",
          "invalid",
          "svc",
          "cluster",
          "company",
          "mycompany",
          "yourdomain",
          "myserver",
          "foo",
          "bar",
          "db",
          "localdomain",
          "corp");
  private static final Pattern DOTTED =
      Pattern.compile("[\\w-]{1,63}(\\.[\\w-]{1,63}){1,8}", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern PRIVATE =
      Pattern.compile(
          "(0|10|127|169\\.254|172\\.(1[6-9]|2\\d|3[01])|192\\.(168|0\\.2)|198\\.51\\.100|203\\.0\\.113"
              + "|1\\.2\\.3|1\\.1\\.1)\\..*");
  private static final int SHORTEST = 6;

  private KnownValues() {}

  /** Whether a password says of itself that it is none, or could be anybody's. */
  static boolean isPlaceholder(String name, String password) {
    boolean digits = password.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean letters = password.chars().anyMatch(Character::isLetter);
    return !digits || !letters || isWord(name, password);
  }

  /** Whether a password is a word that anybody writes where one goes. */
  static boolean isWord(String name, String password) {
    String lower = password.toLowerCase(Locale.ROOT);
    return password.length() < SHORTEST
        || lower.equals(name.toLowerCase(Locale.ROOT))
        || password.startsWith("$")
        || password.startsWith("%")
        || PARTS.stream().anyMatch(lower::contains)
        || password.chars().distinct().count() < 5;
  }

  /** Whether a host's name can be that of a machine of somebody else's. */
  static boolean isReachable(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    if (!DOTTED.matcher(lower).matches() || PRIVATE.matcher(lower).matches()) {
      return false;
    }
    String last = lower.substring(lower.lastIndexOf('.') + 1);
    boolean top = last.length() >= 2 || last.chars().allMatch(Character::isDigit);
    for (String part : lower.split("\\.", -1)) {
      if (HOST_PARTS.contains(part) || part.startsWith("your") || part.startsWith("example")) {
        return false;
      }
    }
    return top;
  }
}

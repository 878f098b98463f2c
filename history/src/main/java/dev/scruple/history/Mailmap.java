// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code .mailmap}: which names and addresses are the same person. All four forms of
 * gitmailmap(5) are read; names and addresses compare without regard to case; a later line wins.
 */
final class Mailmap {
  static final Mailmap EMPTY = new Mailmap();
  static final int LIMIT = 4 << 20;

  /** A name and an address. */
  record Identity(String name, String email) {}

  private record Proper(@Nullable String name, @Nullable String email) {
    Identity applyTo(Identity identity) {
      return new Identity(
          name == null ? identity.name() : name, email == null ? identity.email() : email);
    }

    Proper or(Proper earlier) {
      return new Proper(
          name == null ? earlier.name() : name, email == null ? earlier.email() : email);
    }
  }

  private final Map<String, Proper> byEmail = new HashMap<>();
  private final Map<Identity, Proper> byNameAndEmail = new HashMap<>();

  private Mailmap() {}

  static Mailmap parse(byte[] bytes) {
    Mailmap mailmap = new Mailmap();
    new String(bytes, StandardCharsets.UTF_8).lines().forEach(mailmap::add);
    return mailmap;
  }

  boolean isEmpty() {
    return byEmail.isEmpty() && byNameAndEmail.isEmpty();
  }

  private void add(String line) {
    if (line.startsWith("#")) {
      return;
    }
    int open = line.indexOf('<');
    int close = line.indexOf('>', open + 1);
    if (open < 0 || close < 0) {
      return;
    }
    String name = line.substring(0, open).strip();
    String email = line.substring(open + 1, close).strip();
    int open2 = line.indexOf('<', close + 1);
    int close2 = open2 < 0 ? -1 : line.indexOf('>', open2 + 1);
    if (close2 < 0) {
      put("", email, new Proper(orNull(name), null));
      return;
    }
    put(
        line.substring(close + 1, open2).strip(),
        line.substring(open2 + 1, close2).strip(),
        new Proper(orNull(name), orNull(email)));
  }

  private void put(String oldName, String oldEmail, Proper proper) {
    if (oldName.isEmpty()) {
      byEmail.merge(lower(oldEmail), proper, (earlier, later) -> later.or(earlier));
    } else {
      byNameAndEmail.put(new Identity(lower(oldName), lower(oldEmail)), proper);
    }
  }

  /** The identity that the person wants to be known by. */
  Identity map(Identity identity) {
    Proper proper =
        byNameAndEmail.get(new Identity(lower(identity.name()), lower(identity.email())));
    if (proper == null) {
      proper = byEmail.get(lower(identity.email()));
    }
    return proper == null ? identity : proper.applyTo(identity);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * The name of a member as the archive writes it, which may be hostile.
 *
 * @param text decoded as UTF-8, with replacement characters where it is not
 */
record EntryName(String text, boolean validUtf8) {
  private static final int MAX_LENGTH = 4096;

  static EntryName of(byte[] bytes) {
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new EntryName(StandardCharsets.UTF_8.newDecoder().decode(buffer).toString(), true);
    } catch (CharacterCodingException e) {
      return new EntryName(new String(bytes, StandardCharsets.UTF_8), false);
    }
  }

  /** Why the name must not become a path; empty where it may. */
  Optional<String> refusal() {
    if (text.isEmpty()) {
      return Optional.of("the member has no name");
    } else if (text.length() > MAX_LENGTH) {
      return Optional.of("the name is longer than " + MAX_LENGTH + " characters");
    } else if (text.indexOf('\0') >= 0) {
      return Optional.of("the name holds a NUL");
    } else if (text.indexOf('\\') >= 0) {
      return Optional.of("the name holds a backslash, which is a folder on some systems");
    } else if (text.startsWith("/") || drive()) {
      return Optional.of("the name is an absolute path");
    } else if (("/" + text + "/").contains("/../")) {
      return Optional.of("the name leads out of the archive (..)");
    } else if (text.contains("!/")) {
      return Optional.of("the name looks like one inside a nested archive (!/)");
    } else if (path().isEmpty()) {
      return Optional.of("the name is empty");
    }
    return Optional.empty();
  }

  /** What is odd about a name that may become a path. */
  Optional<String> oddity() {
    if (!validUtf8) {
      return Optional.of("the name is not valid UTF-8");
    }
    return text.chars().anyMatch(Character::isISOControl)
        ? Optional.of("the name holds control characters")
        : Optional.empty();
  }

  /** Without empty segments and {@code .}. */
  String path() {
    if (!text.startsWith(".") && !text.contains("//") && !text.contains("/.")) {
      return text.endsWith("/") ? text.substring(0, text.length() - 1) : text;
    }
    StringJoiner path = new StringJoiner("/");
    for (String segment : text.split("/", -1)) {
      if (!segment.isEmpty() && !segment.equals(".")) {
        path.add(segment);
      }
    }
    return path.toString();
  }

  private boolean drive() {
    return text.length() > 1 && text.charAt(1) == ':' && Character.isLetter(text.charAt(0));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** A file to recognise: its name, and its first bytes read once. */
final class Sample {
  static final int HEAD = 8192;

  private final String name;
  private final Content content;
  private final byte[] head;

  Sample(String name, Content content) throws IOException {
    this(name, content, content.head(HEAD));
  }

  private Sample(String name, Content content, byte[] head) {
    this.name = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    this.content = content;
    this.head = head;
  }

  /** Other first bytes under the same name, as of what was compressed. */
  Sample unpacked(byte[] bytes) {
    return new Sample(name, Content.of(bytes), bytes);
  }

  /** In lower case, without folders. */
  String name() {
    return name;
  }

  /** After the last dot; empty where there is none. */
  String ending() {
    return name.substring(name.lastIndexOf('.') + 1).equals(name)
        ? ""
        : name.substring(name.lastIndexOf('.') + 1);
  }

  Content content() {
    return content;
  }

  long size() {
    return content.size();
  }

  /** The first bytes; not to be changed. */
  byte[] head() {
    return head;
  }

  int at(int index) {
    return index < head.length ? head[index] & 0xff : -1;
  }

  boolean has(int offset, String magic) {
    byte[] bytes = magic.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      if (at(offset + i) != (bytes[i] & 0xff)) {
        return false;
      }
    }
    return true;
  }

  /** Whether the first bytes hold a word of ASCII. */
  boolean mentions(String word) {
    return new String(head, StandardCharsets.ISO_8859_1).contains(word);
  }

  /** Whether the first bytes read as text: no control codes but white space. */
  boolean text() {
    for (byte value : head) {
      if (value >= 0 && value < ' ' && value != '\n' && value != '\r' && value != '\t') {
        return false;
      }
    }
    return true;
  }
}

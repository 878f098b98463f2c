// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.function.IntPredicate;

/** A place in a text that is read from left to right. */
final class Cursor {
  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }

  static boolean isLetter(int character) {
    return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  }

  static boolean isNumber(String text) {
    return !text.isEmpty() && text.chars().allMatch(Cursor::isDigit);
  }

  boolean done() {
    return at >= text.length();
  }

  /** The next character, 0 at the end. */
  char peek() {
    return done() ? 0 : text.charAt(at);
  }

  char peekSecond() {
    return at + 1 < text.length() ? text.charAt(at + 1) : 0;
  }

  int position() {
    return at;
  }

  void back(int position) {
    at = position;
  }

  char next() {
    return text.charAt(at++);
  }

  boolean eat(char character) {
    if (!done() && text.charAt(at) == character) {
      at++;
      return true;
    }
    return false;
  }

  boolean eat(String word) {
    if (text.startsWith(word, at)) {
      at += word.length();
      return true;
    }
    return false;
  }

  String digits() {
    return take(Cursor::isDigit);
  }

  String letters() {
    return take(Cursor::isLetter);
  }

  String take(IntPredicate kept) {
    int start = at;
    while (at < text.length() && kept.test(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  String rest() {
    return text.substring(at);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.version;

import java.util.ArrayList;
import java.util.List;

/**
 * Versions of Conan 2 ({@code conan.internal.model.version}): any count of items, a prerelease and
 * build metadata, which counts.
 *
 * <p>Conan compares a number with a word as texts, which makes circles (2 &lt; 10 &lt; 10a &lt; 2).
 * Here an item is a number and what follows it.
 */
final class ConanVersions {
  private ConanVersions() {}

  static boolean write(String text, KeyWriter key) {
    Cursor cursor = new Cursor(text);
    write(items(cursor.take(it -> it != '-' && it != '+')), key);
    key.core();
    if (cursor.eat('-')) {
      key.prerelease().mark(0);
      write(items(cursor.take(it -> it != '+')), key);
    } else {
      key.mark(1);
    }
    if (cursor.eat('+')) {
      key.mark(1);
      write(items(cursor.rest()), key);
    } else {
      key.mark(0);
    }
    return !text.isEmpty();
  }

  private static List<String> items(String text) {
    List<String> items = new ArrayList<>();
    Cursor cursor = new Cursor(text);
    while (!cursor.done()) {
      items.add(cursor.take(it -> it != '.'));
      cursor.eat('.');
    }
    while (!items.isEmpty() && items.getLast().chars().allMatch(it -> it == '0')) {
      items.removeLast();
    }
    return items;
  }

  private static void write(List<String> items, KeyWriter key) {
    for (String item : items) {
      Cursor cursor = new Cursor(item);
      if (Cursor.isDigit(cursor.peek())) {
        key.mark(1).number(cursor.digits()).text(cursor.rest());
      } else {
        key.mark(2).text(item);
      }
    }
    key.mark(0);
  }
}

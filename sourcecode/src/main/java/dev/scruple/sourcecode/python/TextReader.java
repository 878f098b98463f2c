// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import dev.scruple.sourcecode.python.Expression.Characters;
import dev.scruple.sourcecode.python.Expression.Field;
import dev.scruple.sourcecode.python.Expression.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads strings that stand beside each other, formatted ones among them, as one. */
final class TextReader {
  private final Cursor cursor;
  private final ExpressionReader expressions;

  TextReader(Cursor cursor, ExpressionReader expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  Expression text() {
    int start = cursor.position();
    List<Part> parts = new ArrayList<>();
    StringBuilder plain = new StringBuilder();
    boolean formatted = false;
    boolean template = false;
    boolean bytes = false;
    boolean words = false;
    while (cursor.kind() == Kind.STRING || cursor.kind() == Kind.TEXT_START) {
      if (cursor.kind() == Kind.STRING) {
        String literal = cursor.text();
        plain.append(Literals.value(literal));
        bytes |= Literals.isBytes(literal);
        words |= !Literals.isBytes(literal);
        cursor.next();
        continue;
      }
      String prefix = cursor.text().toLowerCase(Locale.ROOT);
      formatted = true;
      template |= prefix.contains("t");
      cursor.next();
      parts(prefix.contains("r"), plain, parts);
      cursor.next();
    }
    if (bytes && (words || formatted)) {
      throw cursor.failure("bytes beside a string");
    }
    Place at = cursor.since(start);
    if (!formatted) {
      return new Expression.Text(plain.toString(), bytes, at);
    }
    flush(plain, parts);
    return new Expression.FormattedText(parts, template, at);
  }

  /** Characters and fields up to the closing quotes. */
  private void parts(boolean raw, StringBuilder plain, List<Part> parts) {
    while (cursor.kind() != Kind.TEXT_END) {
      if (cursor.kind() == Kind.TEXT_PART) {
        plain.append(Literals.characters(cursor.text(), raw, false));
        cursor.next();
      } else {
        flush(plain, parts);
        field(raw, plain, parts);
      }
    }
  }

  private static void flush(StringBuilder plain, List<Part> parts) {
    if (!plain.isEmpty()) {
      parts.add(new Characters(plain.toString()));
      plain.setLength(0);
    }
  }

  private void field(boolean raw, StringBuilder plain, List<Part> parts) {
    cursor.enter();
    cursor.expect("{");
    int start = cursor.position();
    Expression value = expressions.listOrYield();
    if (cursor.at("=")) {
      // With = a field shows its own source, too.
      cursor.next();
      plain.append(cursor.source(start)).append('=');
      flush(plain, parts);
    }
    String conversion = cursor.take("!") ? cursor.name() : null;
    List<Part> format = new ArrayList<>();
    if (cursor.take(":")) {
      format(raw, format);
    }
    cursor.expect("}");
    cursor.leave();
    parts.add(new Field(value, conversion, format));
  }

  private void format(boolean raw, List<Part> format) {
    StringBuilder plain = new StringBuilder();
    while (!cursor.at("}")) {
      if (cursor.kind() == Kind.TEXT_PART) {
        plain.append(Literals.characters(cursor.text(), raw, true));
        cursor.next();
      } else {
        flush(plain, format);
        field(raw, plain, format);
      }
    }
    flush(plain, format);
  }
}

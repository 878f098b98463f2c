// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.document;

import dev.scruple.manifests.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Reads TOML 1.0 in one pass, in time linear to its length and within a bound of nesting.
 *
 * <p>It is ours because manifests are read at every start: libraries at hand need a quarter of a
 * second before the first document, or seconds for a hostile one, or give no lines. Numbers, dates
 * and times are passed over by their letters, not checked, since no manifest's field that is read
 * is one.
 */
public final class Toml {
  private static final int LARGEST = 32 * 1024 * 1024;
  private static final int DEEPEST = 100;
  private static final Pattern SCALAR = Pattern.compile("[+-]?(?:[0-9][0-9A-Za-z+.:_ -]*|inf|nan)");

  private final String text;
  private final Table root = new Table(1);
  private int at;
  private int line = 1;

  private Toml(String text) {
    this.text = text;
  }

  /** The document; where it is broken a problem is noted, and what stands before is kept. */
  public static Table parse(String text, Reading reading) {
    return new Toml(text).read(reading);
  }

  private Table read(Reading reading) {
    if (text.length() > LARGEST) {
      reading.problem("longer than " + LARGEST + " characters", 0);
      return root;
    }
    try {
      document();
    } catch (Broken broken) {
      reading.problem("not valid TOML: " + broken.getMessage(), line);
    }
    return root;
  }

  private void document() throws Broken {
    at = text.startsWith("\ufeff") ? 1 : 0;
    Table table = root;
    skipLines();
    while (at < text.length()) {
      if (peek() == '[') {
        table = header();
      } else {
        keyValue(table, 0);
      }
      skipBlanks();
      if (at < text.length() && peek() != '\n' && peek() != '\r' && peek() != '#') {
        throw new Broken("more than one statement on a line");
      }
      skipLines();
    }
  }

  private Table header() throws Broken {
    int start = line;
    boolean array = text.startsWith("[[", at);
    at += array ? 2 : 1;
    List<String> path = path();
    expect(']');
    if (array) {
      expect(']');
    }
    Table parent = descend(root, path.subList(0, path.size() - 1), start);
    String name = path.getLast();
    if (!array) {
      return child(parent, name, start);
    }
    Table item = new Table(start);
    Node existing = parent.get(name);
    if (existing == null) {
      parent.put(name, new Node.Items(new ArrayList<>(List.of(item)), start));
    } else if (existing instanceof Node.Items items) {
      items.values().add(item);
    } else {
      throw new Broken(Shown.of(name) + " is no array of tables");
    }
    return item;
  }

  private void keyValue(Table table, int depth) throws Broken {
    int start = line;
    List<String> path = path();
    expect('=');
    skipBlanks();
    Node value = value(depth);
    Table parent = descend(table, path.subList(0, path.size() - 1), start);
    if (parent.get(path.getLast()) != null) {
      throw new Broken(Shown.of(path.getLast()) + " stands twice");
    }
    parent.put(path.getLast(), value);
  }

  private Table descend(Table table, List<String> path, int start) throws Broken {
    Table current = table;
    for (String key : path) {
      current = child(current, key, start);
    }
    return current;
  }

  /** The table of a key, made if there is none; of an array of tables the last. */
  private static Table child(Table parent, String key, int start) throws Broken {
    Node existing = parent.get(key);
    if (existing == null) {
      Table made = new Table(start);
      parent.put(key, made);
      return made;
    }
    if (existing instanceof Table table) {
      return table;
    }
    if (existing instanceof Node.Items items
        && !items.values().isEmpty()
        && items.values().getLast() instanceof Table last) {
      return last;
    }
    throw new Broken(Shown.of(key) + " is no table");
  }

  private List<String> path() throws Broken {
    List<String> path = new ArrayList<>();
    do {
      if (path.size() == DEEPEST) {
        throw new Broken("nested deeper than " + DEEPEST);
      }
      at += path.isEmpty() ? 0 : 1;
      skipBlanks();
      path.add(key());
      skipBlanks();
    } while (peek() == '.');
    return path;
  }

  private String key() throws Broken {
    if (peek() == '"' || peek() == '\'') {
      return string().text();
    }
    int start = at;
    while (isBare(peek())) {
      at++;
    }
    if (start == at) {
      throw new Broken("a key is missing");
    }
    return text.substring(start, at);
  }

  private Node value(int depth) throws Broken {
    if (depth > DEEPEST) {
      throw new Broken("nested deeper than " + DEEPEST);
    }
    return switch (peek()) {
      case '"', '\'' -> string();
      case '[' -> array(depth);
      case '{' -> inlineTable(depth);
      default -> scalar();
    };
  }

  private Node.Items array(int depth) throws Broken {
    int start = line;
    List<Node> values = new ArrayList<>();
    at++;
    skipLines();
    while (peek() != ']') {
      values.add(value(depth + 1));
      skipLines();
      if (peek() != ']') {
        expect(',');
        skipLines();
      }
    }
    at++;
    return new Node.Items(values, start);
  }

  private Table inlineTable(int depth) throws Broken {
    Table table = new Table(line);
    at++;
    skipLines();
    while (peek() != '}') {
      keyValue(table, depth + 1);
      skipLines();
      if (peek() != '}') {
        expect(',');
        skipLines();
      }
    }
    at++;
    return table;
  }

  private Node scalar() throws Broken {
    int start = at;
    while (at < text.length() && ",]}#\r\n".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    if (word.equals("true") || word.equals("false")) {
      return new Node.Flag(word.equals("true"), line);
    }
    if (word.length() > 100 || !SCALAR.matcher(word).matches()) {
      throw new Broken(word.isEmpty() ? "a value is missing" : "no value: " + Shown.of(word));
    }
    return new Node.Other(word, line);
  }

  private Node.Text string() throws Broken {
    int start = line;
    char quote = peek();
    String three = String.valueOf(quote).repeat(3);
    boolean several = text.startsWith(three, at);
    at += several ? 3 : 1;
    StringBuilder value = new StringBuilder();
    if (several && peek() == '\r') {
      at++;
    }
    if (several && peek() == '\n') {
      newLine();
    }
    while (several ? !closes(three) : peek() != quote) {
      character(quote == '"', several, value);
    }
    at += several ? 3 : 1;
    return new Node.Text(value.toString(), start);
  }

  /** Whether the string ends here: one or two quotes before the last three are still its own. */
  private boolean closes(String three) {
    return text.startsWith(three, at)
        && (at + 3 >= text.length() || text.charAt(at + 3) != three.charAt(0));
  }

  private void character(boolean escapes, boolean several, StringBuilder value) throws Broken {
    char character = peek();
    if (at >= text.length() || (character == '\n' && !several)) {
      throw new Broken("a string is not closed");
    }
    if (character == '\\' && escapes) {
      at++;
      escape(several, value);
    } else if (character == '\n') {
      newLine();
      value.append('\n');
    } else {
      at++;
      value.append(character);
    }
  }

  private void escape(boolean several, StringBuilder value) throws Broken {
    char letter = peek();
    at++;
    switch (letter) {
      case 'b' -> value.append('\b');
      case 't' -> value.append('\t');
      case 'n' -> value.append('\n');
      case 'f' -> value.append('\f');
      case 'r' -> value.append('\r');
      case 'e' -> value.append('\u001b');
      case '"', '\\' -> value.append(letter);
      case 'x' -> codePoint(2, value);
      case 'u' -> codePoint(4, value);
      case 'U' -> codePoint(8, value);
      case ' ', '\t', '\r', '\n' -> {
        at--;
        if (!several) {
          throw new Broken("an unknown escape");
        }
        skipWhite();
      }
      default -> throw new Broken("an unknown escape");
    }
  }

  private void codePoint(int digits, StringBuilder value) throws Broken {
    if (at + digits > text.length()) {
      throw new Broken("an unknown escape");
    }
    try {
      int code = Integer.parseUnsignedInt(text, at, at + digits, 16);
      value.append(Character.toString(code));
    } catch (IllegalArgumentException none) {
      throw new Broken("an unknown escape");
    }
    at += digits;
  }

  private void expect(char mark) throws Broken {
    skipBlanks();
    if (peek() != mark) {
      throw new Broken("expected " + mark);
    }
    at++;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : '\0';
  }

  private void newLine() {
    line++;
    at++;
  }

  private void skipBlanks() {
    while (peek() == ' ' || peek() == '\t') {
      at++;
    }
  }

  private void skipWhite() {
    while (peek() == ' ' || peek() == '\t' || peek() == '\r' || peek() == '\n') {
      line += peek() == '\n' ? 1 : 0;
      at++;
    }
  }

  /** Passes over blanks, comments and ends of lines. */
  private void skipLines() {
    skipWhite();
    while (peek() == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
      skipWhite();
    }
  }

  private static boolean isBare(char character) {
    return (character >= 'a' && character <= 'z')
        || (character >= 'A' && character <= 'Z')
        || (character >= '0' && character <= '9')
        || character == '_'
        || character == '-';
  }

  /** The document is no TOML. */
  private static final class Broken extends Exception {
    private static final long serialVersionUID = 1;

    Broken(String message) {
      super(message);
    }
  }
}

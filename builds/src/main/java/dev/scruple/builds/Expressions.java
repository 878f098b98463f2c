// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * GitHub's expressions in <code>${{ }}</code>: which contexts can become the value that is put in
 * their place. A comparison, or {@code contains(…)}, gives true or false whatever a context holds,
 * so what stands inside such is left out.
 */
final class Expressions {
  private static final int MOST = 500;
  private static final int LONGEST = 4000;
  private static final Pattern CONTEXT =
      Pattern.compile(
          "[A-Za-z_][A-Za-z0-9_-]*(?:\\s*\\.\\s*(?:[A-Za-z0-9_-]+|\\*)|\\[[^\\]\\[]{0,80}\\])*");
  private static final Pattern CALL = Pattern.compile("([A-Za-z]+)\\s*$");
  private static final Pattern INDEX = Pattern.compile("\\[\\s*['\"]?([^\\]'\"]*)['\"]?\\s*\\]");
  private static final Pattern COMPARISON = Pattern.compile("==|!=|<=|>=|<|>");
  private static final Set<String> TELLS =
      Set.of("contains", "startswith", "endswith", "hashfiles", "always", "success", "failure");

  private Expressions() {}

  /**
   * A context inside an expression.
   *
   * @param context lower case, its parts divided by dots, an index as {@code *}
   * @param offset of the expression in the text
   */
  record Found(String context, int offset) {}

  /** The contexts that a text's expressions can be replaced with. */
  static List<Found> in(String text) {
    List<Found> found = new ArrayList<>();
    int start = text.indexOf("${{");
    for (int count = 0; start >= 0 && count < MOST; count++) {
      int end = text.indexOf("}}", start + 3);
      if (end < 0) {
        break;
      }
      if (end - start <= LONGEST) {
        for (String context : values(text.substring(start + 3, end))) {
          found.add(new Found(context, start));
        }
      }
      start = text.indexOf("${{", end + 2);
    }
    return found;
  }

  /** The contexts that can become the value of one expression, without its braces. */
  static List<String> values(String expression) {
    List<String> contexts = new ArrayList<>();
    collect(withoutWords(expression), contexts, 0);
    return contexts;
  }

  /** Words in quotes are blanked, but an index keeps its name. */
  private static String withoutWords(String expression) {
    StringBuilder out = new StringBuilder(INDEX.matcher(expression).replaceAll(Expressions::index));
    int at = out.indexOf("'");
    while (at >= 0) {
      int end = out.indexOf("'", at + 1);
      int stop = end < 0 ? out.length() : end + 1;
      for (int i = at; i < stop; i++) {
        out.setCharAt(i, ' ');
      }
      at = out.indexOf("'", stop);
    }
    return out.toString();
  }

  private static String index(MatchResult match) {
    String name = match.group(1).strip();
    return name.matches("[A-Za-z_][A-Za-z0-9_-]*") ? "." + name : ".*";
  }

  private static void collect(String expression, List<String> out, int depth) {
    if (depth > 20) {
      return;
    }
    for (String operand : operands(expression)) {
      if (!compares(operand)) {
        operand(operand, out, depth);
      }
    }
  }

  private static void operand(String operand, List<String> out, int depth) {
    int open = operand.indexOf('(');
    if (open < 0) {
      Matcher matcher = CONTEXT.matcher(operand);
      while (matcher.find()) {
        out.add(matcher.group().replaceAll("\\s", "").toLowerCase(Locale.ROOT));
      }
      return;
    }
    int close = closing(operand, open);
    String before = operand.substring(0, open);
    Matcher call = CALL.matcher(before);
    boolean tells = call.find() && TELLS.contains(call.group(1).toLowerCase(Locale.ROOT));
    boolean negated = before.strip().endsWith("!");
    if (!tells && !negated) {
      for (String argument : split(operand.substring(open + 1, close), ",", 1)) {
        collect(argument, out, depth + 1);
      }
    }
    if (close + 1 < operand.length()) {
      collect(operand.substring(close + 1), out, depth + 1);
    }
  }

  private static List<String> operands(String expression) {
    List<String> operands = new ArrayList<>();
    for (String side : split(expression, "||", 2)) {
      operands.addAll(split(side, "&&", 2));
    }
    return operands;
  }

  /** Splits at a sign that stands in no brackets. */
  private static List<String> split(String text, String sign, int width) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth <= 0 && text.startsWith(sign, i)) {
        parts.add(text.substring(from, i));
        from = i + width;
        i += width - 1;
      }
    }
    parts.add(text.substring(from));
    return parts;
  }

  /** Whether a comparison stands in it, outside of brackets. */
  private static boolean compares(String operand) {
    Matcher matcher = COMPARISON.matcher(operand);
    while (matcher.find()) {
      long opened = operand.chars().limit(matcher.start()).filter(c -> c == '(').count();
      long closed = operand.chars().limit(matcher.start()).filter(c -> c == ')').count();
      if (opened <= closed) {
        return true;
      }
    }
    return operand.strip().startsWith("!");
  }

  private static int closing(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return text.length();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.SpdxExpression.And;
import dev.scruple.licenses.SpdxExpression.License;
import dev.scruple.licenses.SpdxExpression.NoAssertion;
import dev.scruple.licenses.SpdxExpression.None;
import dev.scruple.licenses.SpdxExpression.Or;
import dev.scruple.licenses.SpdxExpression.With;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A recursive-descent reader of license expressions: OR binds weakest, then AND, then WITH. Length
 * and nesting are bounded, so hostile text costs linear time and little stack.
 */
final class ExpressionReader {
  private static final int MAXIMUM_LENGTH = 65_536;
  private static final int MAXIMUM_DEPTH = 64;

  private final String text;
  private int position;
  private int tokenStart;
  private String token = "";

  ExpressionReader(String text) {
    this.text = text;
  }

  SpdxExpression read() throws InvalidExpressionException {
    if (text.length() > MAXIMUM_LENGTH) {
      throw new InvalidExpressionException(
          "expression longer than " + MAXIMUM_LENGTH + " characters", MAXIMUM_LENGTH);
    }
    next();
    SpdxExpression expression = readAlone();
    if (!token.isEmpty()) {
      throw problem("expected AND, OR, WITH or the end, found " + quoted());
    }
    return expression;
  }

  private SpdxExpression readAlone() throws InvalidExpressionException {
    if (token.equalsIgnoreCase("NONE")) {
      next();
      return new None();
    }
    if (token.equalsIgnoreCase("NOASSERTION")) {
      next();
      return new NoAssertion();
    }
    return readOr(0);
  }

  private SpdxExpression readOr(int depth) throws InvalidExpressionException {
    SpdxExpression first = readAnd(depth);
    if (!token.equalsIgnoreCase("OR")) {
      return first;
    }
    List<SpdxExpression> operands = new ArrayList<>(List.of(first));
    while (token.equalsIgnoreCase("OR")) {
      next();
      operands.add(readAnd(depth));
    }
    return new Or(operands);
  }

  private SpdxExpression readAnd(int depth) throws InvalidExpressionException {
    SpdxExpression first = readOperand(depth);
    if (!token.equalsIgnoreCase("AND")) {
      return first;
    }
    List<SpdxExpression> operands = new ArrayList<>(List.of(first));
    while (token.equalsIgnoreCase("AND")) {
      next();
      operands.add(readOperand(depth));
    }
    return new And(operands);
  }

  private SpdxExpression readOperand(int depth) throws InvalidExpressionException {
    if (token.equals("(")) {
      if (depth >= MAXIMUM_DEPTH) {
        throw problem("more than " + MAXIMUM_DEPTH + " nested parentheses");
      }
      next();
      SpdxExpression inner = readOr(depth + 1);
      if (!token.equals(")")) {
        throw problem("expected ), found " + quoted());
      }
      next();
      return inner;
    }
    SpdxExpression license = readLicense();
    if (!token.equalsIgnoreCase("WITH")) {
      return license;
    }
    if (!(license instanceof License plain)) {
      throw problem(license + " takes no WITH");
    }
    next();
    return new With(plain, readException());
  }

  private SpdxExpression readLicense() throws InvalidExpressionException {
    requireName("a licence id");
    SpdxExpression license = license(token);
    next();
    return license;
  }

  private SpdxExpression license(String name) throws InvalidExpressionException {
    if (startsWithIgnoringCase(name, "LicenseRef-")
        || startsWithIgnoringCase(name, "DocumentRef-")) {
      return new License(reference(name), false);
    }
    LicenseList list = LicenseList.instance();
    Optional<String> replacement = list.replacement(name);
    if (replacement.isPresent()) {
      return new ExpressionReader(replacement.get()).read();
    }
    boolean orLater = name.endsWith("+");
    String bare = orLater ? name.substring(0, name.length() - 1) : name;
    Optional<String> successor = list.replacement(bare);
    String wanted = successor.orElse(bare);
    if (orLater && wanted.toLowerCase(Locale.ROOT).endsWith("-only")) {
      wanted = wanted.substring(0, wanted.length() - "-only".length()) + "-or-later";
    }
    String id = list.license(wanted).orElse(null);
    if (id == null) {
      throw problem("unknown licence id " + quoted());
    }
    return new License(id, orLater && !id.endsWith("-or-later"));
  }

  private String readException() throws InvalidExpressionException {
    requireName("an exception id");
    String exception;
    if (startsWithIgnoringCase(token, "AdditionRef-")
        || startsWithIgnoringCase(token, "DocumentRef-")) {
      exception = reference(token);
    } else {
      exception = LicenseList.instance().exception(token).orElse(null);
      if (exception == null) {
        throw problem("unknown exception id " + quoted());
      }
    }
    next();
    return exception;
  }

  /** The reference with its prefixes in the specification's letter case. */
  private String reference(String name) throws InvalidExpressionException {
    StringBuilder canonical = new StringBuilder();
    String[] parts = name.split(":", -1);
    boolean document = startsWithIgnoringCase(name, "DocumentRef-");
    if (parts.length != (document ? 2 : 1)) {
      throw problem("malformed reference " + quoted());
    }
    for (String part : parts) {
      String prefix = prefix(part);
      if (part.length() == prefix.length() || part.indexOf('+') >= 0) {
        throw problem("malformed reference " + quoted());
      }
      canonical.append(canonical.isEmpty() ? "" : ":");
      canonical.append(prefix).append(part, prefix.length(), part.length());
    }
    return canonical.toString();
  }

  private String prefix(String part) throws InvalidExpressionException {
    for (String prefix : List.of("DocumentRef-", "LicenseRef-", "AdditionRef-")) {
      if (startsWithIgnoringCase(part, prefix)) {
        return prefix;
      }
    }
    throw problem("malformed reference " + quoted());
  }

  private void requireName(String wanted) throws InvalidExpressionException {
    boolean operator =
        token.equalsIgnoreCase("AND")
            || token.equalsIgnoreCase("OR")
            || token.equalsIgnoreCase("WITH");
    if (operator || token.isEmpty() || !isNamePart(token.charAt(0))) {
      throw problem("expected " + wanted + ", found " + quoted());
    }
    if (token.equalsIgnoreCase("NONE") || token.equalsIgnoreCase("NOASSERTION")) {
      throw problem(quoted() + " can't be combined");
    }
  }

  private void next() throws InvalidExpressionException {
    while (position < text.length() && isSpace(text.charAt(position))) {
      position++;
    }
    tokenStart = position;
    if (position == text.length()) {
      token = "";
      return;
    }
    char first = text.charAt(position);
    if (first == '(' || first == ')') {
      position++;
    } else if (isNamePart(first)) {
      while (position < text.length() && isNamePart(text.charAt(position))) {
        position++;
      }
    } else {
      throw problem("unexpected character");
    }
    token = text.substring(tokenStart, position);
  }

  private InvalidExpressionException problem(String what) {
    return new InvalidExpressionException(what, tokenStart);
  }

  private String quoted() {
    if (token.isEmpty()) {
      return "the end";
    }
    return "'" + (token.length() > 80 ? token.substring(0, 80) + "…" : token) + "'";
  }

  static void requireIdentifier(String id) {
    if (id.isEmpty() || id.indexOf('+') >= 0 || !id.chars().allMatch(c -> isNamePart((char) c))) {
      throw new IllegalArgumentException("not an identifier: " + id);
    }
  }

  private static boolean startsWithIgnoringCase(String name, String prefix) {
    return name.regionMatches(true, 0, prefix, 0, prefix.length());
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private static boolean isNamePart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '+'
        || c == ':';
  }
}

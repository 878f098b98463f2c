// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which brackets enclose each token, and which argument of them it is. One pass. */
final class CodeTree {
  private final List<CodeToken> tokens;
  private final int[] openers;
  private final int[] arguments;

  CodeTree(List<CodeToken> tokens) {
    this.tokens = tokens;
    this.openers = new int[tokens.size()];
    this.arguments = new int[tokens.size()];
    Deque<int[]> open = new ArrayDeque<>();
    for (int at = 0; at < tokens.size(); at++) {
      CodeToken token = tokens.get(at);
      boolean sign = token.kind() == CodeToken.Kind.SIGN && token.text().length() == 1;
      char letter = sign ? token.text().charAt(0) : ' ';
      if (sign && ")]}".indexOf(letter) >= 0 && !open.isEmpty()) {
        open.pop();
      }
      int[] inner = open.peek();
      openers[at] = inner == null ? -1 : inner[0];
      arguments[at] = inner == null ? 0 : inner[1];
      if (sign && letter == ',' && inner != null) {
        inner[1]++;
      }
      if (sign && "([{".indexOf(letter) >= 0) {
        open.push(new int[] {at, 0});
      }
    }
  }

  /** The place of the innermost bracket that is open here, or -1. */
  int opener(int at) {
    return openers[at];
  }

  /** The number of commas before it in the same brackets. */
  int argument(int at) {
    return arguments[at];
  }

  CodeToken token(int at) {
    return tokens.get(at);
  }

  int size() {
    return tokens.size();
  }

  boolean isSign(int at, String sign) {
    return at >= 0 && at < tokens.size() && tokens.get(at).isSign(sign);
  }

  /** The name of the call whose parentheses open here, null where it is no call. */
  @Nullable String callee(int opener) {
    if (!isSign(opener, "(") || opener == 0) {
      return null;
    }
    int before = opener - 1;
    if (isSign(before, "!")) {
      before--;
    }
    if (isSign(before, ">")) {
      before = beforeAngles(before);
    }
    return before >= 0 && tokens.get(before).isWord() ? tokens.get(before).text() : null;
  }

  private int beforeAngles(int at) {
    int least = Math.max(0, at - 12);
    for (int each = at; each >= least; each--) {
      if (tokens.get(each).isSign("<")) {
        return each - 1;
      }
    }
    return -1;
  }

  /** The call that encloses a token at any depth up to three brackets, null where none does. */
  @Nullable String enclosingCall(int at) {
    int opener = openers[at];
    for (int depth = 0; depth < 3 && opener >= 0; depth++) {
      String callee = callee(opener);
      if (callee != null) {
        return callee;
      }
      opener = openers[opener];
    }
    return null;
  }

  /** The key of the object or the array that opens here, as {@code models} before a bracket. */
  @Nullable String keyOf(int opener) {
    if (opener < 2) {
      return null;
    }
    int before = opener - 1;
    if (tokens.get(before).isSign("}") || tokens.get(before).isSign("]")) {
      return null;
    }
    return key(opener);
  }

  /**
   * The name that a value is given to, walking back over what stands between: {@code name: type =
   * other ?? VALUE}.
   */
  @Nullable String key(int value) {
    int least = Math.max(0, value - 14);
    for (int at = value - 1; at >= least; at--) {
      CodeToken token = tokens.get(at);
      if (token.kind() == CodeToken.Kind.SIGN) {
        if (isAssignment(token.text()) && at > 0) {
          return name(at);
        }
        if (!isBetween(token.text()) || (token.isSign("(") && isCall(at))) {
          return null;
        }
      } else if (!token.isWord()) {
        return null;
      }
    }
    return null;
  }

  /** Whether a call other than one that only wraps its argument opens here. */
  private boolean isCall(int at) {
    CodeToken before = tokens.get(Math.max(0, at - 1));
    return before.isWord()
        && switch (before.text()) {
          case "Some", "Ok", "from", "of", "To", "String", "StringPtr", "ptr", "return" -> false;
          default -> true;
        };
  }

  private static boolean isAssignment(String sign) {
    return sign.equals(":") || sign.equals("=") || sign.equals(":=") || sign.equals("=>");
  }

  private static boolean isBetween(String sign) {
    return switch (sign) {
      case ".", "?.", "??", "||", "&", "(", ")", "[", "]", "?" -> true;
      default -> false;
    };
  }

  private @Nullable String name(int assignment) {
    CodeToken before = tokens.get(assignment - 1);
    if (tokens.get(assignment).isSign("=") && assignment >= 3) {
      int colon = assignment - 1;
      int least = Math.max(1, assignment - 6);
      while (colon > least && !tokens.get(colon).isSign(":") && !tokens.get(colon).isSign(",")) {
        colon--;
      }
      if (tokens.get(colon).isSign(":") && tokens.get(colon - 1).isWord()) {
        return tokens.get(colon - 1).text();
      }
    }
    return before.kind() == CodeToken.Kind.SIGN ? null : before.text();
  }
}

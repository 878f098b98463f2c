// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.inventory;

import java.util.ArrayList;
import java.util.List;

/**
 * A glob as {@code .gitattributes} writes it. All ways in which it may match are followed at once,
 * a character of the path at a time, so that time grows with glob times path whatever the glob:
 * hostile ones of many wildcards finish too.
 */
public final class Glob {
  private enum Step {
    LITERAL,
    /** {@code ?}: one character within a folder. */
    ONE,
    /** {@code *}: any within a folder. */
    STAR,
    /** {@code **}: any. */
    ANY,
    /** <code>**</code> before a slash: no folder, or {@link #FOLDERS}, which comes next. */
    OPTIONAL_FOLDERS,
    /** Folders with their slash. */
    FOLDERS
  }

  private record Token(Step step, char literal) {
    static Token of(Step step) {
      return new Token(step, '\0');
    }
  }

  private final String folder;
  private final List<Token> tokens = new ArrayList<>();

  /**
   * Reads a glob.
   *
   * @param folder that the glob speaks of, with a slash at its end; empty for the root
   */
  public Glob(String folder, String glob) {
    this.folder = folder;
    boolean anchored = glob.substring(0, Math.max(0, glob.length() - 1)).contains("/");
    if (!anchored) {
      folders();
    }
    int at = glob.startsWith("/") ? 1 : 0;
    while (at < glob.length()) {
      at += read(glob, at);
    }
  }

  /** Adds what stands at a place, and says how many characters it took. */
  private int read(String glob, int at) {
    char c = glob.charAt(at);
    if (glob.startsWith("**/", at)) {
      folders();
      return 3;
    }
    if (glob.startsWith("**", at)) {
      tokens.add(Token.of(Step.ANY));
      return 2;
    }
    switch (c) {
      case '*' -> tokens.add(Token.of(Step.STAR));
      case '?' -> tokens.add(Token.of(Step.ONE));
      default -> tokens.add(new Token(Step.LITERAL, c));
    }
    return 1;
  }

  private void folders() {
    tokens.add(Token.of(Step.OPTIONAL_FOLDERS));
    tokens.add(Token.of(Step.FOLDERS));
  }

  /** Whether it matches a path, or a folder that the path is in. */
  public boolean matches(String path) {
    if (!path.startsWith(folder)) {
      return false;
    }
    int end = tokens.size();
    boolean[] places = new boolean[end + 1];
    enter(places, 0);
    for (int i = folder.length(); i < path.length(); i++) {
      char c = path.charAt(i);
      if (places[end] && c == '/') {
        return true;
      }
      boolean[] next = new boolean[end + 1];
      boolean alive = false;
      for (int place = 0; place < end; place++) {
        alive |= places[place] && advance(next, place, c);
      }
      if (!alive) {
        return false;
      }
      places = next;
    }
    return places[end];
  }

  /** Stands at a place, and at those after it that may be reached without a character. */
  private void enter(boolean[] places, int place) {
    for (int at = place; !places[at]; at++) {
      places[at] = true;
      if (at == tokens.size()) {
        return;
      }
      Step step = tokens.get(at).step();
      if (step == Step.OPTIONAL_FOLDERS) {
        places[at + 1] = true;
        at++;
      } else if (step != Step.STAR && step != Step.ANY) {
        return;
      }
    }
  }

  private boolean advance(boolean[] next, int place, char c) {
    Token token = tokens.get(place);
    int to =
        switch (token.step()) {
          case LITERAL -> token.literal() == c ? place + 1 : -1;
          case ONE -> c != '/' ? place + 1 : -1;
          case STAR -> c != '/' ? place : -1;
          case ANY -> place;
          case OPTIONAL_FOLDERS -> -1;
          case FOLDERS -> {
            if (c == '/') {
              enter(next, place + 1);
            }
            yield place;
          }
        };
    if (to >= 0) {
      enter(next, to);
    }
    return to >= 0;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.util.List;

/**
 * What a commit's bytes tell of how it was taken in: the lines of its message that begin with the
 * words by which forges and review tools leave their trace. One pass over the message.
 */
final class Marks {
  /** Names who reviewed or approved. */
  static final int APPROVED = 1;

  /** Names the pull or merge request that it came by, or that it merges. */
  static final int PROPOSED = 1 << 1;

  /** Carries a {@code Signed-off-by} line. */
  static final int SIGNED_OFF = 1 << 2;

  /** Carries a signature. */
  static final int SIGNED = 1 << 3;

  static final int ALL = APPROVED | PROPOSED | SIGNED_OFF | SIGNED;

  /** Words in lower case that a line opens with. */
  private record Opening(String words, int mark) {}

  private static final List<Opening> LINES =
      List.of(
          new Opening("reviewed-by:", APPROVED),
          new Opening("reviewed by:", APPROVED),
          new Opening("reviewed-on:", APPROVED),
          new Opening("approved-by:", APPROVED),
          new Opening("approved by:", APPROVED),
          new Opening("acked-by:", APPROVED),
          new Opening("pull request resolved:", PROPOSED),
          new Opening("pull-request:", PROPOSED),
          new Opening("pr-url:", PROPOSED),
          new Opening("part-of: <http", PROPOSED),
          new Opening("differential revision:", PROPOSED),
          new Opening("see merge request ", PROPOSED),
          new Opening("change-id: i", PROPOSED),
          new Opening("signed-off-by:", SIGNED_OFF));

  private static final List<Opening> SUBJECTS =
      List.of(
          new Opening("merge pull request #", PROPOSED),
          new Opening("merge pull request !", PROPOSED),
          new Opening("merged pr ", PROPOSED),
          new Opening("pull request #", PROPOSED),
          new Opening("merge #", PROPOSED),
          new Opening("auto merge of #", PROPOSED));

  private Marks() {}

  static int of(RawCommit commit) {
    byte[] bytes = commit.bytes();
    int at = commit.message();
    int end = RawLines.end(bytes, at);
    int marks = commit.signed() ? SIGNED : 0;
    marks |= opened(SUBJECTS, bytes, at, end);
    marks |= endsWithRequest(bytes, at, end) ? PROPOSED : 0;
    for (at = end + 1; at < bytes.length; at = end + 1) {
      end = RawLines.end(bytes, at);
      marks |= opened(LINES, bytes, at, end);
    }
    return marks;
  }

  private static int opened(List<Opening> openings, byte[] bytes, int start, int end) {
    int first = start < end ? lower(bytes[start]) : 0;
    for (Opening opening : openings) {
      if (opening.words().charAt(0) == first && begins(opening.words(), bytes, start, end)) {
        return opening.mark();
      }
    }
    return 0;
  }

  /** Begins with the words, in any case, and goes on. */
  private static boolean begins(String words, byte[] bytes, int start, int end) {
    if (end - start <= words.length()) {
      return false;
    }
    for (int i = 0; i < words.length(); i++) {
      if (lower(bytes[start + i]) != words.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** {@code (#12)}, {@code (!12)}, {@code (GH-12)} or {@code (pull request #12)} at the end. */
  private static boolean endsWithRequest(byte[] bytes, int start, int lineEnd) {
    int end = lineEnd;
    while (end > start && (bytes[end - 1] == ' ' || bytes[end - 1] == '\r')) {
      end--;
    }
    if (end - start < 4 || bytes[end - 1] != ')') {
      return false;
    }
    int digits = end - 1;
    while (digits > start && bytes[digits - 1] >= '0' && bytes[digits - 1] <= '9') {
      digits--;
    }
    if (digits == end - 1) {
      return false;
    }
    for (String before : List.of("(#", "(!", "(GH-", "(gh-", "(pull request #", "(PR #")) {
      int from = digits - before.length();
      if (from >= start && RawLines.startsWith(bytes, from, end, before)) {
        return true;
      }
    }
    return false;
  }

  private static int lower(byte b) {
    return b >= 'A' && b <= 'Z' ? b + 32 : b;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import dev.scruple.licenses.LicenseMatch.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds one-line notices, as "Licensed under the EUPL v1.2", in the comments at the head of a file.
 *
 * <p>The sentence must begin with these words or with "This file is", "This source code is" and the
 * like, so that it speaks of the file itself, and the name must be one that {@link
 * DeclaredLicenses} knows for certain. What goes on with "or", "and", "with" on the next line is
 * read with it.
 */
final class NoticeFinder {
  private static final int HEAD_LINES = 60;
  private static final int HEAD_BYTES = 1 << 14;
  private static final int LONGEST_LINE = 300;
  private static final Pattern FILE =
      Pattern.compile(
          "(?i).*\\.(py|pyi|pyx|c|cc|cpp|cxx|cu|cuh|h|hpp|m|mm|java|kt|kts|scala|groovy|js|mjs|jsx|ts|tsx"
              + "|go|rs|rb|php|swift|cs|jl|lua|sh|bash|r|pl|css|sql|vue|cmake|proto)");
  private static final Pattern COMMENT =
      Pattern.compile("^\\s{0,40}(?:#+|//+!?|/?\\*+|--|;+|%+|\"\"\"|'''|<!--)?\\s{0,40}");
  private static final Pattern NOTICE =
      Pattern.compile(
          "^(?:(?:this|the) (?:source code|source file|source|code|file|software|program|module|script"
              + "|project|library) is |copyright [^.;]{1,100}[.;] )?licen[sc]ed under (?:the terms of )?"
              + "(?:the |an? )?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern END =
      Pattern.compile(
          "(?i)[;:]|\\.(?=\\s|$)|\\((?!or |and )| (?:as )?found (?:in|at)\\b|,? (?:see|which|that|located|available|in the)\\b"
              + "| https?:|\\*/|-->|\"\"\"|'''| - ");
  private static final Pattern GOES_ON =
      Pattern.compile("(?i)^(?:or|and|with|only|version|v\\.?\\s?\\d|licen[sc]e)\\b.*");
  private static final Pattern LATER = Pattern.compile("(?i),? \\(?or (?:any )?(?:later|newer).*");

  private final DeclaredLicenses names = new DeclaredLicenses();

  /** The notices that don't touch lines of other matches. */
  List<LicenseMatch> find(String path, byte[] bytes, List<LicenseMatch> others) {
    if (TokenStream.isWide(bytes) || !FILE.matcher(path).matches()) {
      return List.of();
    }
    String head =
        new String(bytes, 0, Math.min(bytes.length, HEAD_BYTES), StandardCharsets.ISO_8859_1);
    List<LicenseMatch> found = new ArrayList<>();
    int start = 0;
    for (int line = 1; line <= HEAD_LINES && start < head.length(); line++) {
      int end = end(head, start);
      String text = head.substring(start, Math.min(end, start + LONGEST_LINE));
      if (text.toLowerCase(Locale.ROOT).contains("ed under ")) {
        int next = Math.min(end + 1, head.length());
        String following = bare(head.substring(next, Math.min(end(head, next), next + 200)));
        LicenseMatch match = read(bare(text), following, line, start, end);
        int at = line;
        if (match != null
            && others.stream().noneMatch(each -> each.line() <= at + 1 && each.endLine() >= at)) {
          found.add(match);
        }
      }
      start = end + 1;
    }
    return found;
  }

  private static int end(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  /** A comment's words. */
  private static String bare(String line) {
    return COMMENT.matcher(line).replaceFirst("").strip();
  }

  private @Nullable LicenseMatch read(
      String words, String following, int line, int start, int end) {
    Matcher notice = NOTICE.matcher(words);
    if (!notice.find()) {
      return null;
    }
    String rest = words.substring(notice.end());
    Matcher stop = END.matcher(rest);
    boolean stopped = stop.find();
    boolean goesOn = !stopped && GOES_ON.matcher(following).matches();
    if (goesOn) {
      rest = rest + " " + following;
      stop = END.matcher(rest);
      stopped = stop.find();
    }
    String name = (stopped ? rest.substring(0, stop.start()) : rest).replaceAll("[(),]", " ");
    Interpretation meaning = names.interpret(name.strip(), Origin.FREE_TEXT);
    if (meaning.expression() == null) {
      // Licences of the GNU project were read with these words; others allow it by themselves.
      meaning = names.interpret(LATER.matcher(name).replaceFirst("").strip(), Origin.FREE_TEXT);
    }
    String expression = meaning.expression();
    return expression == null
        ? null
        : new LicenseMatch(
            expression,
            Kind.NOTICE,
            line,
            goesOn ? line + 1 : line,
            start,
            end,
            1,
            "licensed under",
            meaning.ambiguous());
  }
}

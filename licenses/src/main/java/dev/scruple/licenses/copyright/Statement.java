// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses.copyright;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One statement of copyright in a line that is free of decoration.
 *
 * @param reserved whether «All rights reserved» follows
 * @param goesOn whether the line seems to end in the middle of it
 */
record Statement(Years years, String holder, boolean reserved, boolean goesOn) {
  private static final int LONGEST_HOLDER = 600;
  private static final int LONGEST_NEXT = 200;

  private static final Pattern SIGN =
      Pattern.compile(
          "(?<tag>SPDX-(?:File|Snippet)CopyrightText ?[:=] ?[\\[\"' ]{0,3}+)(?:copyright )?(?:\\(c\\)|©)? ?"
              + "|(?<part>\\b(?:portions?|parts?)(?: are)? )?"
              + "(?:(?<word>\\b(?:copyright(?:ed|s)?(?![\\p{L}\\p{N}_])|copr\\.))(?: ?[:,-])? ?"
              + "(?<sign>(?:(?:\\(c\\)|\\(©\\)|©|\\bc(?= ?(?:19|20)\\d\\d)) ?){0,3}+)"
              + "|(?<bare>(?<![\\p{L}\\p{M}\\p{So}])(?:(?:\\(c\\)|©) ?){1,3}+)(?:copyright\\b(?: ?:)? ?)?)",
          Pattern.CASE_INSENSITIVE);

  /** Where a name ends because a sentence begins. */
  private static final Pattern END =
      Pattern.compile(
          "[.,;]? ?\\(?\\b(?:all rights? reserved|licen[cs]ed (?:under|to|for|by)"
              + "|(?:released|distributed|published|available|provided|redistributed|covered)"
              + " (?:under|by|as|with)|this (?:program|file|software|library|work|code|is|module"
              + "|document|project|package|product|material|source)|permission (?:is|to)"
              + "|see (?:the|licen[cs]e|copying|accompanying|file|below|authors|also|https?:)"
              + "|use of this|use,|under (?:the|an?|apache|mit|bsd|gnu|l?gpl|mozilla|creative|cc)\\b|for (?:conditions|licen[cs]e|terms|details"
              + "|more|the)|subject to|redistribution|you (?:may|can|must)|unless"
              + "|SPDX-License-Identifier|the software is|it is|is (?:licen[cs]ed|released"
              + "|distributed|free)|may be)\\b",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RESERVED =
      Pattern.compile("\\ball rights? reserved\\b", Pattern.CASE_INSENSITIVE);

  private static final Pattern PLACEHOLDER =
      Pattern.compile(
          "[\\[<{(] ?(?:insert|year|years|yyyy|date|dates|name|names|names?[ _-]of|copyright|owner"
              + "|owners|full ?name|author|authors|your|organi[sz]ation|holder|company|project)\\b"
              + "|\\byyyy\\b|\\b20xx\\b|\\b19xx\\b|\\$\\{?year|\\{\\{|%\\(|%s|\\bxxxx\\b"
              + "|^(?:year your|your (?:name|organi[sz]ation|company|project|full)|name of author|the author's? name|author name here)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEGINS_SENTENCE =
      Pattern.compile(
          "^(?:all rights|licen[cs]ed?|permission|redistribution|this|these|use|you|see|unless|for"
              + "|distributed|released|under|if|in|it|by using|to|we|please|note|version|author"
              + "|authors|maintainer|created|modified|date|file|description|module|package|import"
              + "|from|class|def|public|function|SPDX-)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern IN_THE_MIDDLE =
      Pattern.compile("(?:[,&]|\\b(?:and|by|the|or|its|of|and/or))$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ABBREVIATION =
      Pattern.compile("(?:^|[ .(])(?:Inc|Ltd|Co|Corp|Cos|al|Jr|Sr|Bros|Dr|LLC|etc|[A-Z])\\.$");

  /** What copyright is spoken of, where it is not claimed. */
  private static final Set<String> PROSE =
      Set.of(
          "notice",
          "notices",
          "holder",
          "holders",
          "owner",
          "owners",
          "law",
          "laws",
          "license",
          "licenses",
          "licence",
          "licences",
          "act",
          "statement",
          "statements",
          "information",
          "infringement",
          "interest",
          "interests",
          "and",
          "or",
          "of",
          "in",
          "is",
          "are",
          "protection",
          "protected",
          "treaty",
          "treaties",
          "claim",
          "claims",
          "year",
          "years",
          "date",
          "text",
          "header",
          "headers",
          "line",
          "lines",
          "for",
          "to",
          "on",
          "terms",
          "policy",
          "material",
          "materials",
          "permission",
          "permissions",
          "disclaimer",
          "agreement",
          "right",
          "rights",
          "status",
          "file",
          "files",
          "remains",
          "belongs",
          "retained",
          "assignment",
          "ownership",
          "as",
          "that",
          "which",
          "symbol",
          "sign",
          "issues",
          "term",
          "clause",
          "conditions",
          "above",
          "below",
          "with",
          "without",
          "may",
          "has",
          "have",
          "will",
          "shall",
          "can",
          "from",
          "at",
          "be",
          "also",
          "not",
          "does",
          "office",
          "if",
          "it",
          "its",
          "this",
          "but",
          "designs",
          "when",
          "where",
          "who",
          "other",
          "any",
          "all",
          "you",
          "your",
          "these",
          "those");

  /** The statements of a line, in its order. */
  static List<Statement> in(String words) {
    List<Statement> found = new ArrayList<>();
    Matcher sign = SIGN.matcher(words);
    int at = 0;
    while (at <= words.length() && sign.find(at)) {
      int end = next(words, sign.end());
      Statement statement = read(words, sign, words.substring(sign.end(), end));
      if (statement != null) {
        found.add(statement);
      }
      at = Math.max(end, sign.end());
      if (sign.end() == sign.start()) {
        break;
      }
    }
    return found;
  }

  /** Where the next statement of the line begins: its end where there is none. */
  private static int next(String words, int from) {
    Matcher sign = SIGN.matcher(words);
    int at = from;
    while (at < words.length() && sign.find(at)) {
      boolean claims = Years.LIST.matcher(words).region(sign.end(), words.length()).lookingAt();
      if (claims) {
        return sign.start();
      }
      at = sign.end();
    }
    return words.length();
  }

  private static @Nullable Statement read(String words, Matcher sign, String following) {
    if (isSample(words, sign.start())) {
      return null;
    }
    String rest = following.replaceFirst("^[ :,;-]+", "");
    rest = rest.replaceFirst("^(?i:by )", "");
    char quote = quoteBefore(words, sign.start());
    if (quote != 0 && rest.indexOf(quote) >= 0) {
      rest = rest.substring(0, rest.indexOf(quote));
    }
    Matcher list = Years.LIST.matcher(rest);
    Years years = Years.of("");
    if (list.lookingAt()) {
      years = Years.of(list.group());
      rest = rest.substring(list.end()).replaceFirst("^\\)? ?[,;:.-]* ?", "");
      rest = rest.replaceFirst("^(?i:by )", "");
    }
    Matcher sentence = END.matcher(rest);
    boolean cut = sentence.find();
    boolean reserved = RESERVED.matcher(rest).find();
    String name = cut ? rest.substring(0, sentence.start()) : rest;
    int behind = years.isEmpty() ? yearsAtEnd(name) : -1;
    if (behind >= 0) {
      years = Years.of(name.substring(behind));
      name = name.substring(0, behind);
    }
    boolean goesOn = !cut && (name.isBlank() || IN_THE_MIDDLE.matcher(name).find());
    String holder = holder(name);
    if (!claims(sign, words, years, rest) || PLACEHOLDER.matcher(following).find()) {
      return null;
    }
    return new Statement(years, part(sign) + holder, reserved, goesOn);
  }

  /** Whether it is shown as code, as an example of such a line. */
  private static boolean isSample(String words, int start) {
    return start > 0 && (words.charAt(start - 1) == '`' || words.startsWith("@code ", start - 6));
  }

  private static char quoteBefore(String words, int start) {
    char before = start > 0 ? words.charAt(start - 1) : 0;
    return before == '"' || before == '\'' ? before : 0;
  }

  private static String part(Matcher sign) {
    return sign.group("part") == null ? "" : "(portions) ";
  }

  /** Where years begin with which a name ends; negative where it ends with none. */
  private static int yearsAtEnd(String name) {
    int end = name.length();
    while (end > 0 && ").,; ".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    Matcher list = Years.LIST.matcher(name).region(0, end);
    while (list.find()) {
      if (list.end() == end) {
        return list.start();
      }
    }
    return -1;
  }

  /** Whether what follows a sign claims rights, rather than speaks of them. */
  private static boolean claims(Matcher sign, String words, Years years, String rest) {
    if (sign.group("tag") != null) {
      return true;
    }
    boolean prose =
        PROSE.contains(rest.split("[ ,.;:()/\"]", 2)[0].toLowerCase(Locale.ROOT))
            && sign.group("word") != null
            && sign.group("sign").isBlank();
    if (!years.isEmpty()) {
      return !prose;
    }
    if (rest.isEmpty() || prose || !isName(rest.charAt(0))) {
      return false;
    }
    boolean atStart = words.substring(0, sign.start()).isBlank();
    if (sign.group("word") == null) {
      // A bare (c) is an item of a list as often as not.
      return atStart && sign.group("bare").contains("©");
    }
    boolean signed = !sign.group("sign").isBlank();
    return signed || (atStart && Character.isUpperCase(sign.group("word").charAt(0)));
  }

  private static boolean isName(char first) {
    return Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER;
  }

  private static String holder(String name) {
    String holder = name.length() > LONGEST_HOLDER ? name.substring(0, LONGEST_HOLDER) : name;
    holder = holder.strip();
    while (!holder.isEmpty()) {
      char last = holder.charAt(holder.length() - 1);
      boolean loose = last == ')' && holder.indexOf('(') < 0;
      boolean stop = last == '.' && !ABBREVIATION.matcher(holder).find();
      if (!loose && !stop && ",;:-*/\"'(| &".indexOf(last) < 0) {
        break;
      }
      holder = holder.substring(0, holder.length() - 1).strip();
    }
    return holder
        .replaceFirst(" (?:and|by|the)$", "")
        .replaceFirst("(?i)[., ]+All(?: rights?)?$", "")
        .replaceFirst("^[)(,.;:* -]+", "");
  }

  /** Whether it names somebody: years alone claim nothing for anyone. */
  boolean isWhole() {
    return holder.replace("(portions) ", "").codePoints().anyMatch(Character::isLetter);
  }

  /** Whether a line may be the rest of a statement that goes on. */
  static boolean canGoOnWith(String next) {
    return !next.isEmpty()
        && next.length() <= LONGEST_NEXT
        && !BEGINS_SENTENCE.matcher(next).find()
        && (Character.isLetterOrDigit(next.charAt(0)) || next.charAt(0) == '<');
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentFeature;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words by which a document says where to ask and where to report. A link to one thread, or to
 * a category that is not for questions, says neither; nor does what stands in a section on conduct
 * or security, nor, for faults, in one on wishes.
 */
final class Channels {
  private static final Pattern ASK =
      Pattern.compile(
          "discord|slack|gitter|matrix\\.to|zulip|discourse"
              + "|/discussions(?!/\\d|/categories/(?!q-?a|help|support|general|question))|stack ?overflow|forum"
              + "|mailing list|google group|telegram|wechat|reddit\\.com/r/|ask (a )?question"
              + "|questions\\?|questions or (comments|concerns|issues)|send (your |us )?(questions|feedback)|get(ting)? help|for questions|have (a |any )?questions?"
              + "|微信|交流群|提问|联系我们");
  private static final Pattern REPORT =
      Pattern.compile(
          "/issues\\b(?!/\\d)|report[^.\\n]{0,30}\\bissue|report[^.\\n]{0,20}\\bbugs?|bug report|issue tracker|bug tracker|issues to track[^.\\n]{0,30}\\bbugs?|提交? ?issue|反馈问题");

  /** A place for faults only where the sentence, or the heading above it, speaks of faults. */
  private static final Pattern ISSUE =
      Pattern.compile("(open|file|create|raise|submit)[^.\\n]{0,30}\\bissue");

  private static final Pattern FAULT =
      Pattern.compile(
          "\\b(bugs?|faults?|errors?|problems?|defects?|troubles?|crash(es)?|troubleshooting)\\b"
              + "|issue tracker");
  private static final Pattern SENTENCE =
      Pattern.compile("[.!?。]\\s|\\n[ \\t\\r]*\\n|\\n[ \\t]*[-*+] ");

  private static final Pattern WISH =
      Pattern.compile(
          "feature requests?[^.\\n]{0,60}(issue|discussion|forum|discord)"
              + "|(issue|discussion|forum|discord)[^.\\n]{0,60}feature requests?"
              + "|(?<!pull )\\b(request|suggest|propose) (an? |new |any )?(features?|enhancements?|improvements?)\\b|功能(建议|请求)");

  private static final Pattern HEADING = Pattern.compile("#{1,6}[ \\t](.{1,200})");

  /** Sections whose contacts are for one matter only: conduct, vulnerabilities. */
  private static final Pattern FOR_ELSE =
      Pattern.compile("code of conduct|security|vulnerabilit|行为准则|安全");

  private static final Pattern FOR_WISHES =
      Pattern.compile("feature|wish|roadmap|enhancement|功能(建议|请求)");
  private static final Pattern FOR_FAULTS =
      Pattern.compile(
          "bug|issue|problem|fault|defect|error|trouble|support|help|question|feedback");
  private static final Pattern PARAGRAPH = Pattern.compile("\\n[ \\t\\r]*\\n");
  private static final Pattern ON_CONDUCT =
      Pattern.compile("questions or (comments|concerns|issues)|have (a |any )?questions?");

  private Channels() {}

  /** Adds what a text in lower case says. */
  static void add(String text, Set<DocumentFeature> features) {
    if (ASK.matcher(without(text, false)).find()) {
      features.add(DocumentFeature.ASK);
    }
    String rest = without(text, true);
    if (REPORT.matcher(rest).find() || asksForIssues(rest)) {
      features.add(DocumentFeature.REPORT);
    }
    if (WISH.matcher(text).find()) {
      features.add(DocumentFeature.WISH);
    }
  }

  /** Whether a sentence asks to open an issue for a fault; one for a proposal is none. */
  private static boolean asksForIssues(String text) {
    boolean faults = false;
    for (String part : SENTENCE.split(text, -1)) {
      for (String line : (Iterable<String>) part.lines()::iterator) {
        Matcher heading = HEADING.matcher(line);
        faults = heading.lookingAt() ? FAULT.matcher(heading.group(1)).find() : faults;
      }
      if (ISSUE.matcher(part).find() && (faults || FAULT.matcher(part).find())) {
        return true;
      }
    }
    return false;
  }

  /**
   * The text without the sections that name a place for another matter.
   *
   * @param faults whether places for faults are looked for, which those for wishes are none of
   */
  private static String without(String text, boolean faults) {
    StringBuilder rest = new StringBuilder();
    for (String paragraph : PARAGRAPH.split(sections(text, faults), -1)) {
      boolean conduct = paragraph.contains("code of conduct");
      rest.append(conduct ? ON_CONDUCT.matcher(paragraph).replaceAll("") : paragraph)
          .append("\n\n");
    }
    return rest.toString();
  }

  private static String sections(String text, boolean faults) {
    StringBuilder rest = new StringBuilder();
    boolean leftOut = false;
    boolean fenced = false;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      fenced ^= line.startsWith("```");
      Matcher heading = HEADING.matcher(line);
      if (!fenced && heading.lookingAt()) {
        String title = heading.group(1);
        boolean wishes = faults && FOR_WISHES.matcher(title).find();
        leftOut = (wishes && !FOR_FAULTS.matcher(title).find()) || FOR_ELSE.matcher(title).find();
      }
      if (!leftOut) {
        rest.append(line).append('\n');
      }
    }
    return rest.toString();
  }
}

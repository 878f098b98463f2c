// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentFeature;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.PolicySubject;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a security policy: by when a report is answered, how a vulnerability is made known, and
 * which versions get fixes. Plain English words are looked for, sentence by sentence.
 */
final class SecurityPolicyCollector implements FileCollector {
  private static final int LONGEST = 64 * 1024;
  private static final int LONGEST_QUOTE = 160;

  private static final Pattern EMAIL =
      Pattern.compile("[\\w.+-]{1,64}(@| ?\\[?\\(?at\\)?\\]? ?)[\\w-]{1,63}\\.[\\w.-]{2,63}");
  private static final Pattern PRIVATE_CHANNEL =
      Pattern.compile(
          "security/advisories|private(ly)? (report|disclos|vulnerabilit)|report(ed|ing)? privately"
              + "|private vulnerability|hackerone\\.com|bugcrowd\\.com|huntr\\.(com|dev)|bughunters"
              + "|msrc\\.microsoft|do not (open|file|create|report)[^.]{0,60}(public|issue)"
              + "|tidelift\\.com/security|bug ?bounty");
  private static final String SPAN =
      "\\b(\\d{1,3}|one|two|three|four|five|six|seven|ten|fourteen|thirty|a|a few|several)\\)?"
          + " ?-? ?(\\(\\d{1,3}\\) )?(to \\d{1,3} )?(business |working |calendar )?(hour|day|week)s?\\b";
  private static final String ANSWER =
      "(respon[ds]\\w*|acknowledg\\w*|repl(y|ies)|answer\\w*|confirm\\w*|triage\\w*|get back|hear back"
          + "|follow[- ]?up|receipt|contact you|be contacted|be in touch|initial (review|assessment))";
  private static final Pattern ANSWER_TIME =
      Pattern.compile(ANSWER + "[^.]{0,160}?" + SPAN + "|" + SPAN + "[^.]{0,100}?" + ANSWER);
  private static final Pattern DISCLOSURE =
      Pattern.compile(
          "coordinat\\w{1,5} [^.]{0,60}disclos|disclosure (process|timeline|date|deadline|window)"
              + "|\\bembargo|(request|assign|issue|obtain|publish)\\w* [^.]{0,40}(\\bcves?\\b|advisor)"
              + "|advisor(y|ies) [^.]{0,60}(published|released|issued)"
              + "|\\b(past|previous|earlier|known|all) (security )?advisories\\b[^.]{0,60}"
              + "\\b(available|listed|posted|announced|found)\\b"
              + "|(public(ly)?|before|until)[^.]{0,40}disclos(e|ure|ed|ing)[^.]{0,60}(fix|patch|release|days)");
  private static final String FIX =
      "(security (fix\\w*|updates?|patch\\w*|releases?|support|maintenance)|backport\\w*|\\bsupported\\b"
          + "|receive\\w* [^.|]{0,30}(fix\\w*|updates?|patch\\w*))";
  private static final String VERSION =
      "\\b(latest|newest|current|most recent|last|preceding|previous|older|all|default|main|master|lts)"
          + "[^.|]{0,40}?\\b(releases?|versions?|branch(es)?|release lines?|minors?|majors?)\\b";
  private static final Pattern SUPPORTED =
      Pattern.compile(FIX + "[^.|]{0,100}?" + VERSION + "|" + VERSION + "[^.|]{0,100}?" + FIX);
  private static final Pattern SUPPORTED_ROW =
      Pattern.compile(
          "(?m)^\\|[^|\\n]{0,80}(\\d|latest|main|master|current|branch)[^|\\n]{0,80}\\|[^\\n]{0,40}"
              + "(:white_check_mark:|:heavy_check_mark:|✅|✔|✓|\\byes\\b|\\bsupported\\b|\\bsecurity\\b)");
  private static final Pattern TEMPLATE =
      Pattern.compile("\\| ?5\\.1\\.x[^§]{0,200}\\| ?5\\.0\\.x[^§]{0,200}\\| ?4\\.0\\.x");

  @Override
  public String name() {
    return "security-policy";
  }

  @Override
  public int version() {
    return 3;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.classification().document() == DocumentKind.SECURITY;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String all = file.bytes().decoded();
    String text = all.substring(0, Math.min(all.length(), LONGEST)).toLowerCase(Locale.ROOT);
    if (all.length() > LONGEST) {
      findings.gap(this, "only its first 64 KiB were read as a policy", null);
    }
    String flat = flat(text);
    statement(file, flat, ANSWER_TIME, PolicySubject.ANSWER_TIME, findings);
    statement(file, flat, DISCLOSURE, PolicySubject.DISCLOSURE, findings);
    if (TEMPLATE.matcher(text).find()) {
      statement(file, text, TEMPLATE, PolicySubject.TEMPLATE_VERSIONS, findings);
    } else if (SUPPORTED_ROW.matcher(text).find()) {
      statement(file, text, SUPPORTED_ROW, PolicySubject.SUPPORTED_VERSIONS, findings);
    } else {
      statement(file, flat, SUPPORTED, PolicySubject.SUPPORTED_VERSIONS, findings);
    }
    findings.examined(this);
  }

  /** What the policy holds of contacts, for the document's own fact. */
  static void features(String text, Set<DocumentFeature> features) {
    boolean channel = PRIVATE_CHANNEL.matcher(text).find();
    if (channel || EMAIL.matcher(text).find()) {
      features.add(DocumentFeature.CONTACT);
      features.add(DocumentFeature.PRIVATE_CHANNEL);
    }
    if (ANSWER_TIME.matcher(flat(text.substring(0, Math.min(text.length(), LONGEST)))).find()) {
      features.add(DocumentFeature.RESPONSE_PROMISE);
    }
  }

  /**
   * The text with the same places, in which wrapped lines run on and paragraphs, headings and items
   * end as sentences do.
   */
  private static String flat(String text) {
    char[] flat = text.replace('*', ' ').toCharArray();
    for (int i = 0; i < flat.length; i++) {
      if (flat[i] == '\n') {
        boolean ends =
            i + 1 >= flat.length
                || "\n#-+|>0123456789\r".indexOf(flat[i + 1]) >= 0
                || heading(flat, i);
        flat[i] = ends ? '.' : ' ';
      }
    }
    return new String(flat);
  }

  private static boolean heading(char[] text, int end) {
    int start = end;
    while (start > 0 && text[start - 1] != '\n' && text[start - 1] != '.' && end - start < 120) {
      start--;
    }
    return text[start] == '#';
  }

  private static void statement(
      FileUnderStudy file, String text, Pattern pattern, PolicySubject subject, Findings findings) {
    Matcher matcher = pattern.matcher(text);
    if (matcher.find()) {
      String all = file.bytes().decoded();
      int line = 1 + (int) all.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      String words = matcher.group().strip();
      findings.add(
          Source.lines(file.path(), line, line),
          new SecurityFact.PolicyStatement(
              subject, words.substring(0, Math.min(words.length(), LONGEST_QUOTE))));
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.AssuranceTopic;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.FileKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.Source;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads pages that speak for a project for what they promise those who build on it: how versions
 * count, what stays stable, how long what is deprecated goes on, when one is answered.
 */
final class AssuranceCollector implements FileCollector {
  private static final int LONGEST = 512 * 1024;
  private static final int OF_A_TOPIC = 3;

  /** What a changelog promises stands before its first entries. */
  private static final int START = 3_000;

  private static final Pattern PAGE =
      Pattern.compile(
          "(?i)(.*[-_ ])?(versioning|stability|compatibility|deprecation|deprecations|support|api[-_]policy"
              + "|backwards?[-_]compatibility|support[-_]policy|lifecycle)([-_ ].*)?\\.(md|mdx|rst|txt|adoc)");
  private static final Set<DocumentKind> DOCUMENTS =
      EnumSet.of(
          DocumentKind.README,
          DocumentKind.CONTRIBUTING,
          DocumentKind.SUPPORT,
          DocumentKind.SECURITY,
          DocumentKind.GOVERNANCE,
          DocumentKind.CHANGELOG,
          DocumentKind.ISSUE_TEMPLATE);

  private static final Map<AssuranceTopic, Pattern> WORDS = words();

  private static Map<AssuranceTopic, Pattern> words() {
    Map<AssuranceTopic, Pattern> words = new EnumMap<>(AssuranceTopic.class);
    String scheme = "(semantic versioning|\\bsemver\\b|calendar versioning|\\bcalver\\b)";
    put(
        words,
        AssuranceTopic.VERSIONING,
        "(adher|approximat|follow|use|using|accord|compl|conform|respect|based on|per)\\w{0,5}\\b[^.]{0,40}"
            + scheme
            + "|versioning (scheme|policy)|语义化版本");
    put(
        words,
        AssuranceTopic.STABILITY,
        "\\bapis?\\b (is|are) (now |considered |declared ){0,2}stable|api stability"
            + "|stability (guarantees?|policy|promise|levels?)\\b|backwards?[- ]compatibility (guarantees?|policy|promise)"
            + "|(guarantee|promise|commit to|strive|aim|try)\\w{0,4} [^.]{0,40}(backwards?[- ]compatib|stable (public )?apis?)"
            + "|(maintain|preserv|keep)\\w{0,3} [^.]{0,20}backwards?[- ]compatib"
            + "|(should|must|shall|will) be [^.]{0,30}backwards?[- ]compatible|保持向后兼容");
    put(
        words,
        AssuranceTopic.INSTABILITY,
        "\\b(this|our|the|these)( public| python| rest| whole)? (apis?|interfaces?|format|project|library|package|software|repository|code|tool)\\b (is|are) [^.]{0,30}"
            + "\\b(experimental|in (alpha|beta)|alpha|beta|unstable|work in progress|subject to change|not (yet )?stable"
            + "|under heavy development)\\b|\\bapis?\\b (may|might|can|could|will) [^.]{0,20}\\bchange"
            + "|breaking changes (may|might|can|could|are to be) (occur|happen|be |expected)"
            + "|接口(可能|仍可能)[^。]{0,10}(变|改)|不稳定|实验性(质|项目)");
    put(
        words,
        AssuranceTopic.DEPRECATION,
        "deprecation (policy|cycle|period|schedule|process|timeline)\\b|deprecat\\w{0,5}\\b[^.]{0,80}"
            + "(at least|minimum of|no less than|for) (\\*\\*)?(\\d{1,2}|one|two|three|a)\\b[^.]{0,20}"
            + "(release|version|month|cycle)s?|弃用(政策|策略|周期)");
    put(
        words,
        AssuranceTopic.RESPONSE,
        "(respon|reply|replies|answer|acknowledg|triag|get back|hear back)\\w{0,7}\\b[^.]{0,60}\\b(within|in)\\b "
            + "[^.]{0,15}(\\d{1,2}|one|two|three|five|seven|a|a few|several)\\b[^.]{0,15}\\b(hours?|(business |working )?days?|weeks?)\\b"
            + "|\\bwithin (\\d{1,2}|one|two|three|five|a few)\\b[^.]{0,15}\\b(hours?|days?|weeks?)\\b[^.]{0,40}\\b(respon|reply|answer|acknowledg)"
            + "|(工作日|小时)内(回复|答复|响应)");
    put(
        words,
        AssuranceTopic.SUPPORT,
        "support (policy|policies|lifecycle|window|period)\\b|long[- ]term support\\b|\\blts (release|branch)"
            + "|end[- ]of[- ]life\\b|(commercial|enterprise|paid|professional) support\\b|(supported|maintained) (versions|releases|branches)\\b(?! of (python|java|node|cuda|pytorch|linux|kubernetes))"
            + "|only (the )?(latest|most recent|newest) [^.]{0,30}\\b(is|are|will be|receives?) [^.]{0,20}(supported|maintained|fix|updates|patch)"
            + "|(security (fixes|updates|patches)|bug ?fixes) [^.]{0,40}(latest|most recent) (version|release|minor)|维护周期|商业支持|技术支持(政策|周期)");
    return words;
  }

  private static void put(
      Map<AssuranceTopic, Pattern> words, AssuranceTopic topic, String pattern) {
    words.put(topic, Pattern.compile(pattern));
  }

  @Override
  public String name() {
    return "assurances";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    DocumentKind kind = file.classification().document();
    boolean document = kind != null && DOCUMENTS.contains(kind);
    String place = file.place();
    boolean root = !place.contains("/");
    return file.text()
        && GovernancePages.speaks(place)
        && (document
            ? kind != DocumentKind.README || root
            : file.classification().kind() == FileKind.DOCUMENTATION);
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    boolean changelog = file.classification().document() == DocumentKind.CHANGELOG;
    int longest = changelog ? START : LONGEST;
    Prose prose = Prose.of(text.substring(0, Math.min(text.length(), longest)));
    if (!changelog && (prose.cut() || text.length() > LONGEST || !file.whole())) {
      findings.gap(this, "a long page: what stands beyond its bounds was not read", null);
    }
    Map<AssuranceTopic, Integer> found = new EnumMap<>(AssuranceTopic.class);
    for (Prose.Paragraph paragraph : prose.paragraphs()) {
      if (!paragraph.code()) {
        read(file, paragraph, found, findings);
      }
    }
    findings.examined(this);
  }

  /** Other pages warn of single features, not of the whole. */
  private static boolean isPromise(String place) {
    return PAGE.matcher(place.substring(place.lastIndexOf('/') + 1)).matches();
  }

  private static void read(
      FileUnderStudy file,
      Prose.Paragraph paragraph,
      Map<AssuranceTopic, Integer> found,
      Findings findings) {
    DocumentKind kind = file.classification().document();
    boolean whole = kind == DocumentKind.README || isPromise(file.place());
    String lower = paragraph.lower();
    WORDS.forEach(
        (topic, pattern) -> {
          Matcher matcher = pattern.matcher(lower);
          boolean elsewhere =
              (topic == AssuranceTopic.RESPONSE && kind == DocumentKind.SECURITY)
                  || (topic == AssuranceTopic.INSTABILITY && !whole);
          if (!elsewhere && found.getOrDefault(topic, 0) < OF_A_TOPIC && matcher.find()) {
            found.merge(topic, 1, Integer::sum);
            int line = paragraph.lineOf(matcher.start());
            findings.add(
                Source.lines(file.path(), line, paragraph.lineOf(matcher.end() - 1)),
                new InteroperabilityFact.Assurance(
                    topic, paragraph.sentence(matcher.start(), matcher.end())));
          }
        });
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.GovernanceFact;
import dev.scruple.model.GovernanceTopic;
import dev.scruple.model.Source;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the pages that speak for a project for what they say of how it is run. */
final class StatementCollector implements FileCollector {
  private static final int LONGEST = 512 * 1024;

  /** More of a topic on one page say no more to a reader. */
  private static final int OF_A_TOPIC = 3;

  /** Commands say these too. */
  private static final Set<GovernanceTopic> IN_CODE =
      EnumSet.of(GovernanceTopic.BUILDING, GovernanceTopic.TESTING, GovernanceTopic.STYLE);

  /** What a link's address says is no word of the guide. */
  private static final Set<GovernanceTopic> WITHOUT_ADDRESSES =
      EnumSet.of(
          GovernanceTopic.BUILDING,
          GovernanceTopic.TESTING,
          GovernanceTopic.STYLE,
          GovernanceTopic.REVIEW);

  private static final Pattern ADDRESS =
      Pattern.compile("(?<=\\]\\()[^)\\s]{1,500}|https?://[^\\s)>\\]]{1,500}");

  @Override
  public String name() {
    return "statements";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return GovernancePages.of(file).isPresent();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    GovernancePages.of(file).ifPresent(page -> read(file, page, findings));
  }

  private void read(FileUnderStudy file, GovernanceStatements.Page page, Findings findings) {
    String text = file.bytes().decoded();
    Prose prose = Prose.of(text.substring(0, Math.min(text.length(), LONGEST)));
    if (prose.cut() || text.length() > LONGEST || !file.whole()) {
      findings.gap(this, "a long page: what stands beyond its bounds was not read", null);
    }
    Map<GovernanceTopic, Pattern> words = GovernanceStatements.on(page);
    Map<GovernanceTopic, Integer> found = new EnumMap<>(GovernanceTopic.class);
    for (Prose.Paragraph paragraph : prose.paragraphs()) {
      String lower = paragraph.lower();
      String plain = withoutAddresses(lower);
      words.forEach(
          (topic, pattern) -> {
            boolean read = !paragraph.code() || IN_CODE.contains(topic);
            if (read && found.getOrDefault(topic, 0) < OF_A_TOPIC) {
              Matcher matcher = pattern.matcher(WITHOUT_ADDRESSES.contains(topic) ? plain : lower);
              if (matcher.find()) {
                found.merge(topic, 1, Integer::sum);
                add(file, paragraph, matcher, topic, findings);
              }
            }
          });
    }
    findings.examined(this);
  }

  /** The text with each character where it stood, and spaces for addresses. */
  private static String withoutAddresses(String text) {
    return ADDRESS.matcher(text).replaceAll(address -> " ".repeat(address.group().length()));
  }

  private static void add(
      FileUnderStudy file,
      Prose.Paragraph paragraph,
      Matcher matcher,
      GovernanceTopic topic,
      Findings findings) {
    int line = paragraph.lineOf(matcher.start());
    int end = paragraph.lineOf(matcher.end() - 1);
    findings.add(
        Source.lines(file.path(), line, end),
        new GovernanceFact.GovernanceStatement(
            topic, paragraph.sentence(matcher.start(), matcher.end())));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.GovernanceTopic;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words by which a project says how it is run. A page that is about governance may use plain
 * words, as <i>vote</i>; elsewhere only words count that speak of nothing else: models vote too.
 */
final class GovernanceStatements {
  /** What sort of page words stand on. */
  enum Page {
    /** A page about how the project is run. */
    GOVERNANCE,
    /** A page about how it is released. */
    RELEASE,
    CONTRIBUTING,
    CONDUCT,
    OTHER
  }

  /** Who has rights, in the words of projects. */
  private static final String WHO =
      "(maintainers?|committers?|core (team|developers?|maintainers?|contributors?|members?)"
          + "|approvers?|project (leads?|owners?|admins?|managers?)|release (managers?|teams?|leads?"
          + "|captains?|engineers?)|steering (committee|council)|tsc|code ?owners?|维护者|提交者"
          + "|核心(开发者|成员|贡献者))";

  private static final Map<GovernanceTopic, Map<Page, Pattern>> WORDS =
      new EnumMap<>(GovernanceTopic.class);

  private static final List<Page> RULES = List.of(Page.GOVERNANCE, Page.RELEASE, Page.CONTRIBUTING);

  static {
    String unmistakable =
        "lazy consensus|benevolent dictator|\\bbdfl\\b|technical oversight committee"
            + "|(technical )?steering (committee|council|group)\\b|技术(指导|监督)?委员会|指导委员会";
    String decided =
        "decision[- ]making|decisions? (are|is|will be|get|gets|can be|must be) [^.]{0,30}"
            + "(made|taken|reached|guided|decided)|(make|makes|making|take|takes) [^.]{0,30}decisions?\\b"
            + "|final (say|decision|word)|\\brfc process|enhancement proposal|决策|最终决定";
    put(GovernanceTopic.DECISIONS, Page.OTHER, unmistakable);
    put(GovernanceTopic.DECISIONS, Page.RELEASE, unmistakable);
    put(GovernanceTopic.DECISIONS, Page.CONTRIBUTING, unmistakable + "|" + decided);
    put(
        GovernanceTopic.DECISIONS,
        Page.GOVERNANCE,
        unmistakable
            + "|"
            + decided
            + "|consensus|\\bvot(e|es|ing|ed)\\b|majority|quorum|tie[- ]?break|投票|共识");

    String releases =
        "\\b(only|by|all|any|the|other|one of the)?\\b[^.]{0,20}"
            + WHO
            + "\\b[^.]{0,50}\\b(release|releases|releasing|publish|publishes|publishing|发布)\\b"
            + "|releases? (is|are|will be|can be|must be) [^.]{0,30}\\bby [^.]{0,30}"
            + WHO
            + "|release (manager|captain|lead|engineer)s?\\b|(access|permissions?|rights?|owner) "
            + "[^.]{0,40}\\b(pypi|npm|maven central|crates\\.io|to (make|publish|cut) (a )?releases?)"
            + "|发布(负责人|经理|权限)";
    for (Page page : RULES) {
      put(GovernanceTopic.RELEASE_RIGHTS, page, releases);
    }
    String steps =
        "releas(e|ing) (process|procedure|steps|checklist|workflow|management)"
            + "|how to (make a )?release|(cut|cutting|mak(e|ing)|creat(e|ing)|prepar(e|ing)) (a |the |new )+"
            + "(new )?releases?\\b|^#* ?releasing\\b|发布流程|版本发布";
    put(GovernanceTopic.RELEASE_STEPS, Page.GOVERNANCE, steps);
    put(GovernanceTopic.RELEASE_STEPS, Page.RELEASE, steps);
    put(GovernanceTopic.RELEASE_STEPS, Page.CONTRIBUTING, steps);
    put(
        GovernanceTopic.RELEASE_STEPS,
        Page.OTHER,
        "\\breleases? (is|are|will be) (tagged|cut|branched) (on|from|off|in)\\b");

    String becoming =
        "((?<!interested in )becom(e|es|ing)|path to( becoming)?|nominat\\w{1,4}|promot\\w{1,4}|成为)[^.]{0,40}"
            + WHO
            + "|contributor ladder|(new|additional) (maintainers|committers|core developers) (are|can|may|will)";
    put(GovernanceTopic.BECOMING_MAINTAINER, Page.OTHER, becoming);
    put(GovernanceTopic.BECOMING_MAINTAINER, Page.CONTRIBUTING, becoming);
    put(
        GovernanceTopic.BECOMING_MAINTAINER,
        Page.GOVERNANCE,
        becoming
            + "|(appoint\\w{0,4}|elect(s|ed|ing|ion|ions)?|invit(e|es|ed|ing)|candidate)\\b[^.]{0,40}"
            + WHO
            + "|\\badd(s|ed|ing)?( or remov(e|es|ed|ing))?( a| new| additional){0,2} "
            + WHO
            + "|"
            + WHO
            + "[^.]{0,40}(candidate|nominat|(be|are|is) (added|appointed|elected))");

    String dispute =
        "(disputes?|disagreements?|deadlocks?)\\b[^.]{0,60}(resol|mediat|escalat|decid|settle|appeal)"
            + "|(resol\\w{1,5}|mediat\\w{1,4}|settl\\w{1,3}|escalat\\w{1,4})\\b[^.]{0,60}"
            + "\\b(disputes?|disagreements?|deadlocks?)|conflict resolution"
            + "|conflicting (opinions|views)|争议|分歧";
    put(GovernanceTopic.DISPUTES, Page.CONTRIBUTING, dispute);
    put(GovernanceTopic.DISPUTES, Page.CONDUCT, dispute + "|\\bappeals?\\b|ombuds|mediat(or|ion)");
    put(
        GovernanceTopic.DISPUTES,
        Page.GOVERNANCE,
        dispute
            + "|^#+ [^.]{0,30}\\b(disputes?|disagreements?|appeals?)\\b|\\ba tie\\b"
            + "|\\bappeal(s|ed)?\\b|tie[- ]?break|casting vote|(cannot|can't|can not|unable to|fails? to)"
            + " (be )?(reach|resol|agree|find)\\w{0,4}");

    String elsewhere = "code of conduct[^\\]<\\n]{0,40}((\\]\\(|<)https?://|\\]\\[)";
    put(GovernanceTopic.CONDUCT, Page.OTHER, elsewhere);
    put(GovernanceTopic.CONDUCT, Page.GOVERNANCE, elsewhere);
    put(GovernanceTopic.CONDUCT, Page.CONTRIBUTING, elsewhere);

    put(GovernanceTopic.BACKING, Page.OTHER, Foundations.BACKED);
    put(GovernanceTopic.BACKING, Page.GOVERNANCE, Foundations.BACKED);
    put(GovernanceTopic.SIGN_OFF, Page.OTHER, Foundations.SIGNED);
    put(GovernanceTopic.SIGN_OFF, Page.GOVERNANCE, Foundations.SIGNED);
    put(GovernanceTopic.SIGN_OFF, Page.CONTRIBUTING, Foundations.SIGNED);
    guide();
  }

  private GovernanceStatements() {}

  private static void guide() {
    put(
        GovernanceTopic.BUILDING,
        Page.CONTRIBUTING,
        "pip install|\\buv (sync|pip|run)|(npm|pnpm|yarn)( run)? (install|ci|build)|poetry install"
            + "|`make \\w+|\\bmake (all|install|build|dev|setup|check|docs)\\b|\\bmvnw?\\b|gradlew?\\b|cargo build|cmake|docker (build|compose)"
            + "|(set|setting) ?up [^.]{0,40}(environment|locally|project|development|virtual)"
            + "|(development|developer|dev|local) (environment|setup|set-up|install)|(build|building|compile|install)(ing)? "
            + "(it |the |from |for |and |locally)|local development|开发环境|环境搭建|编译|构建");
    put(
        GovernanceTopic.TESTING,
        Page.CONTRIBUTING,
        "\\b(unit|integration|regression|all|the|new|our|your|existing|run|running|add|write|writing|and|your) "
            + "tests?\\b|\\btest(s|ing)? (suite|pass|cover|plan|your|with|for)|should be tested|pytest|^#* ?test(s|ing)?\\b"
            + "|(npm|yarn|cargo|make|mvn|gradlew?) (run )?test|测试");
    put(
        GovernanceTopic.STYLE,
        Page.CONTRIBUTING,
        "(coding|code) (style|guide|guidelines?|standards?|conventions?|format|quality)"
            + "|style (guide|guidelines?|standards?|conventions?)\\b(?=[^.]{0,80}(\\]|:|<|`))"
            + "|\\b(google|airbnb)('s)?( \\w+)? style|^#+ [^\\n]{0,60}\\bstyle\\b|\\blint(s|er|ers|ing)?\\b"
            + "|formatt(er|ers|ing)\\b|pre-commit|\\b(ruff|black|flake8|prettier|eslint|isort|mypy|clang-format|spotless|checkstyle"
            + "|gofmt|rustfmt)\\b|pep ?8|indentation|代码(风格|规范|格式)");
    put(
        GovernanceTopic.REVIEW,
        Page.CONTRIBUTING,
        "\\breview(s|ed|er|ers|ing)?\\b(?! process)|^#+ [^\\n]{0,60}\\breview|\\bapprov(e|al|ed|es)\\b|(will|gets?|be|is|are) merged|评审|审核|审查");
  }

  private static void put(GovernanceTopic topic, Page page, String words) {
    WORDS
        .computeIfAbsent(topic, any -> new EnumMap<>(Page.class))
        .put(page, Pattern.compile(words));
  }

  /** The words that say something of each topic on a sort of page. */
  static Map<GovernanceTopic, Pattern> on(Page page) {
    Map<GovernanceTopic, Pattern> words = new EnumMap<>(GovernanceTopic.class);
    WORDS.forEach(
        (topic, pages) -> {
          Pattern pattern = pages.get(page);
          if (pattern != null) {
            words.put(topic, pattern);
          }
        });
    return words;
  }
}

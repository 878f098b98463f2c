// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DocumentKind;
import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.IssuePurpose;
import dev.scruple.model.Source;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads what a project's templates for issues ask of those who write. */
final class IssueFormCollector implements FileCollector {
  private static final int LONGEST = 64 * 1024;
  private static final Pattern BUG =
      Pattern.compile("bug|defect|\\berror\\b|crash|bad[ _-]case|misdetection|缺陷|错误|故障");
  private static final Pattern FEATURE =
      Pattern.compile("feature|enhancement|proposal|\\brequest|improvement|capability|建议|新功能|需求");
  private static final Pattern QUESTION =
      Pattern.compile("question|help|support|discussion|inquiry|提问|咨询");
  private static final Pattern VERSION =
      Pattern.compile(
          "version|environment|\\bos\\b|operating system|platform|system info|\\bcuda\\b|版本|环境");
  private static final Pattern STEPS =
      Pattern.compile("reproduc|steps|minimal (example|code|script)|code snippet|复现|重现|步骤");
  private static final Pattern OUTCOME =
      Pattern.compile(
          "expected|actual(ly)?\\b|what happened|traceback|error message|observed|\\blogs?\\b|期望|预期|报错|日志");
  private static final Pattern TITLE =
      Pattern.compile("(?m)^(name|about|title|description|labels):.{0,200}$");

  @Override
  public String name() {
    return "issue-forms";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.classification().document() == DocumentKind.ISSUE_TEMPLATE
        && !chooses(file.place());
  }

  /** Whether it is no template, but says which there are and where else to go. */
  static boolean chooses(String place) {
    return place
        .substring(place.lastIndexOf('/') + 1)
        .toLowerCase(Locale.ROOT)
        .startsWith("config.");
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String whole = file.bytes().decoded();
    String text = whole.substring(0, Math.min(whole.length(), LONGEST)).toLowerCase(Locale.ROOT);
    findings.add(
        Source.file(file.path()),
        new InteroperabilityFact.IssueForm(
            purpose(file.place(), text),
            VERSION.matcher(text).find(),
            STEPS.matcher(text).find(),
            OUTCOME.matcher(text).find()));
    findings.examined(this);
  }

  /**
   * By the file's name; where that says nothing, by the form's own title.
   *
   * @param text in lower case
   */
  static IssuePurpose purpose(String place, String text) {
    String name = place.substring(place.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    IssuePurpose byName = purpose(name.replace('_', ' ').replace('-', ' '));
    if (byName != IssuePurpose.OTHER) {
      return byName;
    }
    StringBuilder titles = new StringBuilder();
    TITLE
        .matcher(text)
        .results()
        .limit(5)
        .forEach(title -> titles.append(title.group()).append('\n'));
    return purpose(titles.toString());
  }

  private static IssuePurpose purpose(String words) {
    if (BUG.matcher(words).find()) {
      return IssuePurpose.BUG;
    }
    if (FEATURE.matcher(words).find()) {
      return IssuePurpose.FEATURE;
    }
    return QUESTION.matcher(words).find() ? IssuePurpose.QUESTION : IssuePurpose.OTHER;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.InteroperabilityFact;
import dev.scruple.model.IssuePurpose;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class IssueFormCollectorTest {
  private static final String FOLDER = ".github/ISSUE_TEMPLATE/";

  private final Reads reads = new Reads(new IssueFormCollector());

  private List<InteroperabilityFact.IssueForm> forms(String path, String text) {
    return reads.facts(InteroperabilityFact.IssueForm.class, path, text);
  }

  @Test
  void readsWhatAFormForBugsAsks() {
    assertThat(forms(FOLDER + "bug_report.md", "Which version?\nSteps to reproduce\nExpected"))
        .containsExactly(new InteroperabilityFact.IssueForm(IssuePurpose.BUG, true, true, true));
    assertThat(forms(FOLDER + "5_bug-report_zh.yml", "版本\n复现步骤\n期望结果"))
        .containsExactly(new InteroperabilityFact.IssueForm(IssuePurpose.BUG, true, true, true));
    assertThat(forms(FOLDER + "bug.md", "Tell us."))
        .containsExactly(new InteroperabilityFact.IssueForm(IssuePurpose.BUG, false, false, false));
  }

  @Test
  void aTitleTellsWhereTheNameDoesNot() {
    assertThat(forms(FOLDER + "one.yml", "name: New feature\ndescription: x\n"))
        .extracting(InteroperabilityFact.IssueForm::purpose)
        .containsExactly(IssuePurpose.FEATURE);
    assertThat(forms(FOLDER + "1.md", "---\nname: Ask a question\n---\n"))
        .extracting(InteroperabilityFact.IssueForm::purpose)
        .containsExactly(IssuePurpose.QUESTION);
  }

  @Test
  void theChoosersConfigurationIsNoForm() {
    assertThat(forms(FOLDER + "config.yml", "blank_issues_enabled: false\n")).isEmpty();
  }

  @Property(tries = 300)
  void anyTextIsRead(@ForAll String text) {
    assertThat(forms(FOLDER + "x.md", text)).hasSize(1);
  }
}

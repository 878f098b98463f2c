// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.checks.reading.Answer;
import dev.scruple.model.Area;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;
import java.util.List;
import java.util.regex.Pattern;

/** A project that publishes data or a model says whether those who are in the data agreed. */
@CheckInfo(
    id = "consent-stated",
    area = Area.DATA,
    question =
        "Is it said whether those whose words, voices or faces are in the data agreed to it?",
    severity = Severity.LOW,
    needs = {DataFact.DataStatement.class, Fact.Absence.class, Fact.Document.class},
    mend =
        "Say in the card who gave the data and what they agreed to, or that nobody was asked and on"
            + " what ground it is used.")
public final class ConsentStated implements Check {
  private static final Pattern NOBODY =
      Pattern.compile(
          "(?i)\\b(no|not|neither|nor|without|free of|never)\\b[^.]{0,60}"
              + "\\b(personal|pii|people|persons|individuals|faces|user data|customer data)");

  @Override
  public Outcome check(Case target) {
    List<Evidence> said = Data.said(target, DataTopic.CONSENT);
    if (!said.isEmpty()) {
      return Answer.pass(this, Data.quote(said) + ".", said);
    }
    Data data = Data.of(target);
    return data.beside(this, target).orElseGet(() -> unsaid(target, data));
  }

  private Outcome unsaid(Case target, Data data) {
    List<Evidence> nobody =
        Data.said(target, DataTopic.PERSONAL_INFORMATION).stream()
            .filter(ConsentStated::saysNobody)
            .toList();
    if (!nobody.isEmpty()) {
      return Answer.warn(
          this,
          "Of consent nothing is said; " + Data.quote(nobody) + ".",
          "Ask who wrote or gave the data, and whether they were asked",
          nobody);
    }
    return data.unsaid(
        this,
        target,
        DataTopic.CONSENT,
        data.subject() + ": it is nowhere said whether those who are in it agreed.",
        "Ask where the data is from and whether those in it were asked");
  }

  private static boolean saysNobody(Evidence evidence) {
    return evidence.value() instanceof DataFact.DataStatement statement
        && NOBODY.matcher(statement.words()).find();
  }
}

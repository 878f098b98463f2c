// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.data;

import dev.scruple.checks.Case;
import dev.scruple.checks.Check;
import dev.scruple.checks.CheckInfo;
import dev.scruple.model.Area;
import dev.scruple.model.DataFact;
import dev.scruple.model.DataTopic;
import dev.scruple.model.Fact;
import dev.scruple.model.Outcome;
import dev.scruple.model.Severity;

/** A project that publishes data or a model says whether people can be told from the data. */
@CheckInfo(
    id = "personal-information-stated",
    area = Area.DATA,
    question = "Is it said whether people are in the data, and can be told from it?",
    severity = Severity.LOW,
    needs = {DataFact.DataStatement.class, Fact.Absence.class, Fact.Document.class},
    mend =
        "Say in the card whether the data holds personal information, faces or voices, and what was"
            + " done about it.")
public final class PersonalInformationStated implements Check {
  @Override
  public Outcome check(Case target) {
    return Data.stated(
        this,
        target,
        DataTopic.PERSONAL_INFORMATION,
        ": it is nowhere said whether people can be told from it.",
        "Ask whether personal information is in it before you train on it or pass it on");
  }
}

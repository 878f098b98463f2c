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

/** A project that publishes data says how one is taken out of it, or how long it is kept. */
@CheckInfo(
    id = "retention-stated",
    area = Area.DATA,
    question = "Is it said how somebody is taken out of the data, and how long it is kept?",
    severity = Severity.LOW,
    needs = {DataFact.DataStatement.class, Fact.Absence.class, Fact.Document.class},
    mend =
        "Say in the card how to ask for removal, what then happens to copies, and how long the data"
            + " is kept.")
public final class RetentionStated implements Check {
  @Override
  public Outcome check(Case target) {
    return Data.stated(
        this,
        target,
        DataTopic.RETENTION,
        ": it is nowhere said how one is taken out of it, or how long it is kept.",
        "Plan yourself how you would take something out of it, and ask what its makers do");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.plan;

import dev.scruple.model.Word;
import java.util.List;

/**
 * One thing to watch.
 *
 * @param watch what
 * @param now how it stands
 * @param threshold at what point to act
 * @param command what does it, or the deed that closes a gap
 * @param because ids of rulings, outcomes, conditions, components or gaps that ask for it
 */
public record PlanItem(
    String id,
    String watch,
    String now,
    Interval every,
    String threshold,
    Role who,
    String command,
    List<String> because) {
  public PlanItem {
    because = List.copyOf(because);
  }

  /** How often, the soonest first. */
  public enum Interval implements Word {
    ONCE,
    EACH_UPGRADE,
    EACH_RELEASE,
    WEEKLY,
    MONTHLY,
    QUARTERLY,
    ON_THE_DAY;

    @Override
    public String word() {
      return Word.kebab(this);
    }
  }

  /** Who looks after it, by what they answer for. */
  public enum Role implements Word {
    /** Answers for what is built. */
    OWNER,
    /** Takes it in and upgrades it. */
    DEVELOPER,
    /** Answers for security. */
    SECURITY,
    /** Answers for licences and contracts. */
    LEGAL;

    @Override
    public String word() {
      return Word.kebab(this);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.model.Area;
import dev.scruple.model.Fact;
import dev.scruple.model.Severity;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a check says of itself; its page and {@code scruple checks} are made of it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface CheckInfo {
  /** Kebab-case, and true when it passes: {@code weights-load-without-code}. */
  String id();

  /** The line of the checklist. */
  Area area();

  /** The question that the check answers, for the person who has to decide. */
  String question();

  /** How much a failure weighs. */
  Severity severity();

  /** The facts that it reads. */
  Class<? extends Fact>[] needs();

  /** How to mend what it finds. */
  String mend();
}

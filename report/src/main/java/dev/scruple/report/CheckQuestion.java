// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Area;
import dev.scruple.model.Severity;

/**
 * What a check asks.
 *
 * @param check id of the check
 * @param question in the words of the person who has to decide
 * @param mend how to mend what it finds
 */
public record CheckQuestion(
    String check, Area area, Severity severity, String question, String mend) {
  /** Where this project is on the web: the address in {@code security-insights.yml}. */
  public static final String HOME = "https://example.org/scruple";

  /** The address of the check's page. */
  public String page() {
    return HOME + "/docs/checks/" + check + ".md";
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import java.util.List;
import java.util.Set;

/** Membership, where a place may stand for the union that it belongs to. */
final class Places {
  /** The European Union's members, by ISO 3166 alpha-2, since 1 February 2020. */
  private static final Set<String> EUROPEAN_UNION =
      Set.of(
          "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE",
          "IT", "LT", "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK");

  private Places() {}

  /** Whether a country belongs to the European Union. */
  static boolean inUnion(String place) {
    return EUROPEAN_UNION.contains(place);
  }

  /** Whether one value is among some; {@code EU} alone doesn't say which of its members. */
  static Truth in(String stated, Set<String> values, Circumstance key) {
    if (values.contains(stated)) {
      return Truth.TRUE;
    }
    if (key.kind() != Circumstance.Kind.PLACE && key.kind() != Circumstance.Kind.PLACES) {
      return Truth.FALSE;
    }
    if (inUnion(stated)) {
      return Truth.of(values.contains("EU"));
    }
    boolean vague = stated.equals("EU") && values.stream().anyMatch(Places::inUnion);
    return vague && !values.containsAll(EUROPEAN_UNION) ? Truth.UNKNOWN : Truth.of(vague);
  }

  /** Whether a list has one of some; a list that holds {@code EU} holds all its members. */
  static Truth names(List<?> stated, Set<String> values, Circumstance key) {
    for (Object each : stated) {
      if (each instanceof String text && (within(text, values, key) || covers(text, values, key))) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  /** Whether a list has nothing but some. */
  static Truth only(List<?> stated, Set<String> values, Circumstance key) {
    for (Object each : stated) {
      if (!(each instanceof String text) || !within(text, values, key)) {
        return Truth.FALSE;
      }
    }
    return Truth.TRUE;
  }

  private static boolean within(String stated, Set<String> values, Circumstance key) {
    return in(stated, values, key) == Truth.TRUE;
  }

  private static boolean covers(String stated, Set<String> values, Circumstance key) {
    return key.kind() == Circumstance.Kind.PLACES
        && stated.equals("EU")
        && values.stream().anyMatch(Places::inUnion);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import dev.scruple.model.Circumstances;
import dev.scruple.model.Form;
import dev.scruple.model.Organisation;
import dev.scruple.model.Party;
import dev.scruple.model.Purpose;
import dev.scruple.model.Trains;
import dev.scruple.model.Word;
import dev.scruple.terms.Circumstance;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Circumstances under collection, by key; what is never put stays unknown. */
final class StatedCircumstances {
  private final Map<Circumstance, Object> values = new EnumMap<>(Circumstance.class);

  /** What is stated already. */
  static StatedCircumstances of(Circumstances circumstances) {
    StatedCircumstances stated = new StatedCircumstances();
    for (Circumstance key : Circumstance.values()) {
      Object value = key.in(circumstances);
      if (value != null) {
        stated.put(key, value);
      }
    }
    return stated;
  }

  /** States one, as a Boolean, Long, String or list of Strings, as its kind asks. */
  StatedCircumstances put(Circumstance key, Object value) {
    values.put(key, value);
    return this;
  }

  Circumstances build() {
    return new Circumstances(
        truth(Circumstance.COMMERCIAL),
        word(Circumstance.PURPOSE, Purpose.class),
        word(Circumstance.ORGANISATION, Organisation.class),
        text(Circumstance.DOMICILE),
        texts(Circumstance.USERS),
        texts(Circumstance.OUTPUTS),
        number(Circumstance.MONTHLY_USERS),
        number(Circumstance.MONTHLY_USERS_AT_RELEASE),
        number(Circumstance.ANNUAL_REVENUE),
        number(Circumstance.MONTHLY_REVENUE),
        word(Circumstance.FORM, Form.class),
        truth(Circumstance.DISTRIBUTION),
        truth(Circumstance.NETWORK),
        truth(Circumstance.MODIFIED),
        truth(Circumstance.MULTIMODAL),
        texts(Circumstance.FIELDS),
        truth(Circumstance.COMPETES_WITH_LICENSOR),
        word(Circumstance.ROLE, Party.class),
        text(Circumstance.RESULT_LICENSE),
        truth(Circumstance.RESULT_RELEASED),
        word(Circumstance.TRAINS, Trains.class));
  }

  private @Nullable Boolean truth(Circumstance key) {
    return values.get(key) instanceof Boolean truth ? truth : null;
  }

  private @Nullable Long number(Circumstance key) {
    return values.get(key) instanceof Long number ? number : null;
  }

  private @Nullable String text(Circumstance key) {
    return values.get(key) instanceof String text ? text : null;
  }

  private @Nullable List<String> texts(Circumstance key) {
    return values.get(key) instanceof List<?> list
        ? list.stream().map(String.class::cast).toList()
        : null;
  }

  private <E extends Enum<E> & Word> @Nullable E word(Circumstance key, Class<E> type) {
    for (E each : type.getEnumConstants()) {
      if (each.word().equals(values.get(key))) {
        return each;
      }
    }
    return null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Form;
import dev.scruple.model.Organisation;
import dev.scruple.model.Party;
import dev.scruple.model.Purpose;
import dev.scruple.model.Trains;
import dev.scruple.model.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatedTest {
  private static final Circumstances ALL =
      new Circumstances(
          true,
          Purpose.PRODUCTION,
          Organisation.COMPANY,
          "DE",
          List.of("EU", "US"),
          List.of(),
          5L,
          1L,
          2_000_000L,
          3L,
          Form.HOSTED,
          false,
          true,
          true,
          false,
          List.of("medical"),
          false,
          Party.END_USER,
          "MIT",
          true,
          Trains.OTHER_LLM);

  @Test
  void everyCircumstanceHasItsPhrase() {
    assertThat(Stated.words(ALL))
        .hasSize(Circumstances.class.getRecordComponents().length)
        .contains(
            "established in DE",
            "users in EU and US",
            "no outputs used",
            "1 user a month when the model came out",
            "2,000,000 dollars a year",
            "field medical",
            "as end user",
            "outputs train another language model");
  }

  @Test
  void nothingIsSaidOfWhatIsNotKnown() {
    assertThat(Stated.words(Circumstances.UNKNOWN)).isEmpty();
  }

  @Test
  void aUseShowsThemAll() {
    Reference.Entry entry = Reference.of(new Use("mine", List.of(Action.RUN), ALL), "from a file");
    assertThat(entry.fields().get(1).text()).isEqualTo(String.join(", ", Stated.words(ALL)));
  }
}

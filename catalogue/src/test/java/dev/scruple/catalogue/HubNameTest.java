// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import static dev.scruple.catalogue.HubName.Kind.DATASET;
import static dev.scruple.catalogue.HubName.Kind.MODEL;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HubNameTest {
  @Test
  void readsTheWaysThatANameIsWritten() {
    assertThat(HubName.parse("org/name")).contains(new HubName(MODEL, "org/name", null));
    assertThat(HubName.parse("org/name@v1")).contains(new HubName(MODEL, "org/name", "v1"));
    assertThat(HubName.parse("datasets/org/name")).contains(new HubName(DATASET, "org/name", null));
    assertThat(HubName.parse("pkg:huggingface/org/name@abc?x=y"))
        .contains(new HubName(MODEL, "org/name", "abc"));
    assertThat(HubName.parse("https://huggingface.co/org/name/tree/main"))
        .contains(new HubName(MODEL, "org/name", "main"));
    assertThat(HubName.parse("https://huggingface.co/datasets/org/name/"))
        .contains(new HubName(DATASET, "org/name", null));
  }

  @Test
  void readsDataSetsWithoutAnOrganisation() {
    assertThat(HubName.parse("datasets/squad@main"))
        .contains(new HubName(DATASET, "squad", "main"));
    assertThat(HubName.parse("https://huggingface.co/datasets/squad"))
        .contains(new HubName(DATASET, "squad", null));
    assertThat(HubName.parse("https://huggingface.co/datasets/squad/tree/main"))
        .contains(new HubName(DATASET, "squad", "main"));
  }

  @Test
  void refusesWhatIsNoHubName() {
    assertThat(HubName.parse("name")).isEmpty();
    assertThat(HubName.parse("https://example.org/org/name")).isEmpty();
    assertThat(HubName.parse("./folder/")).isEmpty();
    assertThat(HubName.parse("pkg:huggingface/%zz/name")).isEmpty();
    assertThat(HubName.parse("x/" + "y".repeat(2000))).isEmpty();
  }
}

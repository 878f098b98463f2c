// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.Terms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostedServicesTest {
  @Test
  void aServiceIsKnownByItsTermsAndNothingOfItIsSeen() throws TargetException {
    HubAnswer answer = HostedServices.answer("openai");

    assertThat(answer.target().name()).isEqualTo("service:openai");
    assertThat(answer.target().kind()).isEqualTo(TargetKind.HUB);
    String terms = Terms.builtIn().find("openai").orElseThrow().id();
    assertThat(answer.composition().components())
        .containsExactly(
            new Component(
                "service:openai",
                ComponentRole.SERVICE,
                "openai",
                null,
                List.of(),
                terms,
                null,
                terms));
    assertThat(answer.composition().needed()).containsExactly("service:openai");
    assertThat(answer.coverage().getFirst().unexamined())
        .extracting(Unexamined::reason)
        .singleElement()
        .asString()
        .startsWith("hosted: nothing of it can be examined");
  }

  @Test
  void saysWhichTermsItRestsOnAndWhenTheyWereRead() throws TargetException {
    assertThat(HostedServices.answer("openai").composition().evidence())
        .extracting(Evidence::value)
        .singleElement()
        .isInstanceOfSatisfying(
            Fact.Remark.class,
            remark ->
                assertThat(remark.words()).contains("OpenAI Services Agreement", "as read on 20"));
  }

  @Test
  void everyServiceThatIsListedCanBeNamed() throws TargetException {
    assertThat(HostedServices.names())
        .contains("openai", "anthropic", "gemini-api", "cohere")
        .isSorted()
        .doesNotHaveDuplicates();
    for (String name : HostedServices.names()) {
      assertThat(HostedServices.answer(name).composition().components())
          .singleElement()
          .satisfies(service -> assertThat(service.concluded()).isNotNull());
    }
  }

  @Test
  void aLicenceOfFilesIsNoService() {
    for (String license : List.of("MIT", "llama3.1", "gemma")) {
      assertThatThrownBy(() -> HostedServices.answer(license))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("no service is called '" + license + "'");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"opnai", "open-ai", "openaii"})
  void aSlipIsAnsweredWithTheNearestAndWithAll(String name) {
    assertThatThrownBy(() -> HostedServices.answer(name))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("nearest: openai.")
        .hasMessageContaining("anthropic, ")
        .hasMessageContaining("gemini-api, ");
  }

  @Test
  void withoutANameAllAreListed() {
    assertThatThrownBy(() -> HostedServices.answer(""))
        .hasMessageStartingWith("service: names no service. Services whose terms are known: ")
        .hasMessageContaining("openai");
  }
}

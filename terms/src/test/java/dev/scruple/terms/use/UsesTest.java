// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Form;
import dev.scruple.model.Organisation;
import dev.scruple.model.Party;
import dev.scruple.model.Purpose;
import dev.scruple.model.Trains;
import dev.scruple.model.Use;
import dev.scruple.terms.Circumstance;
import dev.scruple.terms.Rule;
import dev.scruple.terms.Terms;
import dev.scruple.terms.When;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsesTest {
  private static Use read(String yaml) throws UseFileException {
    return Uses.read("my-use.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static final String HEAD = "use: x\nactions: [run]\ncircumstances:\n";

  @Test
  void everyKeyOfTheContractIsRead() throws Exception {
    Use use =
        read(
            """
            use: sell-the-assistant
            actions: [serve, fine-tune, release-fine-tune]
            circumstances:
              commercial: true
              purpose: production
              organisation: company
              domicile: DE
              users: [EU, US]
              outputs: [EU, NO]
              monthlyUsers: 2000000
              monthlyUsersAtRelease: 150000
              annualRevenue: 900000            # US dollars
              monthlyRevenue: 75000
              form: hosted
              distribution: false
              network: true
              modified: true
              multimodal: false
              fields: [medical]
              competesWithLicensor: false
              role: provider
              resultLicense: Apache-2.0
              resultReleased: true
              trains: other-llm
            """);
    assertThat(use)
        .isEqualTo(
            new Use(
                "sell-the-assistant",
                List.of(Action.SERVE, Action.FINE_TUNE, Action.RELEASE_FINE_TUNE),
                new Circumstances(
                    true,
                    Purpose.PRODUCTION,
                    Organisation.COMPANY,
                    "DE",
                    List.of("EU", "US"),
                    List.of("EU", "NO"),
                    2_000_000L,
                    150_000L,
                    900_000L,
                    75_000L,
                    Form.HOSTED,
                    false,
                    true,
                    true,
                    false,
                    List.of("medical"),
                    false,
                    Party.PROVIDER,
                    "Apache-2.0",
                    true,
                    Trains.OTHER_LLM)));
  }

  @Test
  void whatIsNotStatedIsUnknown() throws Exception {
    assertThat(read("use: x\nactions: [run]\n").circumstances()).isEqualTo(Circumstances.UNKNOWN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          comercial: true       | my-use.yaml:4: unknown key «comercial», did you mean «commercial»?
          commercial: yes       | my-use.yaml:4: commercial must be true or false
          commercial: 'true'    | my-use.yaml:4: commercial must be true or false
          purpose: prod         | my-use.yaml:4: unknown purpose «prod»
          form: bin             | my-use.yaml:4: unknown form «bin»
          monthlyUsers: 2e6     | my-use.yaml:4: monthlyUsers must be a whole number
          monthlyUsers: -1      | my-use.yaml:4: monthlyUsers must be a whole number
          domicile: Germany     | my-use.yaml:4: domicile takes ISO 3166 alpha-2 codes
          users: [DE, de]       | my-use.yaml:4: users takes ISO 3166 alpha-2 codes
          fields: [Big Deal]    | my-use.yaml:4: unknown field «Big Deal»; known: adult-content
          fields: [militry]     | my-use.yaml:4: unknown field «militry», did you mean «military»?
          resultLicense: ((     | my-use.yaml:4: resultLicense must be an SPDX id
          trains: {a: b}        | my-use.yaml:4: trains must be a text
          """)
  void aWrongValueIsNamedWithItsLine(String line, String message) {
    assertThatThrownBy(() -> read(HEAD + "  " + line.replace("'", "\"") + "\n"))
        .isInstanceOf(UseFileException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void anUnknownActionNamesTheNearest() {
    assertThatThrownBy(() -> read("use: x\nactions:\n- run\n- quantize\n"))
        .hasMessage("my-use.yaml:4: unknown action «quantize», did you mean «quantise»?");
  }

  @Test
  void oneWordStandsForAListOfOne() throws Exception {
    assertThat(read("use: x\nactions: serve\n").actions()).containsExactly(Action.SERVE);
  }

  @Test
  void aFieldThatNoTermsAskAboutMayBeStated() throws Exception {
    Use use =
        read("use: x\nactions: run\ncircumstances: {fields: [agriculture, healthcare, law]}\n");

    assertThat(use.circumstances().fields())
        .containsExactly("agriculture", "medical", "legal-advice");
  }

  @Test
  void termsAskAboutKnownFieldsOnly() {
    Set<String> asked = new TreeSet<>();
    Terms terms = Terms.builtIn();
    for (String id : terms.ids()) {
      terms.find(id).orElseThrow().rules().stream()
          .map(Rule::when)
          .forEach(
              when ->
                  when.leaves(
                      leaf -> {
                        if (leaf instanceof When.Names(Circumstance key, Set<String> values)
                            && key == Circumstance.FIELDS) {
                          asked.addAll(values);
                        }
                      }));
    }
    assertThat(asked).isNotEmpty().isSubsetOf(Fields.KNOWN);
  }

  @Test
  void actionsAreNeeded() {
    assertThatThrownBy(() -> read("use: x\n")).hasMessage("my-use.yaml:1: actions is missing");
    assertThatThrownBy(() -> read("use: x\nactions: []\n")).hasMessageContaining("at least one");
  }

  @Test
  void aCountryThatYamlOnceTookForNoIsNorway() throws Exception {
    assertThat(read(HEAD + "  domicile: NO\n").circumstances().domicile()).isEqualTo("NO");
  }

  @Test
  void aliasesAndDoubledKeysAreRefused() {
    assertThatThrownBy(() -> read("use: &a x\nactions: [*a]\n"))
        .hasMessageContaining("aliases are not allowed");
    assertThatThrownBy(() -> read("use: x\nuse: y\nactions: [run]\n"))
        .hasMessage("my-use.yaml:2: a key stands twice");
  }

  @Test
  void deepNestingIsRefusedWithoutHarm() {
    assertThatThrownBy(() -> read("use: " + "[".repeat(30_000) + "]".repeat(30_000)))
        .isInstanceOf(UseFileException.class);
  }

  @Test
  void filesThatAreTooLargeOrNotUtf8AreRefused() {
    assertThatThrownBy(() -> Uses.read("u", new byte[Uses.LARGEST_FILE + 1]))
        .hasMessageContaining("larger");
    assertThatThrownBy(() -> Uses.read("u", new byte[] {(byte) 0xff, (byte) 0xfe, 0}))
        .hasMessageContaining("UTF-8");
    assertThatThrownBy(() -> read("")).hasMessageContaining("empty");
    assertThatThrownBy(() -> read("use: [\n")).hasMessageContaining("not YAML");
  }

  @Test
  void theEightPresetsAreTheContracts() {
    assertThat(Uses.presets().stream().map(Preset::name))
        .containsExactly(
            "research",
            "education",
            "internal",
            "saas",
            "product",
            "on-device",
            "fine-tune-and-release",
            "train-on-outputs");
    assertThat(Uses.preset("saas").orElseThrow().actions())
        .containsExactly(Action.SERVE, Action.MODIFY);
    assertThat(Uses.presets().get(3).stated())
        .containsExactly("commercial", "form", "distribution", "network");
    assertThat(Uses.preset("saas").orElseThrow().circumstances().form()).isEqualTo(Form.HOSTED);
    assertThat(Uses.preset("train-on-outputs").orElseThrow().circumstances().trains())
        .isEqualTo(Trains.OTHER_LLM);
    assertThat(Uses.preset("on-device").orElseThrow().actions())
        .contains(Action.EMBED, Action.QUANTISE)
        .containsAll(Uses.preset("product").orElseThrow().actions());
    assertThat(Uses.preset("nothing")).isEmpty();
    assertThat(Uses.nearestPreset("produkt")).contains("product");
    assertThat(Uses.preset(Uses.DEFAULT)).isPresent();
  }
}

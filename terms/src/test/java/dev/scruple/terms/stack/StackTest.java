// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Action;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Form;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import dev.scruple.model.Use;
import dev.scruple.terms.use.Uses;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackTest {
  private static final String HEAD =
      """
      stack: s
      components:
        - {id: a, role: CODE, license: MIT}
        - {id: b, role: CODE, license: GPL-3.0-only}
      """;

  private static Stack read(String yaml) throws StackFileException {
    return Stack.read("stack.yaml", yaml.getBytes(StandardCharsets.UTF_8));
  }

  private static Use use(Stack stack) {
    Use use = stack.use();
    assertThat(use).isNotNull();
    return java.util.Objects.requireNonNull(use);
  }

  @Test
  void theContractsExampleIsRead() throws Exception {
    Stack stack =
        read(
            """
            stack: support-assistant
            builds: {form: hosted, license: LicenseRef-proprietary}
            components:
              - {id: server, role: CODE, target: "./server"}           # a target to evaluate,
              - {id: base, role: WEIGHTS, target: "pkg:huggingface/org/name"}
              - {id: adapter, role: WEIGHTS, license: MIT}             # or just a licence
              - {id: library, role: CODE, license: GPL-3.0-only}
            relations:
              - {from: server, how: links, to: library}
              - {from: adapter, how: adapter, to: base}
            use: product
            """);
    assertThat(stack.name()).isEqualTo("support-assistant");
    assertThat(stack.builds()).isEqualTo(new Stack.Builds(Form.HOSTED, "LicenseRef-proprietary"));
    assertThat(stack.parts())
        .containsExactly(
            new Stack.Part("server", ComponentRole.CODE, "./server", null),
            new Stack.Part("base", ComponentRole.WEIGHTS, "pkg:huggingface/org/name", null),
            new Stack.Part("adapter", ComponentRole.WEIGHTS, null, "MIT"),
            new Stack.Part("library", ComponentRole.CODE, null, "GPL-3.0-only"));
    assertThat(stack.relations().stream().map(Relation::type))
        .containsExactly(RelationType.DEPENDS_ON, RelationType.DERIVED_FROM);
    assertThat(use(stack).name()).isEqualTo("product");
    assertThat(use(stack).circumstances().form()).isEqualTo(Form.HOSTED);
    assertThat(use(stack).circumstances().resultLicense()).isEqualTo("LicenseRef-proprietary");
    assertThat(use(stack).circumstances().distribution()).isTrue();
  }

  @Test
  void aUseMayBeAMappingAndKeepsWhatItStates() throws Exception {
    Stack stack =
        read(
            HEAD
                + """
                builds: {form: binary, license: MIT}
                use: {use: mine, actions: [sell], circumstances: {form: binary, commercial: true}}
                """);
    assertThat(use(stack).actions()).containsExactly(Action.SELL);
    assertThat(use(stack).circumstances().form()).isEqualTo(Form.BINARY);
    assertThat(use(stack).circumstances().resultLicense()).isEqualTo("MIT");
    assertThat(use(stack).circumstances().commercial()).isTrue();
  }

  @Test
  void aFileWithoutUseLeavesTheChoiceAndWhatIsBuiltHoldsForIt() throws Exception {
    Stack stack = read(HEAD + "builds: {form: binary, license: MIT}\n");
    assertThat(stack.use()).isNull();
    Use saas = stack.usedFor(Uses.preset("saas").orElseThrow());
    assertThat(saas.circumstances().form()).isEqualTo(Form.HOSTED);
    assertThat(saas.circumstances().resultLicense()).isEqualTo("MIT");
  }

  @Test
  void aLicenceMayBeNamedAsHubsNameIt() throws Exception {
    Stack stack =
        read(
            """
            stack: s
            components:
              - {id: a, role: WEIGHTS, license: llama3.1}
              - {id: b, role: WEIGHTS, license: NONE}
              - {id: c, role: WEIGHTS, target: ./c, license: "MIT OR Apache-2.0"}
            """);
    assertThat(stack.parts().stream().map(Stack.Part::license))
        .containsExactly("LicenseRef-scancode-llama-3.1-license-2024", "NONE", "MIT OR Apache-2.0");
  }

  @Test
  void everyWayToCombineFixesItsRelation() throws Exception {
    for (How how : How.values()) {
      String relation = "relations: [{from: a, how: %s, to: b, type: %s}]\n";
      List<Relation> read = read(HEAD + relation.formatted(how.word(), how.type())).relations();
      assertThat(read).containsExactly(new Relation("a", how, "b", List.of()));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          uses: product                                  | 5 | did you mean «use»?
          use: prodct                                    | 5 | did you mean «product»?
          use: {use: x, actions: [fly]}                  | 5 | unknown action «fly»
          builds: {form: hosted, licence: MIT}           | 5 | did you mean «license»?
          builds: {form: host}                           | 5 | unknown form «host»
          relations: {from: a}                           | 5 | relations must be a list
          relations: [{from: a, how: links}]             | 5 | to is missing
          relations: [{from: a, how: links, to: c}]      | 5 | unknown component «c»
          relations: [{from: a, how: link, to: b}]       | 5 | did you mean «links»?
          relations: [{from: a, how: links, to: a}]      | 5 | combined with itself
          relations: [{from: a, how: links, to: b, type: CALLS}] | 5 | is DEPENDS_ON
          relations: [{from: a, how: links, to: b}, {from: a, how: links, to: b}] | 5 | stands twice
          components: []                                 | 5 | a key stands twice
          """)
  void whatIsNotKnownIsRefusedWithItsLine(String text, int line, String message) {
    assertThatThrownBy(() -> read(HEAD + text + "\n"))
        .isInstanceOf(StackFileException.class)
        .hasMessageStartingWith("stack.yaml:" + line + ": ")
        .hasMessageContaining(message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {id: a, role: CODE}                          | needs a target or a license
          {id: a, role: code, license: MIT}            | did you mean «CODE»?
          {id: a/b, role: CODE, license: MIT}          | an id is a word
          {id: a, role: CODE, license: MIT, name: x}   | unknown key «name»
          {id: a, role: CODE, license: such and such}  | must be an SPDX id or expression
          {role: CODE, license: MIT}                   | id is missing
          {id: a, license: MIT}                        | role is missing
          word                                         | a component must be a mapping
          """)
  void aPartThatIsNotOneIsRefused(String part, String message) {
    assertThatThrownBy(() -> read("stack: s\ncomponents:\n  - " + part + "\n"))
        .isInstanceOf(StackFileException.class)
        .hasMessageStartingWith("stack.yaml:3: ")
        .hasMessageContaining(message);
  }

  @Test
  void anIdStandsForOnePart() {
    assertThatThrownBy(() -> read(HEAD + "  - {id: a, role: CODE, license: MIT}\n"))
        .hasMessage("stack.yaml:5: the id «a» stands twice");
  }

  @Test
  void aUseThatContradictsWhatIsBuiltIsRefused() {
    assertThatThrownBy(() -> read(HEAD + "builds: {form: binary}\nuse: saas\n"))
        .hasMessageContaining("the use states hosted where builds has form: binary");
    assertThatThrownBy(
            () ->
                read(
                    HEAD
                        + "builds: {license: MIT}\n"
                        + "use: {use: x, actions: [run], circumstances: {resultLicense: 0BSD}}\n"))
        .hasMessageContaining("the use states 0BSD where builds has license: MIT");
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {
  private static final MarkerEnvironment HERE = MarkerEnvironment.linux("3.12.4", "x86_64");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          python_version < '3.10' | false
          python_version >= "3.8" | true
          "3.8" <= python_version | true
          python_full_version == '3.12.*' | true
          python_version ~= '3.8' | true
          python_version ~= '4.0' | false
          python_version in '3.11 3.12' | true
          python_version not in '3.11 3.12' | false
          sys_platform == 'linux' and platform_machine != 'aarch64' | true
          sys_platform == 'win32' or (os.name == 'posix' and platform_system == 'Linux') | true
          sys_platform == 'win32' and platform_release == '5' | false
          sys_platform == 'linux' or platform_release == '5' | true
          extra == 'Test_Tools' | true
          extra != 'other' | true
          'dev' in dependency_groups | false
          'test-tools' in extras | true
          implementation_name === 'cpython' | true
          """)
  void isHeldAgainstAnEnvironment(String marker, boolean expected) {
    MarkerEnvironment environment = HERE.withExtras(Set.of("test-tools"));
    assertThat(Marker.parse(marker).orElseThrow().holds(environment)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          platform_release == '5'
          sys_platform == 'linux' and platform_release == '5'
          sys_platform ~= 'lin'
          'x' in os_name_list
          """)
  void staysOpenWhereTheEnvironmentDoes(String marker) {
    assertThat(Marker.parse(marker).orElseThrow().holds(HERE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          python_version
          python_version >=
          python_version >= '3
          (python_version >= '3'
          python_version >= '3')
          python_version not '3'
          python_version >= '3' and
          """)
  void refusesWhatIsNoMarker(String marker) {
    assertThat(Marker.parse(marker)).isEmpty();
  }

  @Test
  void refusesBracketsWithoutEnd() {
    assertThat(Marker.parse("(".repeat(4000))).isEmpty();
    String deep = "(".repeat(60) + "os_name == 'a'" + ")".repeat(60);
    assertThat(Marker.parse(deep)).isEmpty();
  }

  @Test
  void saysNothingOfExtrasThatArentKnown() {
    Marker marker = Marker.parse("extra == 'a'").orElseThrow();
    assertThat(marker.holds(MarkerEnvironment.unknown())).isEmpty();
  }

  @Property(tries = 2000)
  void takesAnyText(@ForAll("markers") String text) {
    assertThatCode(() -> Marker.parse(text).flatMap(it -> it.holds(HERE)))
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<String> markers() {
    return Arbitraries.of(
            "python_version",
            "extra",
            "in",
            "not",
            "and",
            "or",
            "(",
            ")",
            "'3.*'",
            "\"x\"",
            "'",
            "==",
            ">=",
            "~=",
            "===",
            " ",
            "extras",
            "3",
            "$")
        .list()
        .ofMaxSize(20)
        .map(parts -> String.join(" ", parts));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Citation;
import dev.scruple.model.terms.Compatible;
import dev.scruple.model.terms.Pairing;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CompatibilityTest {
  private static final Compatibility COMPATIBILITY = new Compatibility(Terms.builtIn());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "MIT | MIT | SAME",
        "MIT | Apache-2.0 | YES",
        "MIT | GPL-2.0-only | YES",
        "Apache-2.0 | GPL-3.0-only | YES",
        "Apache-2.0 | GPL-2.0-only | NO",
        "GPL-3.0-only | MIT | NO",
        "GPL-2.0-only | GPL-3.0-only | NO",
        "GPL-2.0-or-later | GPL-3.0-only | YES",
        "GPL-3.0-only | GPL-3.0-or-later | NO",
        "GPL-3.0-only | AGPL-3.0-only | YES",
        "LGPL-2.1-only | GPL-2.0-only | YES",
        "LGPL-3.0-only | GPL-3.0-or-later | NO",
        "MPL-2.0 | GPL-3.0-only | YES",
        "MPL-2.0-no-copyleft-exception | GPL-3.0-only | NO",
        "BSD-4-Clause | GPL-2.0-only | NO",
        "BSD-4-Clause | MPL-2.0 | YES",
        "Sleepycat | GPL-2.0-only | YES",
        "Sleepycat | MIT | NO",
        "CC-BY-SA-4.0 | GPL-3.0-only | YES",
        "CC-BY-NC-4.0 | MIT | NO",
        "CC-BY-NC-4.0 | CC-BY-NC-SA-4.0 | YES",
        "CC-BY-ND-4.0 | CC-BY-4.0 | NO",
        "MIT | CC-BY-NC-4.0 | YES",
        "llama3.1 | MIT | NO",
        "MIT | llama3.1 | YES",
        "NOASSERTION | MIT | UNCLEAR",
        "NONE | MIT | NO",
        "MIT | LicenseRef-nobody | UNCLEAR",
        "MIT OR GPL-3.0-only | Apache-2.0 | YES",
        "MIT AND GPL-3.0-only | Apache-2.0 | NO",
        "GPL-3.0-only | MIT OR GPL-3.0-only | NO",
        "GPL-3.0-only | MIT AND GPL-3.0-only | UNCLEAR",
        "GPL-2.0-only | GPL-2.0-only WITH Classpath-exception-2.0 | NO",
        "GPL-2.0-only WITH Classpath-exception-2.0 | GPL-2.0-only | YES",
        "GPL-2.0-only WITH Classpath-exception-2.0 | MIT | NO",
        "LGPL-2.1-only | GPL-2.0-only WITH Classpath-exception-2.0 | YES",
        "Saxpath | GPL-2.0-only | YES",
        "Saxpath | GPL-3.0-only | YES",
        "Saxpath | CC-BY-SA-4.0 | YES",
        "LicenseRef-scruple-cpml-1.0 | MIT | NO"
      })
  void derives(String part, String work, Compatible value) {
    Pairing pairing = COMPATIBILITY.between(part, work);

    assertThat(pairing.value()).as("%s", pairing).isEqualTo(value);
    assertThat(pairing.reason()).endsWith(".");
  }

  @Test
  void whatStandsAgainstItCitesBoth() {
    Pairing pairing = COMPATIBILITY.between("Apache-2.0", "GPL-2.0-only");

    assertThat(pairing.reason()).contains("patent rights");
    assertThat(pairing.citations())
        .contains(new Citation("GPL-2.0-only", "2(b)"), new Citation("Apache-2.0", "3"));
  }

  @Test
  void whatIsNamedCitesTheClauseThatNamesIt() {
    assertThat(COMPATIBILITY.between("MPL-2.0", "GPL-3.0-only").citations())
        .containsExactly(new Citation("MPL-2.0", "3.3"));
    assertThat(COMPATIBILITY.between("GPL-2.0-or-later", "GPL-3.0-only").citations())
        .containsExactly(new Citation("GPL-2.0-or-later", "9"));
  }

  @Test
  void aLimitCitesTheBarAndTheGrantThatGoesBeyondIt() {
    assertThat(COMPATIBILITY.between("CC-BY-NC-4.0", "MIT").citations())
        .extracting(Citation::license)
        .contains("CC-BY-NC-4.0", "MIT");
  }

  @Test
  void aHubsTagStandsForItsLicence() {
    assertThat(COMPATIBILITY.between("llama3.1", "apache-2.0").part())
        .isEqualTo("LicenseRef-scancode-llama-3.1-license-2024");
  }

  @Test
  void whatIsNoLicenceIsSaidToBeNone() {
    assertThat(COMPATIBILITY.between("not a licence", "MIT").reason())
        .isEqualTo("«not a licence» is no licence expression.");
  }

  static List<LicenseTerms> all() {
    return TermsFilesTest.all().stream().filter(each -> !each.isException()).toList();
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyLicenceFitsItselfAndSaysWhyItDoesntFitAnother(LicenseTerms license) {
    assertThat(COMPATIBILITY.between(license.id(), license.id()).value())
        .isEqualTo(Compatible.SAME);
    for (String other : List.of("MIT", "GPL-2.0-only", "GPL-3.0-only", "CC-BY-NC-4.0")) {
      for (Pairing pairing :
          List.of(
              COMPATIBILITY.between(license.id(), other),
              COMPATIBILITY.between(other, license.id()))) {
        if (pairing.value() == Compatible.NO) {
          assertThat(pairing.citations()).as("%s", pairing).isNotEmpty();
        }
      }
    }
  }

  /** What a file names as compatible cites its clause. */
  @ParameterizedTest
  @MethodSource("all")
  void whereAFileNamesCompatibleLicencesItCitesTheClause(LicenseTerms license) {
    if (license.compatible().isEmpty()) {
      assertThat(license.compatibleBy()).isEmpty();
    } else {
      assertThat(license.compatibleBy()).isNotEmpty().noneMatch(String::isBlank);
    }
  }
}

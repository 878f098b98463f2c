// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeclaredLicensesTest {
  private static final DeclaredLicenses DECLARED = new DeclaredLicenses();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SPDX_FIELD | (MIT OR Apache-2.0) | MIT OR Apache-2.0 | false",
        "SPDX_FIELD | MIT/Apache-2.0 | MIT OR Apache-2.0 | false",
        "SPDX_FIELD | MIT / Apache-2.0 | MIT OR Apache-2.0 | false",
        "SPDX_FIELD | GPL-3.0 | GPL-3.0-only | true",
        "SPDX_FIELD | GPL-3.0+ | GPL-3.0-or-later | false",
        "SPDX_FIELD | Apache 2.0 | Apache-2.0 | false",
        "SPDX_FIELD | UNLICENSED | | false",
        "SPDX_FIELD | SEE LICENSE IN LICENSE.md | | false",
        "SPDX_FIELD | NOASSERTION | | false",
        "HUB_TAG | apache-2.0 | Apache-2.0 | false",
        "HUB_TAG | license:mit | MIT | false",
        "HUB_TAG | odc-by | ODC-By-1.0 | false",
        "HUB_TAG | c-uda | C-UDA-1.0 | false",
        "HUB_TAG | llama2 | LicenseRef-scancode-llama-2-license-2023 | false",
        "HUB_TAG | llama3 | LicenseRef-scruple-llama-3 | false",
        "HUB_TAG | llama3.1 | LicenseRef-scancode-llama-3.1-license-2024 | false",
        "HUB_TAG | gemma | LicenseRef-scancode-gemma-tou-2025-03-24 | false",
        "HUB_TAG | bigscience-openrail-m | LicenseRef-scancode-bigscience-open-rail-m | false",
        "HUB_TAG | gpl-3.0 | GPL-3.0-only | true",
        "HUB_TAG | bsd | | true",
        "HUB_TAG | unknown | | false",
        "HUB_TAG | other | | false",
        "HUB_TAG | what-is-this | | false",
        "PYTHON_CLASSIFIER | License :: OSI Approved :: MIT License | MIT | false",
        "PYTHON_CLASSIFIER | License :: OSI Approved :: BSD License | | true",
        "PYTHON_CLASSIFIER | License :: OSI Approved :: GNU General Public License v3 (GPLv3)"
            + " | GPL-3.0-only | true",
        "PYTHON_CLASSIFIER | License :: OSI Approved :: GNU General Public License v3 or later"
            + " (GPLv3+) | GPL-3.0-or-later | false",
        "FREE_TEXT | MIT License | MIT | false",
        "FREE_TEXT | The MIT License (MIT) | MIT | false",
        "FREE_TEXT | MIT/X11 | MIT | true",
        "FREE_TEXT | Apache License, Version 2.0 | Apache-2.0 | false",
        "FREE_TEXT | The Apache Software License, Version 2.0 | Apache-2.0 | false",
        "FREE_TEXT | Apache-2.0,Apache-2.0 | Apache-2.0 | false",
        "FREE_TEXT | Ruby,BSD-2-Clause | | true",
        "FREE_TEXT | BSD | | true",
        "FREE_TEXT | BSD License | | true",
        "FREE_TEXT | New BSD License | BSD-3-Clause | false",
        "FREE_TEXT | GPLv3+ | GPL-3.0-or-later | false",
        "FREE_TEXT | GPL | | true",
        "FREE_TEXT | GNU Lesser General Public License v2.1 only | LGPL-2.1-only | false",
        "FREE_TEXT | GNU General Public License, version 2 | GPL-2.0-only | true",
        "FREE_TEXT | Mozilla Public License 2.0 | MPL-2.0 | false",
        "FREE_TEXT | Proprietary | | false",
        "FREE_TEXT | GPLv4 | | false",
        "FREE_TEXT | https://www.apache.org/licenses/LICENSE-2.0.txt | Apache-2.0 | false",
        "URL | https://opensource.org/licenses/MIT | MIT | false",
        "URL | https://opensource.org/license/mit/ | MIT | false",
        "URL | http://creativecommons.org/licenses/by-nc-sa/4.0/ | CC-BY-NC-SA-4.0 | false",
        "URL | https://www.gnu.org/licenses/gpl-3.0.en.html | GPL-3.0-only | true",
        "URL | https://example.org/LICENSE | | false",
      })
  void readsWhatIsDeclared(Origin origin, String stated, String expression, boolean ambiguous) {
    assertThat(DECLARED.interpret(stated, origin))
        .isEqualTo(new Interpretation(expression, ambiguous, stated));
  }

  @Test
  void cranFormsAreRead() {
    assertThat(free("GPL-2 | GPL-3 [expanded from: GPL (≥ 2)]")).isEqualTo("GPL-2.0-or-later");
    assertThat(free("MIT + file LICENSE")).isEqualTo("MIT");
    assertThat(free("GPL (>= 3)")).isEqualTo("GPL-3.0-or-later");
  }

  private static String free(String stated) {
    return DECLARED.interpret(stated, Origin.FREE_TEXT).expression();
  }

  @Test
  void aVeryLongFieldIsUnknown() {
    assertThat(free("MIT ".repeat(5000))).isNull();
  }

  @Test
  void everyTableHoldsExpressionsOnly() throws Exception {
    for (String table :
        new String[] {"hub-tags.tsv", "python-classifiers.tsv", "declared-names.tsv"}) {
      for (String[] row : LicenseDb.rows(table)) {
        if (!row[1].isEmpty()) {
          assertThat(SpdxExpression.parse(row[1])).as(row[0]).hasToString(row[1]);
        }
      }
    }
    assertThat(LicenseDb.rows("hub-tags.tsv")).hasSize(83);
  }

  @ParameterizedTest
  @CsvSource({
    "mit, MIT",
    "GPL-3.0+, GPL-3.0-or-later",
    "llama3.1, LicenseRef-scancode-llama-3.1-license-2024",
    "llama-3.1-license-2024, LicenseRef-scancode-llama-3.1-license-2024",
    "openmdw-1.0, OpenMDW-1.0",
    "LicenseRef-scancode-openmdw-1.0, OpenMDW-1.0",
    "apache-2.0, Apache-2.0",
    "bsd-new, BSD-3-Clause",
  })
  void canonicalIdTakesIdsTagsAndKeys(String input, String id) {
    assertThat(DECLARED.canonicalId(input)).hasValue(id);
  }

  @Test
  void canonicalIdOfWhatNobodyKnowsIsEmpty() {
    assertThat(DECLARED.canonicalId("nobody-knows")).isEmpty();
    assertThat(DECLARED.canonicalId("MIT OR ISC")).isEmpty();
  }
}

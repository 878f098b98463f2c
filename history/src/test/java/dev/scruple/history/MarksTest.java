// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarksTest {
  private static int marks(String headers, String message) throws IOException {
    return Marks.of(
        RawCommit.parse(
            ("tree 0123456789012345678901234567890123456789\n" + headers + "\n" + message)
                .getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix a leak (#123)\n",
        "Fix a leak (#123) \r\n\nbody",
        "Fix a leak (!7)",
        "gh-12: Fix a leak (GH-123)\n",
        "Merged in fix (pull request #3)\n",
        "Merge pull request #12 from ada/fix\n",
        "Merged PR 77: Fix\n",
        "Auto merge of #5 - ada:fix, r=ben\n",
        "Fix\n\nPull Request resolved: https://example.org/pull/1\n",
        "Fix\n\nSee merge request group/project!12\n",
        "Fix\n\nDifferential Revision: D1\n",
        "Fix\n\nPR-URL: https://example.org/pull/1\n",
        "Fix\n\nChange-Id: I0123456789\n"
      })
  void seesThatACommitWasProposed(String message) throws IOException {
    assertThat(marks("", message)).isEqualTo(Marks.PROPOSED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix #123",
        "Fix (#)",
        "Fix (see #123)",
        "(#12",
        "Fix\n\n* a step (#4)\n",
        "Fix\n\nreviewed-by:",
        "",
        ")"
      })
  void doesNotTakeOtherNumbersForARequest(String message) throws IOException {
    assertThat(marks("", message)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fix\n\nReviewed-by: Ada Example <ada@example.org>\n",
        "Fix\n\nReviewed By: ada\n",
        "Fix\n\nReviewed-on: https://example.org/c/1\n",
        "Fix\n\nApproved-by: Ada\n",
        "Fix\n\nacked-by: Ada"
      })
  void seesWhoApproved(String message) throws IOException {
    assertThat(marks("", message)).isEqualTo(Marks.APPROVED);
  }

  @Test
  void seesSignaturesAndSignOffs() throws IOException {
    assertThat(marks("gpgsig -----BEGIN SSH SIGNATURE-----\n abc\n", "Fix\n"))
        .isEqualTo(Marks.SIGNED);
    assertThat(marks("", "Fix\n\nSigned-off-by: Ada <ada@example.org>\n"))
        .isEqualTo(Marks.SIGNED_OFF);
  }

  @Test
  void aHeaderIsNoMessage() throws IOException {
    assertThat(marks("reviewed-by: x\n", "Fix\n")).isZero();
  }
}

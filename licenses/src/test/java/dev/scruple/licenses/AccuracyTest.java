// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Holds the floors that were reached on the truth sets; prints the figures. */
class AccuracyTest {
  private final LicenseDetector detector = new LicenseDetector();
  private Path truth;

  @BeforeEach
  void requireTruth() {
    String folder = System.getProperty("scruple.truth", "");
    assumeTrue(!folder.isEmpty(), "no truth sets: give -Dscruple.truth=DIR");
    truth = Path.of(folder);
    assumeTrue(Files.isDirectory(truth.resolve("licenses")), "no licence truth sets in " + folder);
  }

  private TruthSets.Score score(String name, List<TruthSets.Case> cases) throws IOException {
    TruthSets.Score score = TruthSets.measure(detector, cases);
    System.out.println(score.line(name));
    return score;
  }

  @Test
  void scancodeSetHoldsItsFloor() throws IOException {
    TruthSets.Score score = score("scancode", TruthSets.scancode(truth));
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.955);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.235);
  }

  @Test
  void licensecheckSetHoldsItsFloor() throws IOException {
    TruthSets.Score score = score("licensecheck", TruthSets.licensecheck(truth));
    assertThat(score.precision()).isGreaterThanOrEqualTo(0.93);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.45);
  }

  @Test
  void licenseeSetHasNoWrongId() throws IOException {
    TruthSets.Score score = score("licensee", TruthSets.licensee(truth, false));
    assertThat(score.precision()).isEqualTo(1);
    assertThat(score.recall()).isGreaterThanOrEqualTo(0.9);
  }

  /**
   * The eleven "other" folders: six hold files that are exact texts of a listed licence, which the
   * other tool does not know or does not join; the rest must get no plain id.
   */
  @Test
  void changedLicensesGetNoPlainId() throws IOException {
    for (TruthSets.Case each : TruthSets.licensee(truth, true)) {
      List<String> found =
          List.copyOf(TruthSets.stated(detector, each.name(), Files.readAllBytes(each.file())));
      assertThat(found).as(each.name()).isEqualTo(expected(each.name()));
    }
  }

  private static List<String> expected(String name) {
    if (name.contains("licenses-dir") && name.endsWith("MIT.txt")) {
      return List.of("MIT");
    }
    if (name.endsWith("MPL-2.0.txt") || name.endsWith("multiple-license-files/LICENSE")) {
      return List.of("MPL-2.0");
    }
    if (name.endsWith("top-level-license/LICENSE.md")) {
      return List.of("Apache-2.0");
    }
    if (name.endsWith("multiple-license-files/LICENSE.txt")) {
      return List.of("MIT");
    }
    if (name.contains("cc-by-nc-sa")) {
      return List.of("CC-BY-NC-SA-4.0");
    }
    if (name.contains("cc-by-nd")) {
      return List.of("CC-BY-ND-4.0");
    }
    return name.contains("pixar-modified") ? List.of("Pixar") : List.of();
  }
}

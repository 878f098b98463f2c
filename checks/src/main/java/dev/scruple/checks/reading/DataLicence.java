// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.reading;

import dev.scruple.checks.Case;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether a licence that was found for a data set is meant for it, and not for the code. */
public final class DataLicence {
  /** A licence file for data, by its name: {@code LICENSE-DATA}, {@code data/LICENSE}. */
  private static final Pattern OF_DATA =
      Pattern.compile(
          "(?i)(.*/)?(data(sets?)?/(licen[cs]e|copying)[^/]*|data[^/]*licen[cs]e[^/]*|licen[cs]e[^/]*data[^/]*)");

  /** A licence file of any name but for what it covers. */
  private static final Pattern FILE =
      Pattern.compile("(?i)([^/]*[_-])?((un)?licen[cs]e|copying)[^/]*");

  private DataLicence() {}

  /**
   * Whether all that is known of a data set's licence is that of the code beside it: it stands in
   * no card, no file of the set's own, no licence file in its folder or named for data.
   */
  public static boolean isOnlyTheCodes(Case target, Component data) {
    String license = license(data);
    return data.role() == ComponentRole.DATASET
        && license != null
        && !license.equals("NONE")
        && data.declared() == null
        && Own.components(target, ComponentRole.CODE).stream()
            .anyMatch(code -> license.equals(license(code)))
        && StatedApart.of(target, ComponentRole.DATASET).isEmpty()
        && target.evidence(Fact.LicenseDetected.class).stream()
            .noneMatch(each -> isForData(each, data));
  }

  private static boolean isForData(Evidence detected, Component data) {
    String path = Place.of(detected);
    String folder = Place.folder(path);
    boolean beside =
        !folder.isEmpty() && data.paths().stream().anyMatch(it -> Place.folder(it).equals(folder));
    return OF_DATA.matcher(path).matches()
        || (beside && FILE.matcher(path.substring(path.lastIndexOf('/') + 1)).matches());
  }

  private static @Nullable String license(Component component) {
    if (component.concluded() != null) {
      return component.concluded();
    }
    return component.declared() == null ? component.detected() : component.declared();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import dev.scruple.model.Request;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What one run of questions brought.
 *
 * @param statements for each version that was answered, now or in the last days
 * @param failures why others were not, with those that it befell
 * @param requests each that was made, again ones among them, in the order of time
 */
public record LicenseAnswers(
    NavigableMap<PackageVersion, VersionStatement> statements,
    NavigableMap<String, List<PackageVersion>> failures,
    List<Request> requests) {
  public LicenseAnswers {
    statements = Collections.unmodifiableNavigableMap(new TreeMap<>(statements));
    failures = Collections.unmodifiableNavigableMap(new TreeMap<>(failures));
    requests = List.copyOf(requests);
  }
}

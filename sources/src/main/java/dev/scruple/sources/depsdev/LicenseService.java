// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import java.net.URI;
import java.time.Duration;

/**
 * Where the service is, and how patient one is with it.
 *
 * @param address scheme and host, without a slash at the end
 * @param pause before a failed request is made again; doubled each time
 */
public record LicenseService(URI address, Duration pause) {
  /** The public one. */
  public static final LicenseService PUBLIC =
      new LicenseService(URI.create("https://api.deps.dev"), Duration.ofSeconds(1));
}

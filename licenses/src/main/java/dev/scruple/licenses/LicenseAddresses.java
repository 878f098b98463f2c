// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Addresses under which licences are published. */
final class LicenseAddresses {
  private static final int LONGEST = 300;

  /** Sites that name the page by the SPDX id. */
  private static final Pattern BY_ID =
      Pattern.compile(
          "(?:opensource\\.org/licenses?|spdx\\.org/licenses|choosealicense\\.com/licenses)"
              + "/([a-z0-9.+-]+)");

  private static final Pattern CREATIVE_COMMONS =
      Pattern.compile(
          "creativecommons\\.org/licenses/(by(?:-nc)?(?:-nd|-sa)?)/([1-4]\\.[05])(?:/.*)?");

  /** Pages by address without scheme, {@code www.}, trailing slash and file extension. */
  private static final Map<String, String> PAGES =
      Map.ofEntries(
          Map.entry("apache.org/licenses/license-2.0", "Apache-2.0"),
          Map.entry("apache.org/licenses/license-1.1", "Apache-1.1"),
          Map.entry("creativecommons.org/publicdomain/zero/1.0", "CC0-1.0"),
          Map.entry("gnu.org/licenses/gpl-3.0", "GPL-3.0"),
          Map.entry("gnu.org/licenses/gpl-2.0", "GPL-2.0"),
          Map.entry("gnu.org/licenses/old-licenses/gpl-2.0", "GPL-2.0"),
          Map.entry("gnu.org/licenses/lgpl-3.0", "LGPL-3.0"),
          Map.entry("gnu.org/licenses/lgpl-2.1", "LGPL-2.1"),
          Map.entry("gnu.org/licenses/old-licenses/lgpl-2.1", "LGPL-2.1"),
          Map.entry("gnu.org/licenses/agpl-3.0", "AGPL-3.0"),
          Map.entry("mozilla.org/mpl/2.0", "MPL-2.0"),
          Map.entry("mozilla.org/en-us/mpl/2.0", "MPL-2.0"),
          Map.entry("mozilla.org/mpl/1.1", "MPL-1.1"),
          Map.entry("eclipse.org/legal/epl-v10", "EPL-1.0"),
          Map.entry("eclipse.org/legal/epl-v20", "EPL-2.0"),
          Map.entry("eclipse.org/legal/epl-2.0", "EPL-2.0"),
          Map.entry("eclipse.org/org/documents/edl-v10", "BSD-3-Clause"),
          Map.entry("boost.org/license_1_0", "BSL-1.0"),
          Map.entry("unlicense.org", "Unlicense"),
          Map.entry("wtfpl.net", "WTFPL"),
          Map.entry("opendatacommons.org/licenses/by/1.0", "ODC-By-1.0"),
          Map.entry("opendatacommons.org/licenses/by/1-0", "ODC-By-1.0"),
          Map.entry("opendatacommons.org/licenses/odbl/1.0", "ODbL-1.0"),
          Map.entry("opendatacommons.org/licenses/odbl/1-0", "ODbL-1.0"),
          Map.entry("cdla.dev/permissive-2-0", "CDLA-Permissive-2.0"),
          Map.entry("cdla.dev/permissive-1-0", "CDLA-Permissive-1.0"),
          Map.entry("cdla.dev/sharing-1-0", "CDLA-Sharing-1.0"),
          Map.entry("ai.google.dev/gemma/terms", "LicenseRef-scancode-gemma-tou-2025-03-24"),
          Map.entry("llama.com/llama3_1/license", "LicenseRef-scancode-llama-3.1-license-2024"),
          Map.entry("llama.com/llama3_2/license", "LicenseRef-scancode-llama-3.2-license-2024"),
          Map.entry("llama.com/llama3_3/license", "LicenseRef-scancode-llama-3.3-license-2024"),
          Map.entry("llama.com/llama4/license", "LicenseRef-scancode-llama-4-cla-2025"),
          Map.entry("llama.meta.com/llama3/license", "LicenseRef-scruple-llama-3"));

  private LicenseAddresses() {}

  /** The id of the licence that is published there; bare GNU versions as they are written. */
  static Optional<String> id(String address) {
    if (address.length() > LONGEST) {
      return Optional.empty();
    }
    String page =
        address
            .strip()
            .toLowerCase(Locale.ROOT)
            .replaceFirst("^https?://", "")
            .replaceFirst("^www\\.", "")
            .replaceFirst("[#?].*$", "")
            .replaceFirst("/+$", "")
            .replaceFirst("\\.(html?|txt|php|en\\.html)$", "");
    String known = PAGES.get(page);
    if (known != null) {
      return Optional.of(known);
    }
    Matcher creative = CREATIVE_COMMONS.matcher(page);
    if (creative.matches()) {
      return LicenseList.instance().license("CC-" + creative.group(1) + "-" + creative.group(2));
    }
    Matcher byId = BY_ID.matcher(page);
    return byId.matches() ? LicenseList.instance().license(byId.group(1)) : Optional.empty();
  }
}

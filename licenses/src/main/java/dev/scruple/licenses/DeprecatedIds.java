// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The deprecated ids of the SPDX license list 3.28 and the expressions that took their place. */
final class DeprecatedIds {
  private static final List<String> VERSIONED =
      List.of(
          "AGPL-1.0",
          "AGPL-3.0",
          "GFDL-1.1",
          "GFDL-1.2",
          "GFDL-1.3",
          "GPL-1.0",
          "GPL-2.0",
          "GPL-3.0",
          "LGPL-2.0",
          "LGPL-2.1",
          "LGPL-3.0");

  private DeprecatedIds() {}

  static Map<String, String> replacements() {
    Map<String, String> all = new HashMap<>();
    for (String id : VERSIONED) {
      all.put(id, id + "-only");
      all.put(id + "+", id + "-or-later");
    }
    all.put("BSD-2-Clause-FreeBSD", "BSD-2-Clause-Views");
    all.put("BSD-2-Clause-NetBSD", "BSD-2-Clause");
    all.put("bzip2-1.0.5", "bzip2-1.0.6");
    all.put("eCos-2.0", "GPL-2.0-or-later WITH eCos-exception-2.0");
    all.put("GPL-2.0-with-autoconf-exception", "GPL-2.0-only WITH Autoconf-exception-2.0");
    all.put("GPL-2.0-with-bison-exception", "GPL-2.0-only WITH Bison-exception-2.2");
    all.put("GPL-2.0-with-classpath-exception", "GPL-2.0-only WITH Classpath-exception-2.0");
    all.put("GPL-2.0-with-font-exception", "GPL-2.0-only WITH Font-exception-2.0");
    all.put("GPL-2.0-with-GCC-exception", "GPL-2.0-only WITH GCC-exception-2.0");
    all.put("GPL-3.0-with-autoconf-exception", "GPL-3.0-only WITH Autoconf-exception-3.0");
    all.put("GPL-3.0-with-GCC-exception", "GPL-3.0-only WITH GCC-exception-3.1");
    all.put("StandardML-NJ", "SMLNJ");
    all.put("wxWindows", "LGPL-2.0-or-later WITH WxWindows-exception-3.1");
    return all;
  }
}

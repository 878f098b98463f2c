// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.TruthCases;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JavaScriptTruthTest {
  private static final List<String> OWN =
      List.of(
          "package.json",
          "deps/accepts/package.json",
          "deps/acorn/package.json",
          "deps/acorn-globals/package.json",
          "deps/no-person-name/package.json",
          "deps/with/deps/acorn/package.json",
          "duplicate-keys.json",
          "not-vscode.json",
          "package-with-deps.json",
          "undici-package.json",
          "unity-package.json");

  @Test
  void agreesWithAnotherToolOrArgues() throws IOException {
    TruthCases.agree(
        Map.of(
            "javascript/bunlock", "bun.lock",
            "javascript/denojson", "deno.json",
            "javascript/packagejson", "package.json",
            "javascript/packagelockjson", "package-lock.json",
            "javascript/pnpmlock", "pnpm-lock.yaml",
            "javascript/yarnlock", "yarn.lock"),
        argued());
  }

  private static Map<String, String> argued() {
    Map<String, String> argued = new HashMap<>();
    for (String each : OWN) {
      argued.put(
          "javascript/packagejson/" + each,
          "that tool lists an installed package itself and passes over or completes what it asks"
              + " for; here its own name and what it asks for are told apart, and a range is no"
              + " version");
    }
    argued.put("javascript/denojson/deno.json", "^1 and 1 are ranges, no versions");
    argued.put(
        "javascript/packagelockjson/both/package-lock.json",
        "npm-shrinkwrap.json stands in for it: the join knows, the reader of one file doesn't");
    argued.put(
        "javascript/yarnlock/exclude-root.v2.lock",
        "members of a workspace are the project itself, the root's or not");
    return argued;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Packages;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Python requirement: name, extras, versions or URL, marker, after the dependency specifiers of
 * the packaging specifications (PEP 508).
 *
 * @param constraint versions, or {@code @ URL}
 * @param marker the condition after the semicolon; empty where there is none
 */
record Requirement(String name, String constraint, String marker) {
  private static final int LONGEST = 4096;
  private static final Pattern NAME =
      Pattern.compile("\\s*([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*(?:\\[[^\\]]*\\])?\\s*");
  private static final Pattern VERSIONS =
      Pattern.compile(
          "\\(?\\s*+(?:(?:===|~=|==|!=|<=|>=|<|>)\\s*+[^\\s,;()<>=!~]++\\s*+,?+\\s*+)*+\\)?");
  private static final Pattern PIN = Pattern.compile("={2,3}\\s*([^\\s,*;(){}$]+)");

  static Optional<Requirement> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String rest = text.substring(name.end());
    boolean url = rest.startsWith("@");
    int semicolon = url ? rest.indexOf(" ;") : rest.indexOf(';');
    String constraint = (semicolon < 0 ? rest : rest.substring(0, semicolon)).strip();
    String marker = semicolon < 0 ? "" : rest.substring(rest.indexOf(';', semicolon) + 1).strip();
    if (!url && !VERSIONS.matcher(constraint).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Requirement(name.group(1), constraint, marker));
  }

  /** The one version that the constraint allows. */
  @Nullable String pinned() {
    Matcher pin = PIN.matcher(constraint);
    return pin.matches() ? pin.group(1) : null;
  }

  DeclaredPackage declared(DependencyScope scope, @Nullable String group, int line) {
    return Packages.declared("pypi", name, pinned(), constraint, scope, group, line);
  }
}

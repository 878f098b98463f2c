// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Packages;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What conda's match specification asks for: {@code channel::name version build}, {@code
 * name=version=build}, {@code name[key=value]}.
 *
 * <p>{@code name=1.26} is every 1.26; {@code name==1.26.4}, {@code name 1.26.4} and {@code
 * name=1.26.4=build} are one version.
 *
 * @param name in lower case, as conda has it
 * @param constraint as written
 * @param version the one version that it allows
 */
record MatchSpec(String name, String constraint, @Nullable String version) {
  private static final int LONGEST = 2048;
  private static final Pattern SPEC =
      Pattern.compile(
          "(?:[^\\s\\[\\]=<>!~]*::)?([A-Za-z0-9_][A-Za-z0-9_.-]*+)\\s*+([^\\[]*+)"
              + "(?:\\[([^\\]]*+)\\])?\\s*+");
  private static final Pattern EXACT = Pattern.compile("(?:==\\s*+)?([0-9][A-Za-z0-9_.!+-]*+)");
  private static final Pattern BUILD =
      Pattern.compile("(?:=|==)?([0-9][A-Za-z0-9_.!+-]*+)(?:=|\\s++)([A-Za-z0-9_.]++)");
  private static final Pattern KEY = Pattern.compile("\\bversion\\s*+=\\s*+['\"]?([^'\",\\]]++)");

  /** Reads one; empty where it names no package. */
  static Optional<MatchSpec> parse(String text) {
    int comment = text.indexOf(" #");
    String bare = (comment < 0 ? text : text.substring(0, comment)).strip();
    Matcher matcher = SPEC.matcher(bare);
    if (text.length() > LONGEST || !matcher.matches()) {
      return Optional.empty();
    }
    String constraint = matcher.group(2).strip();
    String keys = matcher.group(3);
    if (keys != null && constraint.isEmpty()) {
      Matcher key = KEY.matcher(keys);
      constraint = key.find() ? key.group(1).strip() : "";
    }
    return Optional.of(
        new MatchSpec(matcher.group(1).toLowerCase(Locale.ROOT), constraint, exact(constraint)));
  }

  /** The one version that a constraint allows. */
  static @Nullable String exact(String constraint) {
    Matcher exact = EXACT.matcher(constraint);
    if (exact.matches()) {
      return exact.group(1);
    }
    Matcher build = BUILD.matcher(constraint);
    return build.matches() ? build.group(1) : null;
  }

  DeclaredPackage declared(DependencyScope scope, @Nullable String group, int line) {
    return Packages.declared("conda", name, version, constraint, scope, group, line);
  }
}

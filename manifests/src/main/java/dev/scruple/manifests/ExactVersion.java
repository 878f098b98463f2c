// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The one version that a constraint allows, in the ways that formats write it. */
public final class ExactVersion {
  private static final Pattern POETRY = Pattern.compile("(?:==?)?\\s*([0-9][^\\s,*|]*)");
  private static final Pattern NPM =
      Pattern.compile("[=v]?\\s*([0-9]+\\.[0-9]+\\.[0-9]+(?:[-+][0-9A-Za-z.+-]+)?)");
  private static final Pattern CARGO = Pattern.compile("=\\s*([0-9]+\\.[0-9]+\\.[0-9]+[^\\s,*]*)");
  private static final Pattern MAVEN = Pattern.compile("\\[?([^\\[\\](),$\\s]+)\\]?");

  private ExactVersion() {}

  public static @Nullable String ofPoetry(String constraint) {
    return match(POETRY, constraint);
  }

  public static @Nullable String ofNpm(String constraint) {
    return match(NPM, constraint);
  }

  public static @Nullable String ofCargo(String constraint) {
    return match(CARGO, constraint);
  }

  public static @Nullable String ofMaven(String constraint) {
    String version = match(MAVEN, constraint);
    return "LATEST".equals(version) || "RELEASE".equals(version) ? null : version;
  }

  private static @Nullable String match(Pattern pattern, String constraint) {
    Matcher matcher = pattern.matcher(constraint.strip());
    return matcher.matches() ? matcher.group(1) : null;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.Packages;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A Python requirement: name, extras, versions or URL, marker, after the dependency specifiers of
 * the packaging specifications (PEP 508).
 *
 * @param name as written
 * @param extras as written
 * @param constraint versions, or {@code @ URL}
 * @param marker the condition after the semicolon as written; empty where there is none
 */
public record Requirement(String name, List<String> extras, String constraint, String marker) {
  private static final int LONGEST = 4096;
  private static final Pattern NAME =
      Pattern.compile(
          "\\s*+([A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9])?)\\s*+(?:\\[([^\\]]*+)\\])?\\s*+");
  private static final Pattern VERSIONS =
      Pattern.compile(
          "\\(?\\s*+(?:(?:===|~=|==|!=|<=|>=|<|>)\\s*+[^\\s,;()<>=!~]++"
              + "(?:!(?!=)[^\\s,;()<>=!~]++)?+\\s*+,?+\\s*+)*+\\)?");
  private static final Pattern PIN =
      Pattern.compile("\\(?\\s*+={2,3}\\s*+([^\\s,*;(){}$%]++)\\s*+,?+\\s*+\\)?");
  private static final Pattern SPACED_SEMICOLON = Pattern.compile("\\s;");

  public Requirement {
    extras = List.copyOf(extras);
  }

  /** Reads a requirement; empty where the text is none by the grammar. */
  public static Optional<Requirement> parse(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    Matcher name = NAME.matcher(text);
    if (!name.lookingAt()) {
      return Optional.empty();
    }
    String rest = text.substring(name.end());
    boolean url = rest.startsWith("@");
    int semicolon = url ? spacedSemicolon(rest) : rest.indexOf(';');
    String constraint = (semicolon < 0 ? rest : rest.substring(0, semicolon)).strip();
    String marker = semicolon < 0 ? "" : rest.substring(rest.indexOf(';', semicolon) + 1).strip();
    if (!url && !VERSIONS.matcher(constraint).matches()) {
      return Optional.empty();
    }
    return Optional.of(new Requirement(name.group(1), extras(name.group(2)), constraint, marker));
  }

  /** A semicolon is allowed within an address; the one that ends it has a blank before it. */
  private static int spacedSemicolon(String text) {
    Matcher matcher = SPACED_SEMICOLON.matcher(text);
    return matcher.find() ? matcher.start() : -1;
  }

  private static List<String> extras(@Nullable String listed) {
    return listed == null
        ? List.of()
        : Arrays.stream(listed.split(",", -1))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .toList();
  }

  /** The condition as a tree; empty where there is none or where it can't be read. */
  public Optional<Marker> condition() {
    return Marker.parse(marker);
  }

  /** The one version that the constraint allows; of an address, that of the file's name. */
  public @Nullable String pinned() {
    if (constraint.startsWith("@")) {
      return DistributionFile.parse(constraint.substring(1).strip())
          .map(DistributionFile::version)
          .orElse(null);
    }
    Matcher pin = PIN.matcher(constraint);
    return pin.matches() ? pin.group(1) : null;
  }

  /** The package that it declares. */
  public DeclaredPackage declared(DependencyScope scope, @Nullable String group, int line) {
    return Packages.declared(
        "pypi", name, pinned(), constraint, scope, group, marker.isEmpty() ? null : marker, line);
  }
}

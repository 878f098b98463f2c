// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.Packages;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Turns what a build script asks for into packages, with the values that are known. */
final class GradleResolver {
  private static final Pattern TEMPLATE = Pattern.compile("\\$\\{([^${}]{0,300})\\}");
  private static final Pattern OF_PROPERTY =
      Pattern.compile("(?:property|findProperty|extra)?[(\\[][\"']([^\"']{1,100})[\"'][)\\]]");
  private static final int MOST_ROUNDS = 4;
  private static final int LONGEST = 2000;

  private final Map<String, String> values;
  private final Map<String, VersionCatalog> catalogs;

  /**
   * @param values by name
   * @param catalogs by the name that scripts use: {@code libs}
   */
  GradleResolver(Map<String, String> values, Map<String, VersionCatalog> catalogs) {
    this.values = values;
    this.catalogs = catalogs;
  }

  /** None where it can't be told what is asked for. */
  List<DeclaredPackage> packages(GradleBuild.Asked asked) {
    return switch (asked.form()) {
      case NOTATION -> ofNotation(resolve(asked.text()), asked);
      case PLUGIN -> {
        int colon = asked.text().indexOf(':');
        String id = resolve(asked.text().substring(0, colon));
        yield id.contains("${")
            ? List.of()
            : List.of(
                GradleNotation.plugin(
                    id, resolve(asked.text().substring(colon + 1)), asked.line()));
      }
      case ACCESSOR -> ofAccessor(asked);
      case EXPRESSION -> List.of();
    };
  }

  private static List<DeclaredPackage> ofNotation(String notation, GradleBuild.Asked asked) {
    int extension = notation.lastIndexOf('@');
    String plain = extension < 0 ? notation : notation.substring(0, extension);
    String[] parts = plain.split(":", -1);
    String name = parts.length < 2 ? "" : parts[0] + ':' + parts[1];
    return GradleNotation.isName(name)
        ? List.of(declared(name, parts.length < 3 ? "" : parts[2], asked))
        : List.of();
  }

  private static DeclaredPackage declared(String name, String constraint, GradleBuild.Asked asked) {
    return Packages.declared(
        "maven",
        name,
        GradleNotation.exact(constraint),
        constraint,
        GradleConfigurations.declared(asked.configuration()),
        null,
        asked.line());
  }

  private List<DeclaredPackage> ofAccessor(GradleBuild.Asked asked) {
    String path = asked.text().replace("()", "");
    VersionCatalog catalog = catalogs.get(root(path));
    if (catalog == null) {
      String value = value(path);
      return value == null ? List.of() : ofNotation(resolve(value), asked);
    }
    String accessor = accessor(path);
    List<DeclaredPackage> found = new ArrayList<>();
    List<String> bundle =
        accessor.startsWith("bundles.")
            ? catalog.bundles().getOrDefault(accessor.substring("bundles.".length()), List.of())
            : List.of(accessor);
    for (String each : bundle) {
      VersionCatalog.Library library = catalog.libraries().get(each);
      if (library != null) {
        found.add(declared(library.name(), library.constraint(), asked));
      }
    }
    return found;
  }

  /** The first name of a path. */
  static String root(String path) {
    int dot = path.indexOf('.');
    return dot < 0 ? path : path.substring(0, dot);
  }

  private static String accessor(String path) {
    String rest = path.substring(Math.min(root(path).length() + 1, path.length()));
    for (String call : List.of(".get", ".asProvider")) {
      rest = rest.endsWith(call) ? rest.substring(0, rest.length() - call.length()) : rest;
    }
    return rest;
  }

  private String resolve(String text) {
    String resolved = text;
    for (int round = 0; round < MOST_ROUNDS && resolved.length() < LONGEST; round++) {
      resolved = TEMPLATE.matcher(resolved).replaceAll(this::filled);
    }
    return resolved;
  }

  private String filled(MatchResult template) {
    String value = value(template.group(1).strip());
    return Matcher.quoteReplacement(value == null ? template.group() : value);
  }

  /**
   * {@code name}, {@code rootProject.ext.name}, {@code property("name")}, {@code libs.versions.a}.
   */
  private @Nullable String value(String expression) {
    Matcher ofProperty =
        OF_PROPERTY.matcher(expression.substring(Math.max(expression.lastIndexOf('.') + 1, 0)));
    String name = ofProperty.matches() ? ofProperty.group(1) : expression.replace("()", "");
    VersionCatalog catalog = catalogs.get(root(name));
    if (catalog != null && name.contains(".versions.")) {
      return catalog.versions().get(accessor(name).substring("versions.".length()));
    }
    for (String prefix : List.of("project.", "rootProject.", "project.", "ext.", "extra.")) {
      name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
    }
    return values.get(name);
  }
}

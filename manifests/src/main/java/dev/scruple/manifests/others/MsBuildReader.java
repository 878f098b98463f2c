// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.FieldKind;
import dev.scruple.manifests.ManifestReader;
import dev.scruple.manifests.Packages;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Xml;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the package references of MSBuild projects and the package versions of {@code
 * Directory.Packages.props}. A version without brackets is the lowest that will do, so it is a
 * bound; {@code [1.2.3]} is one version. Properties of the same file that are set once and without
 * condition are put in; nothing else of MSBuild is evaluated.
 */
final class MsBuildReader implements ManifestReader {
  private static final Pattern PROPERTY = Pattern.compile("\\$\\(([A-Za-z_][A-Za-z0-9_.]*)\\)");
  private static final Pattern EXACT = Pattern.compile("\\[\\s*([0-9][^\\s,\\[\\]()*]*)\\s*\\]");

  private static final int LONGEST_VALUE = 4096;

  @Override
  public void read(String text, Reading reading) {
    Project project = new Project();
    Xml.read(text, reading, project);
    project.write(reading);
  }

  /** The one version that a NuGet range allows. */
  static @Nullable String exact(String constraint) {
    Matcher matcher = EXACT.matcher(constraint);
    return matcher.matches() ? matcher.group(1) : null;
  }

  private static final class Item {
    private final String kind;
    private final int line;
    private final Map<String, String> values = new HashMap<>();

    Item(String kind, int line) {
      this.kind = kind;
      this.line = line;
    }

    private String value(String key) {
      return values.getOrDefault(key, "").strip();
    }
  }

  private static final class Project implements Xml.ElementTaker {
    private static final Set<String> KINDS =
        Set.of("PackageReference", "PackageVersion", "GlobalPackageReference");

    private final Map<String, String> properties = new HashMap<>();
    private final Set<String> unsettled = new HashSet<>();
    private final List<Item> items = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    @Override
    public void start(String path, int line) {
      conditions.add("");
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (KINDS.contains(name)) {
        items.add(new Item(name, line));
      }
    }

    @Override
    public void attribute(String path, String name, String value) {
      if (name.equals("Condition")) {
        conditions.set(conditions.size() - 1, bounded(value));
      } else if (KINDS.contains(path.substring(path.lastIndexOf('/') + 1))) {
        items.getLast().values.put(name, value);
      }
    }

    @Override
    public void end(String path, String text, int line) {
      String[] parts = path.split("/", -1);
      String name = parts[parts.length - 1];
      String condition =
          conditions.stream().filter(it -> !it.isEmpty()).collect(Collectors.joining(" and "));
      boolean conditional = !condition.isEmpty();
      conditions.removeLast();
      if (parts.length < 2) {
        return;
      }
      String parent = parts[parts.length - 2];
      if (KINDS.contains(name)) {
        items.getLast().values.put("Condition", bounded(condition));
      } else if (KINDS.contains(parent)) {
        items.getLast().values.put(name, text);
      } else if (parent.equals("PropertyGroup")
          && (conditional || properties.putIfAbsent(lower(name), text) != null)) {
        unsettled.add(lower(name));
      }
    }

    /** What would be too long stays as written. */
    private String settled(String text) {
      Matcher property = PROPERTY.matcher(text);
      StringBuilder settled = new StringBuilder();
      while (property.find()) {
        String key = lower(property.group(1));
        String value = unsettled.contains(key) ? null : properties.get(key);
        property.appendReplacement(
            settled, Matcher.quoteReplacement(value == null ? property.group() : value));
        if (settled.length() > LONGEST_VALUE) {
          return text;
        }
      }
      return property.appendTail(settled).toString();
    }

    private void write(Reading reading) {
      Map<String, String> central = new HashMap<>();
      for (Item item : items) {
        String name = item.value("Include");
        name = settled(name.isEmpty() ? item.value("Update") : name);
        String override = item.value("VersionOverride");
        String version = settled(override.isEmpty() ? item.value("Version") : override);
        if (name.isEmpty()) {
          continue;
        }
        if (!item.kind.equals("PackageReference")) {
          central.put(lower(name), version);
        }
        if (!item.kind.equals("PackageVersion")) {
          reading.add(declared(item, name, version));
        }
      }
      license(reading);
      reading.detail(new CentralVersions(Map.copyOf(central)));
    }

    private void license(Reading reading) {
      String expression = properties.get("packagelicenseexpression");
      if (expression != null && !unsettled.contains("packagelicenseexpression")) {
        reading.license(
            "PackageLicenseExpression", settled(expression), FieldKind.SPDX_EXPRESSION, 1);
      }
    }

    private static DeclaredPackage declared(Item item, String name, String version) {
      boolean developed =
          item.kind.equals("GlobalPackageReference")
              || item.value("PrivateAssets").equalsIgnoreCase("all");
      String condition = item.value("Condition");
      return Packages.declared(
          "nuget",
          name,
          exact(version),
          version,
          developed ? DependencyScope.DEVELOPMENT : DependencyScope.RUNTIME,
          null,
          condition.isEmpty() ? null : condition,
          item.line);
    }

    private static String bounded(String condition) {
      return condition.length() <= LONGEST_VALUE
          ? condition
          : condition.substring(0, LONGEST_VALUE) + "…";
    }

    private static String lower(String name) {
      return name.toLowerCase(Locale.ROOT);
    }
  }
}

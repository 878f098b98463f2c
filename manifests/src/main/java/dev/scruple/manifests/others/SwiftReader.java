// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockedPackage;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Json;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import dev.scruple.manifests.document.Yaml;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code Package.resolved} (versions 1 to 3) and {@code Podfile.lock}. */
final class SwiftReader {
  private static final Pattern ADDRESS =
      Pattern.compile("(?:[a-z+]+://)?(?:[^@/\\s]+@)?([^/:\\s]+)[/:](\\S+?)(?:\\.git)?/?");
  private static final Pattern POD = Pattern.compile("([^\\s()]+)(?: \\(([^()]*)\\))?.*");

  private SwiftReader() {}

  static void resolved(String text, Reading reading) {
    Table document = Json.parse(text, reading);
    FixedPackages fixed = new FixedPackages("Package.resolved", reading);
    List<Table> pins = new ArrayList<>(document.tables("pins"));
    document.table("object").ifPresent(it -> pins.addAll(it.tables("pins")));
    if (text.isBlank()) {
      reading.problem("empty", 0);
    }
    for (Table pin : pins) {
      String location = pin.string("location");
      String address = location == null ? pin.string("repositoryURL") : location;
      String version = version(pin);
      Matcher matcher = ADDRESS.matcher(address == null ? "" : address);
      if (matcher.matches()) {
        fixed.add(
            FixedPackages.of(
                "swift",
                matcher.group(1) + "/" + matcher.group(2),
                version == null ? "" : version,
                DependencyScope.RUNTIME,
                null,
                List.of(),
                pin.line()));
      } else {
        reading.problem("a pin without an address of a repository", pin.line());
      }
    }
    fixed.done();
  }

  private static @Nullable String version(Table pin) {
    Table state = pin.table("state").orElse(new Table(1));
    String version = state.string("version");
    return version == null ? state.string("revision") : version;
  }

  /** Pods by name; a part of a pod ({@code pod/part}) is of the same pod. */
  static void pods(String text, Reading reading) {
    Table document = Yaml.parse(text, reading);
    FixedPackages fixed = new FixedPackages("Podfile.lock", reading);
    if (!(document.get("PODS") instanceof Node.Items pods)) {
      reading.problem("no PODS", 0);
      fixed.done();
      return;
    }
    for (Node each : pods.values()) {
      if (each instanceof Table table) {
        for (String key : table.keys()) {
          pod(key, table.strings(key), table.line(), fixed);
        }
      } else {
        pod(Node.words(each), List.of(), each.line(), fixed);
      }
    }
    fixed.tellsDirect();
    for (Node.Text asked : document.strings("DEPENDENCIES")) {
      fixed.asksFor(name(asked.text()));
    }
    fixed.done();
  }

  private static void pod(String text, List<Node.Text> needs, int line, FixedPackages fixed) {
    Matcher matcher = POD.matcher(text);
    if (!matcher.matches() || matcher.group(2) == null) {
      return;
    }
    String name = name(matcher.group(1));
    LockedPackage locked =
        FixedPackages.of(
            "cocoapods", name, matcher.group(2), DependencyScope.RUNTIME, null, List.of(), line);
    fixed.add(locked, name);
    for (Node.Text need : needs) {
      String other = name(need.text());
      if (!other.equals(name)) {
        fixed.needs(locked.purl(), other);
      }
    }
  }

  private static String name(String text) {
    String bare = text.split(" ", 2)[0];
    int slash = bare.indexOf('/');
    return slash < 0 ? bare : bare.substring(0, slash);
  }
}

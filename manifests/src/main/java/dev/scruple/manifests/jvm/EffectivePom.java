// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.ExactVersion;
import dev.scruple.manifests.Packages;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A POM with its parents and the bills of materials that it imports, after Maven's introduction to
 * the POM: a child's properties and managed versions come before its parent's, and all of them
 * before imported ones; properties are filled in as the child has them. Nothing is copied from a
 * parent, so that a thousand children of a large one cost no more than they say themselves.
 */
final class EffectivePom {
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]{1,200})\\}");
  private static final int MOST_ROUNDS = 8;
  private static final int LONGEST_VALUE = 2000;

  private final Pom pom;
  private final @Nullable EffectivePom parent;
  private final Set<EffectivePom> imports = new LinkedHashSet<>();
  private final Set<String> missing = new LinkedHashSet<>();
  private final Map<String, Pom.Entry> managed = new HashMap<>();

  EffectivePom(Pom pom, @Nullable EffectivePom parent) {
    this.pom = pom;
    this.parent = parent;
    for (Pom.Entry each : pom.managed()) {
      if (!each.isImport()) {
        managed.putIfAbsent(resolve(each.key(), each.local()), each);
      }
    }
  }

  /** The names of the bills of materials that the POM itself imports. */
  List<String> imported() {
    return pom.managed().stream()
        .filter(Pom.Entry::isImport)
        .map(each -> resolve(each.name(), each.local()))
        .toList();
  }

  void addImport(EffectivePom bill) {
    imports.add(bill);
  }

  /** A parent or a bill of materials is needed and not at hand. */
  void addMissing(String name) {
    missing.add(name);
  }

  /** What its versions may be given by that is not at hand. */
  Set<String> missing() {
    Set<String> all = new LinkedHashSet<>();
    collectMissing(all, new HashSet<>());
    return all;
  }

  private void collectMissing(Set<String> all, Set<EffectivePom> seen) {
    for (EffectivePom at = this; at != null && seen.add(at); at = at.parent) {
      all.addAll(at.missing);
      at.imports.forEach(each -> each.collectMissing(all, seen));
    }
  }

  /** Whether all its parents are at hand. */
  boolean isWhole() {
    EffectivePom at = this;
    while (at.parent != null) {
      at = at.parent;
    }
    return at.pom.parentName() == null;
  }

  @Nullable String name() {
    String artifact = own("artifactId");
    return artifact == null ? null : own("groupId") + ":" + artifact;
  }

  /** The project's own field, its parent's where it states none. */
  @Nullable String own(String field) {
    String stated = stated(field);
    return stated == null ? null : resolve(stated, Map.of());
  }

  private @Nullable String stated(String field) {
    String stated = pom.own().get(field);
    return stated == null && !field.equals("artifactId") ? pom.parent().get(field) : stated;
  }

  /** A dependency with what is managed; null where it has no name. */
  @Nullable DeclaredPackage declared(Pom.Entry entry) {
    String name = resolve(entry.name(), entry.local());
    if (name.startsWith(":") || name.endsWith(":")) {
      return null;
    }
    Managed given = managed(resolve(entry.key(), entry.local()), this, new HashSet<>());
    String stated = entry.field("version");
    String constraint = stated.isEmpty() ? given.version() : resolve(stated, entry.local());
    return Packages.declared(
        "maven",
        name,
        ExactVersion.ofMaven(constraint),
        constraint,
        entry.scope(given.scope()),
        entry.profile(),
        entry.line());
  }

  private record Managed(String version, String scope) {
    private static final Managed NONE = new Managed("", "");
  }

  private Managed managed(String key, EffectivePom asks, Set<EffectivePom> seen) {
    for (EffectivePom at = this; at != null; at = at.parent) {
      Pom.Entry found = at.managed.get(key);
      if (found != null) {
        return new Managed(
            asks.resolve(found.field("version"), found.local()), found.field("scope"));
      }
    }
    for (EffectivePom at = this; at != null && seen.add(at); at = at.parent) {
      for (EffectivePom each : at.imports) {
        Managed found = each.managed(key, each, seen);
        if (!found.equals(Managed.NONE)) {
          return found;
        }
      }
    }
    return Managed.NONE;
  }

  /** The text with the properties that are known; others stay as written. */
  String resolve(String text, Map<String, String> local) {
    String resolved = text;
    for (int round = 0; round < MOST_ROUNDS && resolved.length() < LONGEST_VALUE; round++) {
      String next =
          REFERENCE
              .matcher(resolved)
              .replaceAll(reference -> Matcher.quoteReplacement(value(reference, local)));
      if (next.equals(resolved)) {
        break;
      }
      resolved = next;
    }
    return resolved;
  }

  private String value(MatchResult reference, Map<String, String> local) {
    String name = reference.group(1);
    String value = local.get(name);
    for (EffectivePom at = this; at != null && value == null; at = at.parent) {
      value = at.pom.properties().get(name);
    }
    value = value == null ? ofProject(name) : value;
    return value == null ? reference.group() : value;
  }

  /** {@code project.version} and alike; {@code pom.} and no prefix are its older forms. */
  private @Nullable String ofProject(String name) {
    String field = name;
    for (String prefix : List.of("project.", "pom.")) {
      if (name.startsWith(prefix)) {
        field = name.substring(prefix.length());
      }
    }
    if (field.startsWith("parent.")) {
      return pom.parent().get(field.substring("parent.".length()));
    }
    return switch (field) {
      case "groupId", "artifactId", "version" -> stated(field);
      default -> null;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.engine.compose.BundledPart;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.manifests.purl.PackageUrl;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.Scope;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The packages that a target needs at run time, joined to their own files where these are seen. */
final class Packages {
  private final Material material;
  private final Map<String, Copy> copies = new HashMap<>();
  private final Map<String, Set<String>> versions = new HashMap<>();
  private final Map<String, Set<String>> constraints = new HashMap<>();
  private final Set<String> matched = new HashSet<>();

  /** A package's own files, with what they say that it is. */
  record Copy(BundledPart part, Fact.PackageDefined defined, List<NoticeFile> files) {}

  Packages(Material material) {
    this.material = material;
    // What the target holds is shipped, so it speaks before what is installed beside it.
    copies(material.seen());
    copies(material.installed());
    declarations();
  }

  private void copies(Material.Seen seen) {
    Map<String, NoticeFile> byPath = byPath(seen.notices());
    for (BundledPart part : seen.bundled()) {
      Fact.PackageDefined defined = identity(part, byPath);
      if (defined != null) {
        copies.putIfAbsent(defined.purl(), new Copy(part, defined, files(part, byPath)));
      }
    }
  }

  static Map<String, NoticeFile> byPath(List<NoticeFile> files) {
    Map<String, NoticeFile> byPath = new HashMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return byPath;
  }

  static List<NoticeFile> files(BundledPart part, Map<String, NoticeFile> byPath) {
    List<NoticeFile> files = new ArrayList<>();
    for (String path : part.paths()) {
      NoticeFile file = byPath.get(path);
      if (file != null) {
        files.add(file);
      }
    }
    return files;
  }

  /** What the metadata nearest to the root say; null where there are none. */
  static Fact.@Nullable PackageDefined identity(BundledPart part, Map<String, NoticeFile> byPath) {
    return files(part, byPath).stream()
        .filter(file -> file.defined() != null)
        .min(
            Comparator.comparing((NoticeFile file) -> !isNamed(part, file))
                .thenComparingLong(file -> file.path().chars().filter(c -> c == '/').count())
                .thenComparing(NoticeFile::path))
        .map(NoticeFile::defined)
        .orElse(null);
  }

  /** An archive may hold metadata of others that were packed into it; its name tells which. */
  private static boolean isNamed(BundledPart part, NoticeFile file) {
    Fact.PackageDefined defined = file.defined();
    if (defined == null) {
      return false;
    }
    String name = defined.name().substring(defined.name().lastIndexOf(':') + 1);
    return part.name().startsWith(name);
  }

  private void declarations() {
    for (SurveyedFile file : material.seen().files()) {
      Part part = file.classification().part();
      if (part != Part.MAIN && part != Part.VENDORED) {
        continue;
      }
      for (Fact.PackageDeclared fact : file.facts(Fact.PackageDeclared.class)) {
        if (fact.scope() == Scope.RUNTIME) {
          String purl = PackageUrl.withoutVersion(fact.purl());
          add(versions, purl, fact.version());
          add(constraints, purl, isStated(fact.constraint()) ? fact.constraint() : null);
        }
      }
    }
  }

  /** Variables of a build that were not resolved say nothing. */
  private static boolean isStated(String constraint) {
    return !constraint.isBlank() && !constraint.contains("${");
  }

  private static void add(Map<String, Set<String>> sets, String purl, @Nullable String value) {
    if (value != null) {
      sets.computeIfAbsent(purl, k -> new TreeSet<>()).add(value);
    }
  }

  /** The drafts of all packages that are needed, and of those that are installed for them. */
  List<Draft> drafts(@Nullable String own) {
    List<Draft> drafts = new ArrayList<>();
    for (Component each : material.composition().components()) {
      boolean needed = material.composition().needed().contains(each.id());
      if (each.role() == ComponentRole.PACKAGE && needed) {
        drafts.add(draft(each));
      }
    }
    Map<String, NoticeFile> installed = byPath(material.installed().notices());
    for (BundledPart part : material.installed().bundled()) {
      Fact.PackageDefined defined = identity(part, installed);
      if (defined != null && !defined.purl().equals(own) && matched.add(defined.purl())) {
        drafts.add(draft(new Copy(part, defined, files(part, installed)), null));
      }
    }
    return drafts;
  }

  private Draft draft(Component component) {
    String purl = component.purl() == null ? component.id() : component.purl();
    Copy copy = copies.get(purl);
    if (copy != null) {
      matched.add(purl);
      return draft(copy, component);
    }
    String version = version(purl);
    return new Draft(
        component.id(),
        ComponentRole.PACKAGE,
        component.name(),
        versioned(purl, isExact(purl) ? version : null),
        version,
        List.of(),
        component.concluded(),
        component.declared(),
        List.of(),
        false);
  }

  private Draft draft(Copy copy, @Nullable Component component) {
    boolean inTarget = material.seen().bundled().contains(copy.part());
    String stated = component == null ? null : component.concluded();
    BundledPart part = copy.part();
    String known = "NONE".equals(part.license()) ? stated : part.license();
    return new Draft(
        copy.defined().purl(),
        ComponentRole.PACKAGE,
        component == null ? copy.defined().name() : component.name(),
        versioned(copy.defined().purl(), copy.defined().version()),
        copy.defined().version(),
        inTarget ? List.of(part.root()) : List.of(),
        known,
        part.declared() == null ? stated : part.declared(),
        copy.files(),
        true);
  }

  /** Whether that copy is one of a package that is listed. */
  boolean isMatched(Fact.@Nullable PackageDefined defined) {
    return defined != null && matched.contains(defined.purl());
  }

  private boolean isExact(String purl) {
    return versions.getOrDefault(purl, Set.of()).size() == 1;
  }

  private @Nullable String version(String purl) {
    Set<String> exact = versions.getOrDefault(purl, Set.of());
    Set<String> held = exact.isEmpty() ? constraints.getOrDefault(purl, Set.of()) : exact;
    return held.isEmpty() ? null : String.join(" or ", held);
  }

  private static String versioned(String purl, @Nullable String version) {
    boolean plain = version != null && version.matches("[A-Za-z0-9._~-]+") && !purl.contains("@");
    return plain && !purl.contains("?") && !purl.contains("#") ? purl + "@" + version : purl;
  }
}

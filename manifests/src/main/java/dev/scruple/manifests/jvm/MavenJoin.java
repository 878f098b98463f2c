// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Problem;
import dev.scruple.manifests.document.Shown;
import dev.scruple.manifests.graph.ManifestFile;
import dev.scruple.manifests.graph.ManifestJoin;
import dev.scruple.manifests.graph.Paths;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Joins POMs: what a parent or an imported bill of materials gives, where it is among the files of
 * the project. A version that is given by one that isn't stays a problem that names it.
 */
public final class MavenJoin implements ManifestJoin {
  @Override
  public List<ManifestFile> join(List<ManifestFile> files) {
    Poms poms = new Poms(files);
    return files.stream().map(file -> joined(file, poms)).toList();
  }

  private static ManifestFile joined(ManifestFile file, Poms poms) {
    Optional<Pom> pom = pom(file);
    if (pom.isEmpty()) {
      return file;
    }
    EffectivePom effective = poms.effective(file.path());
    List<DeclaredPackage> packages = new ArrayList<>();
    List<DeclaredPackage> open = new ArrayList<>();
    for (Pom.Entry each : pom.get().dependencies()) {
      DeclaredPackage declared = effective.declared(each);
      if (declared != null) {
        packages.add(declared);
        boolean unknown = declared.constraint().isEmpty() || declared.constraint().contains("${");
        if (unknown && !poms.isOwn(declared.name())) {
          open.add(declared);
        }
      }
    }
    ManifestReading reading = file.reading();
    List<Problem> problems = new ArrayList<>(reading.problems());
    if (effective.isWhole()) {
      // All that may declare a licence is among the files.
      problems.removeIf(each -> each.reason().startsWith(PomReader.OF_PARENT));
    }
    if (!open.isEmpty()) {
      problems.add(problem(open, effective));
    }
    return file.with(reading.withPackages(packages).withProblems(problems));
  }

  private static Problem problem(List<DeclaredPackage> open, EffectivePom effective) {
    String names =
        open.stream().map(DeclaredPackage::name).limit(5).collect(Collectors.joining(", "));
    String left = open.size() > 5 ? " and " + (open.size() - 5) + " more" : "";
    String from =
        effective.missing().stream()
            .sorted(Comparator.comparing(each -> !isNear(each, open)))
            .limit(5)
            .map(Shown::of)
            .collect(Collectors.joining(", "));
    String reason =
        from.isEmpty()
            ? "no version is given to "
            : "not among these files is what may give versions (" + from + ") to ";
    return new Problem(reason + names + left, open.getFirst().line());
  }

  /** A bill of materials is most often of the group whose versions it gives. */
  private static boolean isNear(String bill, List<DeclaredPackage> open) {
    String group = bill.substring(0, Math.max(bill.indexOf(':'), 0)) + ':';
    return open.stream().anyMatch(each -> each.name().startsWith(group));
  }

  private static Optional<Pom> pom(ManifestFile file) {
    return file.reading().detail().filter(Pom.class::isInstance).map(Pom.class::cast);
  }

  /** The POMs of a project, each resolved once. */
  private static final class Poms {
    private static final int DEEPEST = 50;

    private final Map<String, Pom> byPath = new LinkedHashMap<>();
    private final Map<String, String> paths = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, EffectivePom> effective = new HashMap<>();

    Poms(List<ManifestFile> files) {
      for (ManifestFile file : files) {
        String name = file.reading().name();
        pom(file)
            .ifPresent(
                pom -> {
                  byPath.put(file.path(), pom);
                  if (name != null) {
                    paths.putIfAbsent(name, file.path());
                    names.put(file.path(), name);
                  }
                });
      }
    }

    boolean isOwn(String name) {
      return paths.containsKey(name);
    }

    EffectivePom effective(String path) {
      return effective(path, 0);
    }

    /** What is being resolved is its own parent or bill no second time. */
    private EffectivePom effective(String path, int depth) {
      EffectivePom known = effective.get(path);
      if (known != null) {
        return known;
      }
      Pom pom =
          byPath.getOrDefault(path, new Pom(Map.of(), Map.of(), Map.of(), List.of(), List.of()));
      effective.put(path, new EffectivePom(pom, null));
      String parentName = pom.parentName();
      String parentPath = parentName == null ? null : parentPath(path, pom, parentName);
      EffectivePom parent =
          parentPath == null || depth >= DEEPEST ? null : effective(parentPath, depth + 1);
      EffectivePom made = new EffectivePom(pom, parent);
      if (parentName != null && parent == null) {
        made.addMissing(parentName);
      }
      for (String each : made.imported()) {
        String bill = paths.get(each);
        if (bill == null || depth >= DEEPEST) {
          made.addMissing(each);
        } else {
          made.addImport(effective(bill, depth + 1));
        }
      }
      effective.put(path, made);
      return made;
    }

    /** By its relative path, if the POM there is the one that is named; else by its name. */
    private @Nullable String parentPath(String path, Pom pom, String name) {
      String relative = pom.parent().getOrDefault("relativePath", "../pom.xml");
      Optional<String> resolved =
          relative.isEmpty() ? Optional.empty() : Paths.resolve(Paths.parent(path), relative);
      for (String each :
          resolved
              .map(it -> List.of(it, it.isEmpty() ? "pom.xml" : it + "/pom.xml"))
              .orElse(List.of())) {
        if (name.equals(names.get(each))) {
          return each;
        }
      }
      return paths.get(name);
    }
  }
}

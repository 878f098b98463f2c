// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenseMatchKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tells the work of others in a target apart, a part for each of them. */
public final class BundledParts {
  private final Set<String> licensed = new HashSet<>();
  private final boolean installed;

  private BundledParts(List<SurveyedFile> files, boolean installed) {
    this.installed = installed;
    for (SurveyedFile file : files) {
      if (file.classification().document() == DocumentKind.LICENSE) {
        licensed.add(folder(file.path()));
      }
    }
  }

  /** The parts that a target holds, sorted by root. */
  public static List<BundledPart> of(List<SurveyedFile> files) {
    return new BundledParts(files, false).parts(files);
  }

  /** The packages that were installed or fetched into a folder, sorted by root. */
  public static List<BundledPart> installed(List<SurveyedFile> files) {
    return new BundledParts(files, true).parts(files);
  }

  private List<BundledPart> parts(List<SurveyedFile> files) {
    Map<String, List<SurveyedFile>> byRoot = new TreeMap<>();
    for (SurveyedFile file : files) {
      String root = root(file);
      if (root != null) {
        byRoot.computeIfAbsent(root, k -> new ArrayList<>()).add(file);
      }
    }
    List<BundledPart> parts = new ArrayList<>();
    byRoot.forEach(
        (root, members) -> {
          List<String> paths = members.stream().map(SurveyedFile::path).sorted().toList();
          SpdxExpression declared = declared(members);
          String stated = declared == null ? null : declared.toString();
          parts.add(new BundledPart(root, license(members, declared), stated, paths));
        });
    return parts;
  }

  private @Nullable String root(SurveyedFile file) {
    Part part = file.classification().part();
    int archive = file.path().lastIndexOf("!/");
    boolean bundled = part == Part.VENDORED || (archive >= 0 && part == Part.MAIN);
    if (!bundled && !installed) {
      return null;
    }
    String[] names = file.path().split("/", -1);
    for (int i = names.length - 2; i >= 0; i--) {
      boolean metadata = names[i].endsWith(".dist-info") || names[i].endsWith(".egg-info");
      if (names[i].endsWith("!")) {
        return file.path().substring(0, archive);
      }
      if (installed && metadata) {
        return joined(names, i);
      }
      if (FileClassifier.holdsOthers(names[i])) {
        boolean scoped = i + 2 < names.length - 1 && names[i + 1].startsWith("@");
        return joined(names, Math.min(i + (scoped ? 2 : 1), names.length - 2));
      }
    }
    return installed ? names[0] : nearestLicensed(file.path());
  }

  private static String joined(String[] names, int last) {
    return String.join("/", java.util.Arrays.copyOf(names, last + 1));
  }

  /**
   * The nearest folder with a licence of its own, upwards; else the one that the file stands in.
   */
  private String nearestLicensed(String path) {
    for (String each = folder(path); !each.isEmpty(); each = folder(each)) {
      if (licensed.contains(each)) {
        return each;
      }
    }
    String folder = folder(path);
    return folder.isEmpty() ? path : folder;
  }

  private static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  /**
   * Licence files nearest to the root decide, then what the metadata declare, then tags and
   * standard headers of files.
   */
  private static @Nullable String license(
      List<SurveyedFile> members, @Nullable SpdxExpression declared) {
    List<LicenseFile> files = nearest(members);
    if (files.stream().anyMatch(LicenseFile::mayRestrict)) {
      return null;
    }
    SpdxExpression text = Expressions.all(files.stream().map(LicenseFile::expression).toList());
    SpdxExpression concluded = Expressions.conclude(declared, text);
    if (concluded == null) {
      concluded = inSources(members);
    }
    boolean vague =
        !members.stream()
            .flatMap(file -> file.facts(Fact.LicenseDeclared.class).stream())
            .toList()
            .isEmpty();
    if (concluded == null) {
      return vague || !files.isEmpty() ? null : "NONE";
    }
    return concluded.toString();
  }

  private static @Nullable SpdxExpression declared(List<SurveyedFile> members) {
    Set<SpdxExpression> stated = new HashSet<>();
    for (SurveyedFile file : members) {
      for (Fact.LicenseDeclared fact : file.facts(Fact.LicenseDeclared.class)) {
        if (fact.subject().equals("code") && fact.expression() != null) {
          stated.add(Expressions.parse(fact.expression()));
        }
      }
    }
    return Expressions.all(Expressions.withoutBareVersions(stated));
  }

  private static List<LicenseFile> nearest(List<SurveyedFile> members) {
    List<LicenseFile> all =
        members.stream()
            .filter(file -> file.classification().document() == DocumentKind.LICENSE)
            .flatMap(file -> LicenseFile.of(file).stream())
            .sorted(Comparator.comparing(LicenseFile::path))
            .toList();
    int depth = all.stream().mapToInt(each -> depth(each.path())).min().orElse(0);
    return all.stream().filter(each -> depth(each.path()) == depth).toList();
  }

  private static int depth(String path) {
    return (int) path.chars().filter(c -> c == '/').count();
  }

  private static @Nullable SpdxExpression inSources(List<SurveyedFile> members) {
    return Expressions.all(
        members.stream()
            .flatMap(file -> file.facts(Fact.LicenseDetected.class).stream())
            .filter(match -> match.kind() != LicenseMatchKind.CLUE)
            .map(match -> Expressions.parse(match.expression()))
            .distinct()
            .toList());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which licence files govern which folders. */
final class LicenseScopes {
  /**
   * A folder's licence.
   *
   * @param unknown whether a licence file stands there whose text was not recognised
   */
  record Licence(@Nullable SpdxExpression expression, boolean unknown) {
    static final Licence NOTHING = new Licence(null, false);
  }

  private final Map<String, List<LicenseFile>> byFolder = new HashMap<>();
  private final Set<String> codeFolders = new TreeSet<>();

  private LicenseScopes() {}

  static LicenseScopes of(List<SurveyedFile> files) {
    LicenseScopes scopes = new LicenseScopes();
    for (SurveyedFile file : files) {
      LicenseFile.of(file)
          .ifPresent(
              license ->
                  scopes
                      .byFolder
                      .computeIfAbsent(license.folder(), k -> new ArrayList<>())
                      .add(license));
    }
    scopes.findCodeFolders(files);
    return scopes;
  }

  /** Folders whose code is under another licence than the root's. */
  private void findCodeFolders(List<SurveyedFile> files) {
    SpdxExpression root = of("", ComponentRole.CODE).expression();
    for (String folder : byFolder.keySet()) {
      Licence own = own(folder, ComponentRole.CODE);
      boolean differs =
          own.unknown()
              || (own.expression() != null
                  && (root == null || !root.licenses().containsAll(own.expression().licenses())));
      if (!folder.isEmpty() && differs) {
        codeFolders.add(folder);
      }
    }
    for (SurveyedFile file : files) {
      if (file.classification().part() != Part.MAIN || file.folder().isEmpty()) {
        continue;
      }
      for (Fact.LicenseDeclared stated : file.facts(Fact.LicenseDeclared.class)) {
        String expression = stated.expression();
        if (stated.subject().equals("code")
            && expression != null
            && (root == null
                || !root.licenses().containsAll(Expressions.parse(expression).licenses()))) {
          codeFolders.add(file.folder());
        }
      }
    }
  }

  /** The folder whose licence governs a file of code; empty for the root. */
  String codeScope(SurveyedFile file) {
    String folder = file.folder();
    while (!folder.isEmpty() && !codeFolders.contains(folder)) {
      folder = parent(folder);
    }
    return folder;
  }

  /**
   * The nearest folder, upwards, whose licence file speaks of the role, or whose code has its own
   * licence; else the root.
   */
  String scope(String folder, ComponentRole role) {
    String each = folder;
    while (!each.isEmpty()
        && own(each, role).equals(Licence.NOTHING)
        && !codeFolders.contains(each)) {
      each = parent(each);
    }
    return each;
  }

  /** The licence of code in a folder that has its own. */
  Licence code(String folder) {
    return own(folder, ComponentRole.CODE);
  }

  /** The licence of a folder for a role. */
  Licence of(String folder, ComponentRole role) {
    return own(folder, role);
  }

  /** Whether a licence file of the folder names the role. */
  boolean hasOwn(String folder, ComponentRole role) {
    return byFolder.getOrDefault(folder, List.of()).stream()
        .anyMatch(file -> file.subject() == role);
  }

  /** Whether some licence file names the role. */
  boolean speaksOf(ComponentRole role) {
    return byFolder.values().stream()
        .flatMap(List::stream)
        .anyMatch(file -> file.subject() == role);
  }

  private Licence own(String folder, ComponentRole role) {
    List<LicenseFile> here = byFolder.getOrDefault(folder, List.of());
    List<LicenseFile> named = here.stream().filter(file -> file.subject() == role).toList();
    List<LicenseFile> chosen =
        named.isEmpty() ? here.stream().filter(file -> file.subject() == null).toList() : named;
    if (chosen.isEmpty()) {
      return Licence.NOTHING;
    }
    List<SpdxExpression> known =
        chosen.stream()
            .map(LicenseFile::expression)
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull)
            .toList();
    boolean unknown = known.isEmpty() || chosen.stream().anyMatch(LicenseFile::mayRestrict);
    return new Licence(Expressions.all(known), unknown);
  }

  private static String parent(String folder) {
    int slash = folder.lastIndexOf('/');
    return slash < 0 ? "" : folder.substring(0, slash);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks up the names of the project's own packages that its examples use. */
final class OwnNames implements Joiner {
  private static final int MOST = 300;

  @Override
  public List<Evidence> join(Tree tree) {
    OwnPackages packages = OwnPackages.of(tree);
    if (packages.isEmpty()) {
      return List.of();
    }
    List<Evidence> unknown = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Set<String> open = new HashSet<>();
    int files = 0;
    for (SurveyedFile file : tree.files()) {
      boolean uses = false;
      for (Evidence each : uses(file)) {
        if (!(each.value() instanceof Trace.NameUsed used)
            || !packages.owns(used.module())
            || hasOwn(tree, file, used.module())) {
          continue;
        }
        uses = true;
        String full = used.name() == null ? used.module() : used.module() + "." + used.name();
        names.add(full);
        switch (packages.look(used)) {
          case OwnPackages.There _ -> {}
          case OwnPackages.Open _ -> open.add(full);
          case OwnPackages.Missing missing when unknown.size() < MOST ->
              unknown.add(
                  Evidence.of(
                      each.source(), new DocumentationFact.UnknownName(full, missing.module())));
          case OwnPackages.Missing _ -> {}
        }
      }
      files += uses ? 1 : 0;
    }
    if (names.isEmpty()) {
      return List.of();
    }
    List<Evidence> all = new ArrayList<>();
    all.add(
        Evidence.of(
            Source.target(),
            new DocumentationFact.NamesLookedUp(names.size(), open.size(), files)));
    all.addAll(unknown);
    return all;
  }

  private static List<Evidence> uses(SurveyedFile file) {
    Part part = file.classification().part();
    boolean shown =
        part == Part.EXAMPLE
            || part == Part.DOCUMENTATION
            || (part == Part.MAIN && !file.place().endsWith(".py"));
    return shown
        ? file.evidence().stream().filter(it -> it.value() instanceof Trace.NameUsed).toList()
        : List.of();
  }

  /** Whether a module or package of that name stands beside an example, or in a folder above it. */
  private static boolean hasOwn(Tree tree, SurveyedFile file, String module) {
    String first = module.replaceFirst("\\..*", "");
    @Nullable String folder = file.folder();
    while (folder != null && !folder.isEmpty()) {
      if (tree.holds(folder + "/" + first + ".py") || tree.holds(folder + "/" + first)) {
        return true;
      }
      int slash = folder.lastIndexOf('/');
      folder = slash < 0 ? null : folder.substring(0, slash);
    }
    return false;
  }
}

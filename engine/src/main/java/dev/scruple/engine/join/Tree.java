// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All files of a target that were read, and the paths of those that could not be. */
public final class Tree {
  private final List<SurveyedFile> files;
  private final Set<String> unseen;
  private final Set<String> pointing;
  private final Map<String, SurveyedFile> byPath = new HashMap<>();
  private final Set<String> folders = new HashSet<>();

  /**
   * A tree.
   *
   * @param unseen paths that could not be examined, relative to the target
   */
  public Tree(List<SurveyedFile> files, Set<String> unseen) {
    this(files, unseen, Set.of());
  }

  /**
   * A tree.
   *
   * @param unseen paths that could not be examined, relative to the target
   * @param pointing paths that stand for something elsewhere: symbolic links and submodules
   */
  public Tree(List<SurveyedFile> files, Set<String> unseen, Set<String> pointing) {
    this.files = List.copyOf(files);
    this.unseen = Set.copyOf(unseen);
    this.pointing = Set.copyOf(pointing);
    for (SurveyedFile file : files) {
      byPath.put(file.path(), file);
      addFolders(file.path());
    }
    unseen.forEach(this::addFolders);
    pointing.forEach(this::addFolders);
  }

  private void addFolders(String path) {
    int slash = path.lastIndexOf('/');
    while (slash > 0 && folders.add(path.substring(0, slash))) {
      slash = path.lastIndexOf('/', slash - 1);
    }
  }

  /** The files, in the snapshot's order. */
  public List<SurveyedFile> files() {
    return files;
  }

  /** Paths that could not be examined. */
  public Set<String> unseen() {
    return unseen;
  }

  /** Paths that stand for something elsewhere: symbolic links and submodules. */
  public Set<String> pointing() {
    return pointing;
  }

  /** The file at a path relative to the target. */
  public Optional<SurveyedFile> file(String path) {
    return Optional.ofNullable(byPath.get(path));
  }

  /** Whether a file or folder stands at a path, or something that could not be examined. */
  public boolean holds(String path) {
    return path.isEmpty()
        || byPath.containsKey(path)
        || folders.contains(path)
        || unseen.contains(path)
        || pointing.contains(path);
  }

  /** The evidence of a kind in all files, in their order. */
  public List<Evidence> evidence(Class<? extends Fact> kind) {
    return files.stream()
        .flatMap(file -> file.evidence().stream())
        .filter(each -> kind.isInstance(each.value()))
        .toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.javascript;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tables by which packages name others, in {@code package.json} and in its lock files. */
enum DependencyKind {
  RUNTIME("dependencies", DependencyScope.RUNTIME),
  DEVELOPMENT("devDependencies", DependencyScope.DEVELOPMENT),
  OPTIONAL("optionalDependencies", DependencyScope.OPTIONAL),
  PEER("peerDependencies", DependencyScope.RUNTIME);

  private final String field;
  private final DependencyScope scope;

  DependencyKind(String field, DependencyScope scope) {
    this.field = field;
    this.scope = scope;
  }

  String field() {
    return field;
  }

  /**
   * One that is named.
   *
   * @param name the name that it is used by, which may be an alias
   * @param value what is asked for
   */
  record Named(String name, Node value, DependencyKind kind, DependencyScope scope) {
    boolean isOptional() {
      return scope == DependencyScope.OPTIONAL;
    }
  }

  /**
   * All that a project names. npm takes an optional one that is named as a plain one too for an
   * optional one.
   */
  static List<Named> ofProject(Table project) {
    List<Named> all = new ArrayList<>();
    Table optional = project.table(OPTIONAL.field).orElse(new Table(0));
    for (DependencyKind kind : values()) {
      kind.named(project).values().stream()
          .filter(each -> kind != RUNTIME || optional.get(each.name) == null)
          .forEach(all::add);
    }
    return all;
  }

  /** All that an installed package names; what it was developed with is not among them. */
  static List<Named> ofInstalled(Table installed) {
    return ofProject(installed).stream().filter(each -> each.kind != DEVELOPMENT).toList();
  }

  private Map<String, Named> named(Table project) {
    Map<String, Named> named = new LinkedHashMap<>();
    project
        .table(field)
        .ifPresent(
            table ->
                table
                    .entries()
                    .forEach(
                        (name, value) ->
                            named.put(name, new Named(name, value, this, scopeOf(name, project)))));
    return named;
  }

  private DependencyScope scopeOf(String name, Table project) {
    boolean leftOut =
        this == PEER
            && project
                .table("peerDependenciesMeta", name)
                .filter(meta -> meta.isTrue("optional"))
                .isPresent();
    return leftOut ? DependencyScope.OPTIONAL : scope;
  }
}

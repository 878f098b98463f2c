// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.ManifestLink;
import dev.scruple.manifests.Reading;
import dev.scruple.manifests.document.Node;
import dev.scruple.manifests.document.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads what tools other than Poetry keep in {@code pyproject.toml}: PDM, Hatch, Flit's old
 * metadata, setuptools' dynamic fields, uv, Rye and pixi, after the documentation of each.
 */
final class ToolTables {
  private static final String[] DYNAMIC = {"tool", "setuptools", "dynamic"};
  private static final String[] HOOK = {"tool", "hatch", "metadata", "hooks", "requirements_txt"};

  private final RequirementList requirements;
  private final Reading reading;

  ToolTables(RequirementList requirements, Reading reading) {
    this.requirements = requirements;
    this.reading = reading;
  }

  /** Whether a table says from which files the build takes a dynamic field. */
  static boolean gives(Table document, String field) {
    String inHook = field.equals("dependencies") ? "files" : field;
    boolean poetry =
        field.equals("dependencies")
            && document.table("tool", "poetry", "dependencies").isPresent();
    return poetry
        || document.table(DYNAMIC).map(it -> it.get(field)).isPresent()
        || document.table(HOOK).map(it -> it.get(inHook)).isPresent();
  }

  void read(Table tool) {
    tool.table("pdm", "dev-dependencies")
        .ifPresent(it -> requirements.addGroups(it, DependencyScope.DEVELOPMENT));
    tool.table("hatch", "envs").ifPresent(this::hatch);
    tool.table("flit", "metadata").ifPresent(this::flit);
    tool.table("setuptools", "dynamic").ifPresent(this::setuptools);
    tool.table("hatch", "metadata", "hooks", "requirements_txt").ifPresent(this::hook);
    for (String name : List.of("uv", "rye")) {
      tool.table(name)
          .ifPresent(
              it ->
                  requirements.add(
                      it.strings("dev-dependencies"), DependencyScope.DEVELOPMENT, "dev"));
    }
    tool.table("uv", "workspace").ifPresent(this::members);
    tool.table("pixi").ifPresent(it -> new PixiTables(reading).read(it));
  }

  /** An environment of Hatch installs the project with what it names itself. */
  private void hatch(Table environments) {
    for (String name : environments.keys()) {
      DependencyScope scope = DependencyScope.ofGroup(name, DependencyScope.DEVELOPMENT);
      Optional<Table> environment = environments.table(name);
      for (String key : List.of("dependencies", "extra-dependencies")) {
        environment.ifPresent(it -> requirements.add(it.strings(key), scope, "hatch." + name));
      }
    }
  }

  private void flit(Table metadata) {
    if (metadata.get("dist-name") != null || metadata.get("module") != null) {
      String name = metadata.string("dist-name");
      reading.name(name == null ? metadata.string("module") : name);
    }
    requirements.add(metadata.strings("requires"), DependencyScope.RUNTIME, null);
    requirements.add(metadata.strings("dev-requires"), DependencyScope.DEVELOPMENT, "dev");
    metadata
        .table("requires-extra")
        .ifPresent(it -> requirements.addGroups(it, DependencyScope.OPTIONAL));
  }

  private void setuptools(Table dynamic) {
    dynamic.table("dependencies").ifPresent(it -> files(it.get("file"), DependencyScope.RUNTIME));
    dynamic
        .table("optional-dependencies")
        .ifPresent(
            extras ->
                extras
                    .keys()
                    .forEach(
                        extra ->
                            extras
                                .table(extra)
                                .ifPresent(
                                    it ->
                                        files(
                                            it.get("file"),
                                            DependencyScope.ofGroup(
                                                extra, DependencyScope.OPTIONAL)))));
  }

  private void hook(Table hook) {
    files(hook.get("files"), DependencyScope.RUNTIME);
    hook.table("optional-dependencies")
        .ifPresent(
            extras ->
                extras
                    .entries()
                    .forEach(
                        (extra, files) ->
                            files(
                                files, DependencyScope.ofGroup(extra, DependencyScope.OPTIONAL))));
  }

  private void files(@Nullable Node named, DependencyScope scope) {
    for (Node.Text path : texts(named)) {
      reading.problem(PythonJoin.unread("the build", path.text()), path.line());
      reading.link(new ManifestLink(ManifestLink.Kind.INCLUDES, path.text(), scope, path.line()));
    }
  }

  private static List<Node.Text> texts(@Nullable Node node) {
    List<Node.Text> texts = new ArrayList<>();
    if (node instanceof Node.Text text) {
      texts.add(text);
    } else if (node instanceof Node.Items items) {
      items
          .values()
          .forEach(
              each -> texts.addAll(each instanceof Node.Text text ? List.of(text) : List.of()));
    }
    return texts;
  }

  private void members(Table workspace) {
    for (Node.Text member : workspace.strings("members")) {
      reading.link(
          new ManifestLink(
              ManifestLink.Kind.MEMBERS, member.text(), DependencyScope.RUNTIME, member.line()));
    }
  }
}

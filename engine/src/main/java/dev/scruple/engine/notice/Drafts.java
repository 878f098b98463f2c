// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.engine.compose.BundledPart;
import dev.scruple.engine.compose.Expressions;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.Relation;
import dev.scruple.model.RelationType;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which parts the notices speak of, and what is the target's own. */
final class Drafts {
  private static final Set<FileKind> SHOWS_WORK =
      EnumSet.of(
          FileKind.SOURCE, FileKind.VENDORED, FileKind.BINARY, FileKind.MANIFEST, FileKind.LICENSE);

  private final Material material;
  private final Map<String, NoticeFile> byPath;
  private final Map<String, SurveyedFile> surveyed = new HashMap<>();
  private final Set<String> othersFiles = new HashSet<>();
  private final List<Draft> all = new ArrayList<>();
  private final @Nullable Component own;

  Drafts(Material material) {
    this.material = material;
    this.byPath = Packages.byPath(material.seen().notices());
    material.seen().files().forEach(file -> surveyed.put(file.path(), file));
    this.own =
        material.composition().components().stream()
            .filter(each -> each.id().equals("code"))
            .findFirst()
            .orElse(null);
    Packages packages = new Packages(material);
    Fact.PackageDefined built = ownPackage();
    all.addAll(packages.drafts(built == null ? null : built.purl()));
    bundled(packages);
    folders();
    materials();
    named();
    if (material.place() != null) {
      stacked(material.place());
    }
  }

  /** In a stack a target's own code is a part too, and what the stack states of it binds. */
  private void stacked(Material.StackPlace place) {
    String stated = place.license();
    Component code = own;
    Fact.PackageDefined built = ownPackage();
    if (code != null) {
      List<NoticeFile> files = List.copyOf(ownFiles());
      all.add(
          new Draft(
              code.id(),
              ComponentRole.CODE,
              place.id(),
              built == null ? null : built.purl(),
              built == null ? null : built.version(),
              List.of(),
              bound(stated, code.concluded()),
              code.declared(),
              files,
              true));
      return;
    }
    for (int i = 0; i < all.size() && stated != null; i++) {
      Draft draft = all.get(i);
      if (draft.role() == place.role()) {
        all.set(i, draft.under(bound(stated, draft.license())));
        return;
      }
    }
    if (all.isEmpty() && place.role() != ComponentRole.SERVICE) {
      String name = place.id();
      String license = "NOASSERTION".equals(stated) ? null : stated;
      all.add(
          new Draft(
              name, place.role(), name, null, null, List.of(), license, null, List.of(), false));
    }
  }

  private static @Nullable String bound(@Nullable String stated, @Nullable String found) {
    boolean open = found == null || found.equals("NONE");
    if (stated == null || stated.equals("NONE") || stated.equals("NOASSERTION")) {
      return found;
    }
    return Expressions.concluded(stated, open ? null : found);
  }

  List<Draft> all() {
    return all;
  }

  /** The target's own code; null where it has none. */
  @Nullable Component own() {
    return own;
  }

  /** The licence of what there is where there is no code: its weights, data or writing. */
  @Nullable String material() {
    return material.composition().components().stream()
        .filter(each -> isNeeded(each) && each.role() != ComponentRole.PACKAGE)
        .findFirst()
        .map(Component::concluded)
        .orElse(null);
  }

  /** The one package that the manifests at the root build; null where it is none, or several. */
  Fact.@Nullable PackageDefined ownPackage() {
    List<Fact.PackageDefined> defined =
        material.seen().files().stream()
            .filter(file -> file.folder().isEmpty())
            .flatMap(file -> file.facts(Fact.PackageDefined.class).stream())
            .toList();
    long packages = defined.stream().map(Fact.PackageDefined::purl).distinct().count();
    return packages != 1
        ? null
        : defined.stream()
            .filter(each -> each.version() != null)
            .findFirst()
            .orElse(defined.getFirst());
  }

  /** Files that say something and belong to none of the parts. */
  List<NoticeFile> ownFiles() {
    return material.seen().notices().stream()
        .filter(file -> !othersFiles.contains(file.path()))
        .toList();
  }

  private void bundled(Packages packages) {
    for (BundledPart part : material.seen().bundled()) {
      boolean shows =
          part.paths().stream()
              .map(surveyed::get)
              .filter(Objects::nonNull)
              .anyMatch(file -> SHOWS_WORK.contains(file.classification().kind()));
      Fact.PackageDefined defined = Packages.identity(part, byPath);
      List<NoticeFile> files = Packages.files(part, byPath);
      files.forEach(file -> othersFiles.add(file.path()));
      if (shows && !packages.isMatched(defined)) {
        all.add(
            new Draft(
                "bundled:" + part.root(),
                ComponentRole.CODE,
                defined == null ? part.name() : defined.name(),
                defined == null ? null : defined.purl(),
                defined == null ? null : defined.version(),
                List.of(part.root()),
                part.license(),
                part.declared(),
                files,
                true));
      }
    }
  }

  /** Folders of code under a licence of their own. */
  private void folders() {
    for (Component each : material.composition().components()) {
      boolean folder = each.role() == ComponentRole.CODE && each.id().startsWith("code:");
      if (!folder || !isNeeded(each) || each.paths().stream().anyMatch(this::isBundled)) {
        continue;
      }
      List<NoticeFile> files =
          ownFiles().stream()
              .filter(file -> each.paths().stream().anyMatch(path -> isIn(file.place(), path)))
              .toList();
      files.forEach(file -> othersFiles.add(file.path()));
      all.add(draft(each, files, true));
    }
  }

  private boolean isBundled(String folder) {
    return material.seen().bundled().stream()
        .anyMatch(part -> isIn(part.root(), folder) || isIn(folder, part.root()));
  }

  private static boolean isIn(String path, String folder) {
    return path.equals(folder) || path.startsWith(folder + "/") || path.startsWith(folder + "!/");
  }

  /** Weights, data and documentation of the target that its own licence doesn't cover. */
  private void materials() {
    for (Component each : material.composition().components()) {
      boolean kind =
          switch (each.role()) {
            case WEIGHTS, DATASET, DOCUMENTATION -> true;
            case CODE, PACKAGE, SERVICE -> false;
          };
      if (!kind || each.purl() != null || (!isNeeded(each) && !isDocumentation(each))) {
        continue;
      }
      boolean derived =
          material.composition().relations().stream()
              .anyMatch(
                  relation ->
                      relation.from().equals(each.id())
                          && relation.type() == RelationType.DERIVED_FROM);
      if (!isCovered(each) || derived) {
        all.add(draft(each, speakingOf(each.role()), true));
      }
    }
  }

  /** Whether the licence of the target's code is its licence too. */
  private boolean isCovered(Component component) {
    String whole = own == null ? null : own.concluded();
    String part = component.concluded();
    return whole != null
        && part != null
        && (whole.equals(part) || Texts.licenses(whole).containsAll(Texts.licenses(part)));
  }

  /** Documentation is in every copy of a repository, and counts where its licence is known. */
  private static boolean isDocumentation(Component component) {
    return component.role() == ComponentRole.DOCUMENTATION
        && component.concluded() != null
        && !component.concluded().equals("NONE");
  }

  /** Licence files and cards whose name or kind speaks of weights, data or documentation. */
  private List<NoticeFile> speakingOf(ComponentRole role) {
    String word =
        switch (role) {
          case WEIGHTS -> "weight";
          case DATASET -> "data";
          case DOCUMENTATION -> "doc";
          case CODE, PACKAGE, SERVICE -> "\n";
        };
    FileKind card = role == ComponentRole.WEIGHTS ? FileKind.MODEL_CARD : FileKind.DATA_CARD;
    List<NoticeFile> files = new ArrayList<>();
    for (NoticeFile file : ownFiles()) {
      String name = file.place().substring(file.place().lastIndexOf('/') + 1);
      SurveyedFile known = surveyed.get(file.path());
      boolean license =
          file.kind() == NoticeFile.Kind.LICENSE
              && (name.toLowerCase(Locale.ROOT).contains(word) || own == null);
      boolean cites =
          file.kind() == NoticeFile.Kind.CITATION
              && known != null
              && known.classification().kind() == card;
      if (license || cites) {
        files.add(file);
      }
    }
    if (own != null) {
      files.forEach(file -> othersFiles.add(file.path()));
    }
    return files;
  }

  /** What the parts are derived from and were trained on, by name. */
  private void named() {
    Map<String, Component> components = new HashMap<>();
    material.composition().components().forEach(each -> components.put(each.id(), each));
    Deque<String> from = new ArrayDeque<>(new TreeSet<>(material.composition().needed()));
    Set<String> seen = new HashSet<>(from);
    while (!from.isEmpty()) {
      String id = from.removeFirst();
      Component component = components.get(id);
      if (component != null && component.purl() != null && isMaterial(component)) {
        all.add(draft(component, List.of(), false));
      }
      for (Relation relation : material.composition().relations()) {
        boolean reaches =
            relation.type() == RelationType.DERIVED_FROM
                || relation.type() == RelationType.TRAINED_ON;
        if (reaches && relation.from().equals(id) && seen.add(relation.to())) {
          from.addLast(relation.to());
        }
      }
    }
  }

  private static boolean isMaterial(Component component) {
    return component.role() == ComponentRole.WEIGHTS || component.role() == ComponentRole.DATASET;
  }

  private boolean isNeeded(Component component) {
    return material.composition().needed().contains(component.id());
  }

  private static Draft draft(Component component, List<NoticeFile> files, boolean seen) {
    return new Draft(
        component.id(),
        component.role(),
        component.name(),
        component.purl(),
        null,
        component.paths(),
        component.concluded(),
        component.declared(),
        files,
        seen);
  }
}

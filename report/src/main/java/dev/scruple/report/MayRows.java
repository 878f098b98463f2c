// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Dossier;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.TargetKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of «May I?»: the project's own parts, all packages in one row, then each part that is
 * not plainly permitted. Parts that are alike share a row, so that thirty packages are one line.
 */
final class MayRows {
  /** Rows of parts that are alike, before the rest is counted. */
  private static final int SHOWN = 8;

  /** Parts that are alike and still have a row each. */
  private static final int ALONE = 2;

  /** A circumstance's key that would make a column too wide; the line below names it. */
  private static final int LONG_KEY = 14;

  /** A clause that would make a narrow column too wide. */
  private static final int LONG_CLAUSE = 10;

  private static final List<ComponentRole> ORDER =
      List.of(
          ComponentRole.CODE,
          ComponentRole.WEIGHTS,
          ComponentRole.DATASET,
          ComponentRole.SERVICE,
          ComponentRole.DOCUMENTATION,
          ComponentRole.PACKAGE);

  private final Dossier dossier;
  private final Index index;
  private final boolean all;
  private final NeededPackages packages;

  /** The parts of a stack are named, the code too. */
  private final boolean stack;

  MayRows(Dossier dossier, Index index, boolean all) {
    this.dossier = dossier;
    this.index = index;
    this.all = all;
    this.packages = new NeededPackages(dossier);
    this.stack = dossier.target().kind() == TargetKind.STACK;
  }

  List<Summary.Row> rows() {
    List<Summary.Row> rows = new ArrayList<>();
    for (ComponentRole role : ORDER) {
      List<Component> parts =
          dossier.components().stream()
              .filter(c -> c.role() == role && !index.rulings(c).isEmpty())
              .sorted(
                  Comparator.comparing(this::harshest).reversed().thenComparing(Component::name))
              .toList();
      if (parts.isEmpty()) {
        continue;
      }
      if (role == ComponentRole.PACKAGE) {
        List<Component> needed = parts.stream().filter(packages::needed).toList();
        rows.add(together(needed.isEmpty() || all ? parts : needed, parts.size()));
        parts = needed.isEmpty() || all ? parts : needed;
        parts = parts.stream().filter(c -> harshest(c) != RulingValue.PERMITTED).toList();
      }
      rows.addAll(alike(role, parts));
    }
    return rows;
  }

  private RulingValue harshest(Component component) {
    return dossier.use().actions().stream()
        .map(index.rulings(component)::get)
        .filter(java.util.Objects::nonNull)
        .map(Ruling::value)
        .max(Comparator.naturalOrder())
        .orElse(RulingValue.PERMITTED);
  }

  private Summary.Row together(List<Component> packages, int declared) {
    Map<Action, Summary.Cell> cells = new LinkedHashMap<>();
    for (Action action : dossier.use().actions()) {
      List<Ruling> rulings =
          packages.stream()
              .map(c -> index.rulings(c).get(action))
              .filter(java.util.Objects::nonNull)
              .toList();
      rulings.stream()
          .max(Comparator.comparing(Ruling::value).thenComparingInt(r -> r.duties().size()))
          .ifPresent(worst -> cells.put(action, together(rulings, worst)));
    }
    String name = packages.size() + (packages.size() == declared ? " in all" : " to run it");
    int others = declared - packages.size();
    List<String> details =
        others == 0
            ? List.of()
            : List.of("and " + others + " declared only for tests, development or extras");
    return new Summary.Row("packages", name, cells, details);
  }

  private static Summary.Cell together(List<Ruling> rulings, Ruling worst) {
    Summary.Cell cell = cell(worst);
    if (worst.value() == RulingValue.PERMITTED) {
      return cell;
    }
    long count = rulings.stream().filter(r -> r.value() == worst.value()).count();
    String words =
        switch (worst.value()) {
          case PROHIBITED -> "no";
          case UNCLEAR -> "unclear";
          case CONDITIONAL -> "depends";
          case PERMITTED -> "yes";
        };
    return new Summary.Cell(
        worst.value(), words + " for " + count, count + " " + words, "", worst.id());
  }

  private List<Summary.Row> alike(ComponentRole role, List<Component> parts) {
    Map<String, List<Component>> groups = new LinkedHashMap<>();
    for (Component part : parts) {
      groups.computeIfAbsent(likeness(part), key -> new ArrayList<>()).add(part);
    }
    boolean only = role == ComponentRole.CODE && parts.size() == 1 && !stack;
    List<Summary.Row> rows = new ArrayList<>();
    for (List<Component> group : groups.values()) {
      if (all || group.size() <= ALONE || group.stream().allMatch(this::isNamedByUser)) {
        group.forEach(part -> rows.add(row(part, only)));
      } else {
        rows.add(group(role, group));
      }
    }
    if (all || rows.size() <= SHOWN) {
      return rows;
    }
    int more = rows.size() - SHOWN;
    List<Summary.Row> shown = new ArrayList<>(rows.subList(0, SHOWN));
    shown.add(
        new Summary.Row(
            "",
            "and " + more + " more",
            rows.get(SHOWN).cells(),
            List.of("--verbose shows all " + Words.roles(role))));
    return shown;
  }

  /** What a stack file calls by an id of its own. */
  private boolean isNamedByUser(Component part) {
    return stack && part.id().indexOf('/') < 0;
  }

  private String likeness(Component part) {
    StringBuilder key = new StringBuilder(String.valueOf(part.concluded()));
    for (Action action : dossier.use().actions()) {
      Ruling ruling = index.rulings(part).get(action);
      key.append('|').append(ruling == null ? "" : cell(ruling).full());
    }
    return key.toString();
  }

  private Summary.Row row(Component part, boolean only) {
    List<String> details = new ArrayList<>();
    String license = license(part);
    List<String> facts = new ArrayList<>();
    if (!only) {
      facts.add(license);
    }
    String place = place(part);
    if (place != null && !(only && harshest(part) == RulingValue.PERMITTED)) {
      facts.add(place);
    }
    if (stack) {
      String purl = part.purl();
      if (purl != null && !purl.endsWith(part.name())) {
        facts.add(purl.substring(purl.indexOf('/') + 1));
      }
      List<String> made = index.madeOf(part);
      if (!made.isEmpty()) {
        facts.add(Words.list(made, "and") + (made.size() == 1 ? " is" : " are") + " made with it");
      }
    }
    if (!facts.isEmpty()) {
      details.add(String.join(" · ", facts));
    }
    details.addAll(why(part));
    return new Summary.Row(
        Words.role(part.role()), only ? license : part.name(), cells(part), details);
  }

  private Summary.Row group(ComponentRole role, List<Component> group) {
    List<String> names = group.stream().map(Component::name).limit(4).toList();
    int more = group.size() - names.size();
    List<String> details = new ArrayList<>();
    details.add(
        Words.license(group.getFirst().concluded())
            + ": "
            + String.join(", ", names)
            + (more > 0 ? " and " + more + " more" : ""));
    details.addAll(why(group.getFirst()));
    String name = group.size() + (role == ComponentRole.PACKAGE ? " of them" : " alike");
    return new Summary.Row(Words.roles(role), name, cells(group.getFirst()), details);
  }

  /** The licence; of a stack's part under the licence of what is built, that it is the user's. */
  private String license(Component part) {
    String license = Words.license(part.concluded());
    boolean own =
        stack
            && license.startsWith("LicenseRef-")
            && license.equals(dossier.use().circumstances().resultLicense());
    return own ? "your own, " + license : license;
  }

  private @Nullable String place(Component part) {
    if (stack && part.purl() == null && !isNamedByUser(part)) {
      return "in " + part.id().substring(0, part.id().indexOf('/'));
    }
    String named = index.namedAt(part);
    if (named != null) {
      return "named at " + named;
    }
    return part.paths().isEmpty()
            || part.paths().getFirst().equals(".")
            || part.paths().getFirst().equals(part.name())
        ? null
        : part.paths().getFirst();
  }

  /** What decides, for the harshest ruling that is not a plain yes. */
  private List<String> why(Component part) {
    RulingValue worst = harshest(part);
    List<Ruling> rulings =
        dossier.use().actions().stream()
            .map(index.rulings(part)::get)
            .filter(java.util.Objects::nonNull)
            .filter(r -> r.value() == worst)
            .toList();
    List<String> lines = new ArrayList<>();
    if (worst == RulingValue.CONDITIONAL) {
      List<String> when = rulings.stream().flatMap(r -> r.when().stream()).distinct().toList();
      lines.add("depends on " + Words.circumstances(when));
    }
    if (worst == RulingValue.UNCLEAR) {
      List<String> readings =
          rulings.stream().flatMap(r -> r.readings().stream()).distinct().limit(2).toList();
      if (readings.size() == 2) {
        lines.addAll(Words.readings(readings));
      } else if (!readings.isEmpty() && part.concluded() != null) {
        lines.add(readings.getFirst());
      }
    }
    if (worst != RulingValue.PERMITTED && !rulings.isEmpty()) {
      List<String> via =
          rulings.getFirst().via().stream().filter(id -> !isPlain(id, part)).toList();
      if (!via.isEmpty()) {
        lines.add("by way of " + String.join(" → ", via.stream().map(index::name).toList()));
      }
    }
    return lines;
  }

  /** The part itself and, but in a stack, the project's own code tell nothing about the way. */
  private boolean isPlain(String id, Component part) {
    return id.equals(part.id())
        || (!stack && index.component(id).map(c -> c.role() == ComponentRole.CODE).orElse(false));
  }

  private Map<Action, Summary.Cell> cells(Component part) {
    Map<Action, Summary.Cell> cells = new LinkedHashMap<>();
    index.rulings(part).forEach((action, ruling) -> cells.put(action, cell(ruling)));
    return cells;
  }

  private static Summary.Cell cell(Ruling ruling) {
    String full =
        switch (ruling.value()) {
          case PERMITTED -> ruling.duties().isEmpty() ? "yes" : "yes, with duties";
          case CONDITIONAL -> depends(ruling);
          case UNCLEAR -> "unclear";
          case PROHIBITED -> isNoLicense(ruling) ? "no licence" : "no" + clause(ruling);
        };
    String brief =
        switch (ruling.value()) {
          case PERMITTED -> ruling.duties().isEmpty() ? "yes" : "yes, duties";
          case CONDITIONAL -> "depends";
          case UNCLEAR -> "unclear";
          case PROHIBITED ->
              isNoLicense(ruling) || clause(ruling).length() > LONG_CLAUSE
                  ? "no"
                  : "no" + clause(ruling);
        };
    return new Summary.Cell(
        ruling.value(), full, brief, Index.cited(ruling.citations()), ruling.id());
  }

  private static boolean isNoLicense(Ruling ruling) {
    return ruling.citations().stream().anyMatch(Index::isNoLicense);
  }

  private static String clause(Ruling ruling) {
    return ruling.citations().isEmpty() ? "" : Index.clause(ruling.citations().getFirst());
  }

  private static String depends(Ruling ruling) {
    if (ruling.when().isEmpty() || ruling.when().getFirst().length() > LONG_KEY) {
      return "depends";
    }
    int more = ruling.when().size() - 1;
    return "depends on " + ruling.when().getFirst() + (more > 0 ? " +" + more : "");
  }
}

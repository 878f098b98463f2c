// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Action;
import dev.scruple.model.Change;
import dev.scruple.model.Component;
import dev.scruple.model.Condition;
import dev.scruple.model.Dossier;
import dev.scruple.model.Ruling;
import dev.scruple.model.RulingValue;
import dev.scruple.model.Source;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A dossier in words, in the order in which every report tells it: the answer, may I, should I,
 * what stands against it, the conditions, what would turn it, what was not seen. Words of the
 * target are as it wrote them: each report makes them harmless for its form.
 */
public final class Summary {
  private final Dossier dossier;
  private final Index index;
  private final Headline headline;
  private final @Nullable String use;

  /**
   * The answer for an action, in full and as short as a narrow column needs.
   *
   * @param value null where nothing was ruled
   * @param clauses that decide, with their licences; empty where none does
   * @param ruling id of the ruling, the harshest where the row is of many parts
   */
  public record Cell(
      @Nullable RulingValue value, String full, String brief, String clauses, String ruling) {
    private static final Cell NONE = new Cell(null, "not ruled", "–", "", "");

    String words(boolean inFull) {
      return inFull ? full : brief;
    }

    Tone tone() {
      return value == null ? Tone.FAINT : Words.tone(value);
    }
  }

  /** A part, or parts that are alike: an answer for each action, and what is to know of it. */
  public record Row(String role, String name, Map<Action, Cell> cells, List<String> details) {
    public Row {
      cells = Map.copyOf(cells);
      details = List.copyOf(details);
    }

    /** The answer for an action. */
    public Cell cell(Action action) {
      return cells.getOrDefault(action, Cell.NONE);
    }
  }

  /**
   * What stands against the use, or leaves it open.
   *
   * @param refused whether it is prohibited; else it is open
   * @param what the way to whose terms bring it, the clauses, and what they keep from being done
   */
  public record Conflict(boolean refused, String what, List<String> reasons) {
    public Conflict {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Something that was not examined or could not be answered.
   *
   * @param remedy the command or act that closes it; null where there is none
   */
  public record Gap(String what, String why, @Nullable String remedy) {}

  /**
   * Gaps that one command or act closes.
   *
   * @param remedy that closes them; null where there is none
   */
  public record GapGroup(List<Gap> gaps, @Nullable String remedy) {
    public GapGroup {
      gaps = List.copyOf(gaps);
    }
  }

  /**
   * A ruling that refuses the use or leaves it open.
   *
   * @param source where the part stands or is named; null where that is nowhere in the target
   */
  public record Deciding(Ruling ruling, String what, @Nullable Source source) {}

  /**
   * The words of a dossier.
   *
   * @param use as the user stated it, for commands to go on with; null where none was stated
   */
  public Summary(Dossier dossier, @Nullable String use) {
    this.dossier = dossier;
    this.index = new Index(dossier);
    this.headline = new Headline(dossier, index);
    this.use = use;
  }

  /** What sort of target was weighed, and when. */
  public String seen() {
    return headline.seen();
  }

  /** The use, with all that is stated of it. */
  public String use() {
    return Headline.told(dossier.use());
  }

  /** How many conditions there are, and how many things were not seen. */
  public String counts() {
    return headline.counts();
  }

  /** The answer in sentences. */
  public List<String> sentences() {
    return headline.summary();
  }

  /**
   * The answer in sentences.
   *
   * @param rest where conditions, gaps and more reasons are told, as {@code in the report}
   */
  public List<String> sentences(String rest) {
    return headline.summary(rest);
  }

  /** What to know of how the target was found. */
  public List<String> remarks() {
    return Remarks.of(dossier);
  }

  /**
   * «May I?»: the project's own parts, packages together, then what is not plainly permitted.
   *
   * @param all every part in a row of its own
   */
  public List<Row> may(boolean all) {
    return new MayRows(dossier, index, all).rows();
  }

  /** «Should I?»: the lines of the checklist. */
  public List<AreaLine> checklist() {
    return Checklist.lines(dossier);
  }

  /** What stands against it, the harshest first. */
  public List<Conflict> against() {
    return new Against(dossier, index).all();
  }

  /** The title of {@link #against()}. */
  public String againstTitle() {
    return Against.title(dossier);
  }

  /** The conditions, the harshest first. */
  public List<Condition> conditions() {
    return Conditions.sorted(dossier, index);
  }

  /** The title of {@link #conditions()}: keeping to them is not enough where it is refused. */
  public String conditionsTitle() {
    return Conditions.title(dossier);
  }

  /** What would turn the answer, each way with the verdict that it leads to. */
  public List<String> changes() {
    return dossier.changes().stream().map(Summary::told).toList();
  }

  /** All steps of one way, and where it leads. */
  static String told(Change change) {
    String steps = String.join("; and ", change.steps().stream().map(Change.Step::text).toList());
    return steps + ": " + Words.verdict(change.value());
  }

  /** What was not seen, those of one cause together. */
  public List<Gap> gaps() {
    return gapGroups().stream().flatMap(group -> group.gaps().stream()).toList();
  }

  /** What was not seen, those that one command closes together. */
  public List<GapGroup> gapGroups() {
    List<GapGroup> all = new ArrayList<>();
    Gaps.byRemedy(new Gaps(dossier, true).all())
        .forEach(
            (close, gaps) -> {
              String remedy = close.isEmpty() ? null : NextCommand.of(close, use);
              List<Gap> closed =
                  gaps.stream().map(gap -> new Gap(gap.what(), gap.why(), remedy)).toList();
              all.add(new GapGroup(closed, remedy));
            });
    return all;
  }

  /** The rulings that refuse the use or leave it open, the harshest first. */
  public List<Deciding> deciding() {
    return dossier.verdict().because().stream()
        .flatMap(id -> index.ruling(id).stream())
        .filter(ruling -> ruling.value().compareTo(RulingValue.UNCLEAR) >= 0)
        .sorted(Comparator.comparing(Ruling::value).reversed().thenComparing(Ruling::id))
        .map(this::deciding)
        .toList();
  }

  private Deciding deciding(Ruling ruling) {
    Component part = index.component(ruling.component()).orElse(null);
    String license = part == null ? "" : ", " + Words.license(part.concluded());
    String cited =
        ruling.citations().isEmpty() ? "" : " (" + Index.citations(ruling.citations()) + ")";
    String refused =
        ruling.value() == RulingValue.PROHIBITED ? "You may not " : "It is open whether you may ";
    String what =
        refused
            + Words.doing(ruling.action())
            + ": "
            + index.name(ruling.component())
            + license
            + cited
            + ".";
    Source source = part == null ? null : source(part);
    return new Deciding(ruling, what, source);
  }

  private @Nullable Source source(Component part) {
    Source named = index.namedSource(part);
    if (named != null || part.paths().isEmpty()) {
      return named;
    }
    return Source.file(part.paths().getFirst());
  }
}

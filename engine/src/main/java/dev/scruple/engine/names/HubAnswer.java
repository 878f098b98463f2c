// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.catalogue.Catalogue;
import dev.scruple.catalogue.DatasetMatch;
import dev.scruple.catalogue.HubName;
import dev.scruple.catalogue.MatchedBy;
import dev.scruple.catalogue.ModelMatch;
import dev.scruple.catalogue.RevisionMatch;
import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.compose.KnownNames;
import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.How;
import dev.scruple.model.Relation;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.sources.TargetException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a name alone, offline, with no file seen. A hub's name is answered from the
 * catalogue: it rests on statements by others, of a date. A hosted service is answered from its
 * terms ({@link HostedServices}).
 *
 * @param coverage says what was not seen and, of a hub's name, which commands fetch card and
 *     configuration
 */
public record HubAnswer(
    TargetDescription target, Composition composition, List<Coverage> coverage) {
  private static final String COLLECTOR = "catalogue";
  private static final int LONGEST_CHAIN = 8;

  public HubAnswer {
    coverage = List.copyOf(coverage);
  }

  /**
   * Looks a name up.
   *
   * @throws TargetException where the catalogue doesn't know it; the message has the commands that
   *     fetch card and configuration
   */
  public static HubAnswer of(HubName name, Catalogue catalogue, CatalogueNames names)
      throws TargetException {
    return switch (name.kind()) {
      case MODEL ->
          catalogue
              .model(name)
              .map(match -> model(match, names))
              .orElseThrow(() -> unknown(name, catalogue));
      case DATASET ->
          catalogue
              .dataset(name.toString())
              .map(match -> dataset(match, names))
              .orElseThrow(() -> unknown(name, catalogue));
    };
  }

  private static TargetException unknown(HubName name, Catalogue catalogue) {
    List<String> near = catalogue.near(name.toString());
    String hint = near.isEmpty() ? "" : " Names that are known: " + String.join(", ", near) + ".";
    return new TargetException(
        "'"
            + name
            + "' is not in the catalogue, and nothing is guessed."
            + hint
            + " Fetch its card and configuration, without weights, and evaluate the folder:\n  "
            + fetch(name)
            + "\n  scruple evaluate "
            + folder(name));
  }

  private static String folder(HubName name) {
    return name.id().substring(name.id().indexOf('/') + 1);
  }

  private static String fetch(HubName name) {
    String kind = name.kind() == HubName.Kind.DATASET ? " --repo-type dataset" : "";
    String revision = name.revision() == null ? "" : " --revision " + name.revision();
    return "hf download "
        + name.id()
        + kind
        + revision
        + " --include \"*.md\" \"*.json\" \"LICENSE*\" \"*.txt\" \"*.py\" --local-dir "
        + folder(name);
  }

  private static HubAnswer model(ModelMatch match, CatalogueNames names) {
    Map<String, Component> components = new TreeMap<>();
    List<Relation> relations = new ArrayList<>();
    List<Evidence> evidence = new ArrayList<>();
    KnownNames.Named entry = names.model(match);
    String asked = match.asked().id();
    Component first = entry.component();
    if (match.matchedBy() == MatchedBy.QUANTISED_COPY) {
      String purl = "pkg:huggingface/" + asked;
      Component copy =
          new Component(purl, first.role(), asked, purl, List.of(), null, null, first.concluded());
      components.put(copy.id(), copy);
      relations.add(new Relation(purl, How.QUANTISATION, first.id(), List.of()));
      first = copy;
    }
    evidence.addAll(entry.evidence());
    components.put(entry.component().id(), entry.component());
    bases(match, names, components, relations, evidence);
    relations.sort(Comparator.comparing(Relation::from).thenComparing(Relation::to));
    return answer(
        match.asked(), first.id(), components, relations, evidence, notes(match), match.revision());
  }

  /**
   * Follows bases that the catalogue states, up to the one without. Where none is stated for a
   * listed copy, the original that its name says comes first, with no evidence but the name.
   */
  private static void bases(
      ModelMatch match,
      CatalogueNames names,
      Map<String, Component> components,
      List<Relation> relations,
      List<Evidence> evidence) {
    String from = "pkg:huggingface/" + match.entry().name();
    String byName = originalByName(match);
    String base = byName == null ? match.entry().base() : byName;
    Set<String> seen = new HashSet<>(Set.of(from));
    List<Evidence> last = List.copyOf(evidence);
    for (int step = 0; base != null && step < LONGEST_CHAIN; step++) {
      KnownNames.Named named = names.model(base);
      if (!seen.add(named.component().id())) {
        return;
      }
      components.put(named.component().id(), named.component());
      boolean nameOnly = byName != null && step == 0;
      List<String> stated = last.isEmpty() || nameOnly ? List.of() : List.of(last.getFirst().id());
      relations.add(new Relation(from, How.FINE_TUNE, named.component().id(), stated));
      evidence.addAll(named.evidence());
      last = named.evidence();
      from = named.component().id();
      base = names.baseOf(base);
    }
  }

  /** The original of a listed copy for which no source states a base; null otherwise. */
  private static @Nullable String originalByName(ModelMatch match) {
    boolean listed = match.matchedBy() != MatchedBy.QUANTISED_COPY;
    return listed && match.entry().base() == null
        ? match.original().map(ModelMatch.Original::name).orElse(null)
        : null;
  }

  private static List<String> notes(ModelMatch match) {
    List<String> notes = new ArrayList<>();
    if (match.matchedBy() == MatchedBy.QUANTISED_COPY) {
      notes.add(
          "by its name it is a quantised copy of "
              + match.entry().name()
              + ", whose licence is stated; the copy's own is not known");
    }
    String original = originalByName(match);
    if (original != null) {
      notes.add(
          "by its name it is a quantised copy of " + original + "; no source states its base");
    }
    return notes;
  }

  private static HubAnswer dataset(DatasetMatch match, CatalogueNames names) {
    KnownNames.Named entry = names.dataset(match);
    Map<String, Component> components = new TreeMap<>();
    components.put(entry.component().id(), entry.component());
    List<Relation> relations = new ArrayList<>();
    for (Component generator : entry.generators()) {
      components.put(generator.id(), generator);
      relations.add(
          new Relation(
              entry.component().id(),
              How.OUTPUT,
              generator.id(),
              entry.evidence().stream().map(Evidence::id).toList()));
    }
    return answer(
        match.asked(),
        entry.component().id(),
        components,
        relations,
        entry.evidence(),
        List.of(),
        match.revision());
  }

  private static HubAnswer answer(
      HubName asked,
      String first,
      Map<String, Component> components,
      List<Relation> relations,
      List<Evidence> evidence,
      List<String> notes,
      RevisionMatch revision) {
    List<Evidence> found = new ArrayList<>(evidence);
    evidence.stream().limit(1).map(HubAnswer::basis).forEach(found::add);
    List<Unexamined> unexamined = new ArrayList<>();
    unexamined.add(
        Unexamined.of(
            COLLECTOR,
            null,
            "no file of it was seen: the answer rests on what others state of it",
            fetch(asked) + " && scruple evaluate " + folder(asked)));
    notes.forEach(note -> unexamined.add(Unexamined.of(COLLECTOR, null, note, null)));
    String stale = staleness(revision);
    if (stale != null) {
      unexamined.add(Unexamined.of(COLLECTOR, null, stale, null));
    }
    TargetDescription target =
        new TargetDescription(asked.toString(), TargetKind.HUB, asked.revision(), null);
    Composition composition =
        new Composition(
            List.copyOf(components.values()),
            relations,
            Set.of(first),
            found.stream().distinct().toList());
    return new HubAnswer(
        target, composition, List.of(new Coverage(COLLECTOR, evidence.size(), unexamined)));
  }

  /** What the answer rests on, by whom and as of when. */
  private static Evidence basis(Evidence evidence) {
    if (!(evidence.value() instanceof Fact.CatalogueStatement stated)) {
      return evidence;
    }
    String licenses =
        stated.licenses().isEmpty() ? "no licence" : String.join(", ", stated.licenses());
    return Evidence.of(
        evidence.source(),
        new Fact.Remark(
            "the answer rests on a statement about "
                + stated.id()
                + ": "
                + licenses
                + ", by "
                + stated.source()
                + " as of "
                + stated.date()
                + "; no file was seen"));
  }

  private static @Nullable String staleness(RevisionMatch revision) {
    return switch (revision) {
      case NOT_ASKED, STATED -> null;
      case OTHER -> "the statement is about another revision than the one asked for";
      case UNKNOWN -> "whether the statement holds for the revision asked for is not known";
    };
  }
}

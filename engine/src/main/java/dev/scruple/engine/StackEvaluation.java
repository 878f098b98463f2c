// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.curate.Curations;
import dev.scruple.engine.judge.Judgement;
import dev.scruple.engine.judge.Turns;
import dev.scruple.engine.names.CatalogueNames;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Change;
import dev.scruple.model.Component;
import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Digest;
import dev.scruple.model.DigestOf;
import dev.scruple.model.Dossier;
import dev.scruple.model.Evidence;
import dev.scruple.model.Outcome;
import dev.scruple.model.Relation;
import dev.scruple.model.Request;
import dev.scruple.model.Ruling;
import dev.scruple.model.TargetDescription;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.Use;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.Rulings;
import dev.scruple.terms.stack.Stack;
import dev.scruple.terms.stack.StackFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Evaluates a stack: each target by itself, then rulings over all parts and all that they hold.
 * Checks ask of each target; what they answer is told with the part's id before it.
 */
final class StackEvaluation {
  /** Finds out about one target. */
  @FunctionalInterface
  interface Studies {
    Study of(Target target, Options options) throws TargetException;
  }

  private final Options options;
  private final Studies studies;
  private final DeclaredLicenses declared;
  private final CatalogueNames names;

  StackEvaluation(
      Options options, Studies studies, DeclaredLicenses declared, CatalogueNames names) {
    this.options = options;
    this.studies = studies;
    this.declared = declared;
    this.names = names;
  }

  Dossier evaluate(Path file) throws TargetException {
    if (options.revision() != null) {
      throw new TargetException(
          file + " is a stack, which has no revision; name revisions in its targets");
    }
    byte[] bytes = read(file);
    Stack stack = parse(file, bytes);
    Use use = use(stack, options);
    List<StackPart> parts = new ArrayList<>();
    for (Stack.Part part : stack.parts()) {
      parts.add(part(part, file, options.part(part.id(), use)));
    }
    return dossier(stack, use, parts, digest(bytes));
  }

  static byte[] read(Path file) throws TargetException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(Stack.LARGEST_FILE + 1);
    } catch (IOException e) {
      throw new TargetException("the stack file can't be read: " + e.getMessage(), e);
    }
  }

  static Stack parse(Path file, byte[] bytes) throws TargetException {
    try {
      return Stack.read(String.valueOf(file.getFileName()), bytes);
    } catch (StackFileException e) {
      throw new TargetException(String.valueOf(e.getMessage()), e);
    }
  }

  /**
   * The one asked for, else the stack's own, else the default; by the reading that was asked for.
   */
  static Use use(Stack stack, Options options) {
    Use own = stack.use();
    return own == null || options.useHolds()
        ? stack.usedFor(options.use())
        : own.with(options.use().reading());
  }

  private StackPart part(Stack.Part part, Path file, Options options) {
    String text = part.target();
    if (text == null) {
      return StackPart.stated(part);
    }
    try {
      Path folder = file.toAbsolutePath().getParent();
      Target target = Target.parse(text, folder == null ? file.toAbsolutePath() : folder);
      Study found = studies.of(target, options);
      Evaluation evaluation = new Evaluation(options, declared, names);
      Curations.Applying applying = evaluation.curations(found);
      Study study = found.corrected(applying);
      List<Evidence> evidence = Evaluation.evidence(study);
      List<Ruling> rulings = evaluation.rulings(study.composition());
      List<Outcome> outcomes = evaluation.outcomes(study, evidence, rulings, applying);
      return StackPart.of(part, study, evidence, outcomes, applying.told());
    } catch (TargetException e) {
      return StackPart.unread(part, String.valueOf(e.getMessage()));
    }
  }

  private Dossier dossier(Stack stack, Use use, List<StackPart> parts, Digest digest) {
    options.progress().accept("weighing");
    StackNeeds needs = new StackNeeds(stack);
    boolean makes = StackNeeds.makesAny(use.actions());
    Map<String, Component> components = new TreeMap<>();
    List<Relation> relations = new ArrayList<>(stack.relations());
    List<Evidence> evidence = new ArrayList<>();
    List<Request> requests = new ArrayList<>();
    List<Unexamined> unread = new ArrayList<>();
    Set<String> needed = new HashSet<>();
    Set<String> ingredients = new HashSet<>();
    for (StackPart part : parts) {
      part.components().forEach(each -> components.put(each.id(), each));
      relations.addAll(part.relations());
      evidence.addAll(part.evidence());
      requests.addAll(part.requests());
      String id = part.components().getFirst().id();
      if (!needs.isIngredient(id)) {
        needed.addAll(part.needed());
        unread.addAll(part.unread());
      } else if (makes) {
        needed.add(id);
        ingredients.add(id);
        unread.addAll(part.unread());
      }
    }
    relations.sort(
        Comparator.comparing(Relation::from)
            .thenComparing(Relation::type)
            .thenComparing(each -> String.valueOf(each.how()))
            .thenComparing(Relation::to));
    Study whole =
        new Study(
            new TargetDescription(stack.name(), TargetKind.STACK, null, digest),
            coverage(parts),
            requests.isEmpty() ? null : requests,
            new Composition(List.copyOf(components.values()), relations, needed, List.of()),
            Evaluation.distinct(evidence),
            unread);
    return judged(whole, use, parts, needs, ingredients);
  }

  private Dossier judged(
      Study whole, Use use, List<StackPart> parts, StackNeeds needs, Set<String> ingredients) {
    Evaluation evaluation =
        new Evaluation(options.part(whole.target().name(), use), declared, names);
    Composition composition = whole.composition();
    List<Ruling> rulings =
        Rulings.onAStack(Evaluation.TERMS)
            .rule(composition.components(), composition.relations(), use);
    List<Outcome> outcomes =
        parts.stream()
            .flatMap(part -> part.outcomes().stream())
            .sorted(Comparator.comparing(Outcome::area).thenComparing(Outcome::check))
            .toList();
    List<Ruling> counting = counting(rulings, needs, ingredients);
    Judgement judgement =
        Evaluation.judge(composition.components(), composition.needed())
            .judge(counting, outcomes, whole.unread());
    List<Change> changes =
        new Turns(
                Turns.Situation.of(composition, use),
                judgement.verdict().value(),
                Evaluation.weighing(
                    after ->
                        counting(
                            Rulings.onAStack(Evaluation.TERMS)
                                .rule(after.components(), after.relations(), after.use()),
                            needs,
                            ingredients),
                    outcomes,
                    whole.unread()))
            .find(counting);
    List<Curation> curations =
        parts.stream()
            .flatMap(part -> part.curations().stream())
            .filter(each -> each.state() != Curation.State.UNMATCHED)
            .toList();
    return evaluation.dossier(
        whole, whole.evidence(), rulings, outcomes, judgement, changes, curations);
  }

  private static List<Ruling> counting(
      List<Ruling> rulings, StackNeeds needs, Set<String> ingredients) {
    return rulings.stream()
        .filter(
            each ->
                !needs.isIngredient(partOf(each.component()))
                    || (ingredients.contains(each.component()) && StackNeeds.makes(each.action())))
        .toList();
  }

  private static String partOf(String component) {
    int slash = component.indexOf('/');
    return slash < 0 ? component : component.substring(0, slash);
  }

  /** What each collector saw in all parts together. */
  private static List<Coverage> coverage(List<StackPart> parts) {
    Map<String, Coverage> byCollector = new TreeMap<>();
    for (StackPart part : parts) {
      for (Coverage each : part.coverage()) {
        byCollector.merge(each.collector(), each, StackEvaluation::together);
      }
    }
    return List.copyOf(byCollector.values());
  }

  private static Coverage together(Coverage one, Coverage other) {
    List<Unexamined> unexamined = new ArrayList<>(one.unexamined());
    unexamined.addAll(other.unexamined());
    unexamined.sort(Comparator.comparing(Unexamined::id));
    return new Coverage(one.collector(), one.examined() + other.examined(), unexamined);
  }

  private static Digest digest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Digest("sha256", HexFormat.of().formatHex(digest), DigestOf.FILE);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}

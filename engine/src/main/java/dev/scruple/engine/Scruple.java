// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.catalogue.Catalogue;
import dev.scruple.catalogue.HubName;
import dev.scruple.engine.difference.Differences;
import dev.scruple.engine.names.CatalogueNames;
import dev.scruple.engine.names.HostedServices;
import dev.scruple.engine.names.HubAnswer;
import dev.scruple.engine.notice.Material;
import dev.scruple.engine.plan.Planner;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Dossier;
import dev.scruple.model.Ruling;
import dev.scruple.model.TargetKind;
import dev.scruple.model.dependencies.DependenciesDocument;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.difference.DossierDifference;
import dev.scruple.model.notice.Notices;
import dev.scruple.model.plan.OversightPlan;
import dev.scruple.sources.HubKind;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.Snapshots;
import dev.scruple.sources.SourceOptions;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.Rulings;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Weighs a project before you build on it. {@code docs/facade.md} shows how to call it.
 *
 * <p>Instances hold no state of a target and may be used by several threads.
 */
public final class Scruple {
  /** The version of the program, as dossiers name it. */
  public static final String VERSION = Version.current();

  private final DeclaredLicenses declared = new DeclaredLicenses();

  /**
   * Evaluates a target for a use.
   *
   * @throws TargetException where the target can't be read; the message says what to do
   */
  public Dossier evaluate(Target target, Options options) throws TargetException {
    if (target instanceof Target.Stack stack) {
      return new StackEvaluation(options, this::study, declared, names()).evaluate(stack.path());
    }
    return new Evaluation(options, declared, names()).dossier(study(target, options));
  }

  /**
   * The packages that a target stands on, by all its manifests and lock files together. Nothing is
   * weighed; no cache is read or written but that of a service that is asked.
   *
   * @throws TargetException where the target can't be read or is a name alone
   */
  public DependenciesDocument dependencies(Target target, Options options) throws TargetException {
    if (target instanceof Target.Stack || byName(target, options, names()).isPresent()) {
      throw new TargetException(
          "only files tell what is needed, and this is a name or a stack of several: name a folder,"
              + " a repository, an archive or a manifest");
    }
    try (Snapshot snapshot = new Snapshots().open(target, source(options, options.revision()))) {
      return new PackageRun(options, names()).document(snapshot);
    } catch (IOException e) {
      throw new TargetException("The target can't be closed: " + e.getMessage(), e);
    }
  }

  private CatalogueNames names() {
    return new CatalogueNames(Catalogue.builtIn(), declared);
  }

  private Study study(Target target, Options options) throws TargetException {
    CatalogueNames names = names();
    Optional<HubAnswer> answer = byName(target, options, names);
    if (answer.isPresent()) {
      return new Evaluation(options, declared, names).hub(answer.get());
    }
    try (Snapshot snapshot = new Snapshots().open(target, source(options, options.revision()))) {
      return new Evaluation(options, declared, names).snapshot(target, snapshot);
    } catch (IOException e) {
      throw new TargetException("The target can't be closed: " + e.getMessage(), e);
    }
  }

  static SourceOptions source(Options options, @Nullable String revision) {
    return new SourceOptions(
        options.cacheFolder(),
        options.offline(),
        revision,
        options.progress(),
        InstantSource.system());
  }

  /**
   * What must go along with copies of a target: who made its parts, under which licences, and what
   * of this could not be found. The use of the options decides which branch of a choice of licences
   * is taken, and which attributions are owed. No cache is read or written.
   *
   * @param packages where the packages that it needs are installed or were fetched to, so that
   *     their own files are read; null where they are not
   * @throws TargetException where one of both can't be read; the message says what to do
   */
  public Notices notices(Target target, @Nullable Target packages, Options options)
      throws TargetException {
    if (target instanceof Target.Stack stack) {
      return new StackNotices(options, this::notices, packages).of(stack.path());
    }
    return notices(target, null, packages, options);
  }

  /** Of a target by itself, or of a part of a stack, whose target may be only a licence. */
  private Notices notices(
      @Nullable Target target,
      Material.@Nullable StackPlace place,
      @Nullable Target packages,
      Options options)
      throws TargetException {
    CatalogueNames names = names();
    NoticeRun run = new NoticeRun(options, declared, names);
    if (target == null && place != null) {
      return run.stated(place);
    }
    Target named = Objects.requireNonNull(target, "a target, where there is no stack");
    Optional<HubAnswer> answer = byName(named, options, names);
    return answer.isPresent() ? run.hub(answer.get(), place) : run.target(named, place, packages);
  }

  /**
   * How a ruling of a dossier came about, by the terms that this version knows: where the dossier
   * is of another version, the answer may be another too.
   *
   * @throws IllegalArgumentException where the ruling is on no component of the dossier
   */
  public static Derivation derivation(Dossier dossier, Ruling ruling) {
    Rulings rulings =
        dossier.target().kind() == TargetKind.STACK
            ? Rulings.onAStack(Evaluation.TERMS)
            : new Rulings(Evaluation.TERMS);
    return rulings.explain(
        dossier.components(),
        dossier.relations(),
        dossier.use(),
        ruling.component(),
        ruling.action());
  }

  /** The names of the hosted services whose terms are known, sorted. */
  public static List<String> services() {
    return HostedServices.names();
  }

  /** What changed from one evaluation to another. */
  public static DossierDifference difference(Dossier before, Dossier after) {
    return Differences.between(before, after, VERSION);
  }

  /**
   * What to watch of an evaluated target, and how.
   *
   * @param target as the user named it, for the commands of the plan
   * @param use as the user named it
   */
  public static OversightPlan plan(Dossier dossier, String target, String use) {
    return Planner.plan(dossier, target, use, VERSION);
  }

  /** What is known of a name alone; empty where there are files to read. */
  private static Optional<HubAnswer> byName(Target target, Options options, CatalogueNames names)
      throws TargetException {
    return switch (target) {
      case Target.Hub hub -> {
        String revision = options.revision() == null ? hub.revision() : options.revision();
        String name =
            (hub.kind() == HubKind.DATASET ? "datasets/" : "")
                + hub.name()
                + (revision == null ? "" : "@" + revision);
        HubName parsed =
            HubName.parse(name)
                .orElseThrow(
                    () ->
                        new TargetException("'" + name + "' is no name of a hub: write org/name"));
        yield Optional.of(HubAnswer.of(parsed, Catalogue.builtIn(), names));
      }
      case Target.Service service -> {
        if (options.revision() != null) {
          throw new TargetException(
              "service:" + service.name() + " is a service, which has no revision");
        }
        yield Optional.of(HostedServices.answer(service.name()));
      }
      case Target.PackageUrl url ->
          throw new TargetException(
              "'"
                  + url.purl()
                  + "' is not answered by name yet, only pkg:huggingface/… is. Fetch the package"
                  + " with its own client, for instance pip download --no-deps, npm pack or"
                  + " mvn dependency:copy, and evaluate the file");
      case Target.Stack _ ->
          throw new TargetException(
              "a stack inside a stack is not read; name its parts one by one");
      case Target.Folder _, Target.Repository _, Target.ArchiveFile _, Target.ModelFile _ ->
          Optional.empty();
    };
  }
}

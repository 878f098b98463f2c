// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine;

import dev.scruple.engine.cache.FindingsCache;
import dev.scruple.engine.collect.Collectors;
import dev.scruple.engine.collect.NoticeCollector;
import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.engine.collect.Survey;
import dev.scruple.engine.collect.Surveyor;
import dev.scruple.engine.compose.BundledPart;
import dev.scruple.engine.compose.BundledParts;
import dev.scruple.engine.compose.Composer;
import dev.scruple.engine.compose.Composition;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.engine.names.CatalogueNames;
import dev.scruple.engine.names.HubAnswer;
import dev.scruple.engine.notice.Material;
import dev.scruple.engine.notice.NoticeComposer;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.TargetKind;
import dev.scruple.model.Unexamined;
import dev.scruple.model.notice.Notices;
import dev.scruple.sources.Snapshot;
import dev.scruple.sources.Snapshots;
import dev.scruple.sources.Target;
import dev.scruple.sources.TargetException;
import dev.scruple.terms.Terms;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One run of {@link Scruple#notices}: files are read anew, as their texts are not cached. */
final class NoticeRun {
  private final Options options;
  private final DeclaredLicenses declared;
  private final CatalogueNames names;

  NoticeRun(Options options, DeclaredLicenses declared, CatalogueNames names) {
    this.options = options;
    this.declared = declared;
    this.names = names;
  }

  private record Reading(Survey survey, List<NoticeFile> notices, boolean tooMuch) {}

  /** What a stack says of a part that it names no target of. */
  Notices stated(Material.StackPlace part) {
    Composition nothing = new Composition(List.of(), List.of(), Set.of(), List.of());
    return compose(
        new Material(
            part.id(),
            part,
            null,
            nothing,
            Material.Seen.NOTHING,
            Material.Seen.NOTHING,
            List.of()));
  }

  Notices hub(HubAnswer answer, Material.@Nullable StackPlace place) {
    return compose(
        new Material(
            answer.target().name(),
            place,
            answer.target().revision(),
            answer.composition(),
            Material.Seen.NOTHING,
            Material.Seen.NOTHING,
            List.of()));
  }

  Notices target(Target target, Material.@Nullable StackPlace place, @Nullable Target packages)
      throws TargetException {
    Material.Seen installed = packages == null ? Material.Seen.NOTHING : installed(packages);
    try (Snapshot snapshot =
        new Snapshots().open(target, Scruple.source(options, options.revision()))) {
      Reading reading = read(snapshot, any -> true);
      Predicate<String> own = outside(target, packages);
      List<SurveyedFile> files =
          reading.survey().files().stream().filter(file -> own.test(file.path())).toList();
      List<NoticeFile> notices =
          reading.notices().stream().filter(file -> own.test(file.path())).toList();
      boolean whole =
          Evaluation.around(target, snapshot) == null && snapshot.kind() != TargetKind.MODEL_FILE;
      Composition composition =
          new Composer(snapshot.name(), files, whole && reading.survey().licensesSeen(), names)
              .compose();
      List<BundledPart> bundled = BundledParts.of(files);
      List<Unexamined> unread =
          reading.survey().unread().stream()
              .filter(gap -> gap.path() != null && own.test(gap.path()))
              .filter(gap -> !isWeights(gap, composition))
              .toList();
      return compose(
          new Material(
              snapshot.name(),
              place,
              options.revision(),
              composition,
              new Material.Seen(files, notices, bundled, reading.tooMuch()),
              installed,
              unread));
    } catch (IOException e) {
      throw new TargetException("The target can't be closed: " + e.getMessage(), e);
    }
  }

  /** What weights hold says nothing of who made them. */
  private static boolean isWeights(Unexamined gap, Composition composition) {
    return composition.components().stream()
        .anyMatch(
            each ->
                each.role() == dev.scruple.model.ComponentRole.WEIGHTS
                    && each.paths().contains(String.valueOf(gap.path())));
  }

  private Material.Seen installed(Target packages) throws TargetException {
    try (Snapshot snapshot = new Snapshots().open(packages, Scruple.source(options, null))) {
      Reading reading = read(snapshot, NoticeCollector::speaksOfAPackage);
      List<SurveyedFile> files = reading.survey().files();
      return new Material.Seen(
          files, reading.notices(), BundledParts.installed(files), reading.tooMuch());
    } catch (IOException e) {
      throw new TargetException("The packages can't be closed: " + e.getMessage(), e);
    }
  }

  private Reading read(Snapshot snapshot, Predicate<String> wanted) {
    NoticeCollector collector = new NoticeCollector();
    options.progress().accept("reading " + snapshot.files().size() + " files");
    Survey survey =
        new Surveyor(
                snapshot,
                wanted,
                new Collectors(declared, List.of(collector)),
                FindingsCache.none(),
                options.cacheFolder().resolve("spool"),
                options.progress())
            .survey();
    return new Reading(survey, collector.files(), collector.tooMuch());
  }

  /** Packages that are installed inside of the target are no files of its own. */
  private static Predicate<String> outside(Target target, @Nullable Target packages) {
    if (!(target instanceof Target.Folder folder)
        || !(packages instanceof Target.Folder installed)) {
      return path -> true;
    }
    Path root = folder.path().toAbsolutePath().normalize();
    Path inside = installed.path().toAbsolutePath().normalize();
    if (!inside.startsWith(root) || inside.equals(root)) {
      return path -> true;
    }
    String prefix = root.relativize(inside).toString().replace('\\', '/') + "/";
    return path -> !path.startsWith(prefix);
  }

  private Notices compose(Material material) {
    options.progress().accept("composing");
    return new NoticeComposer(material, options.use(), Terms.builtIn()).compose();
  }
}

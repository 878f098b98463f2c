// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.names;

import dev.scruple.catalogue.Catalogue;
import dev.scruple.catalogue.CatalogueSource;
import dev.scruple.catalogue.CollectionStatement;
import dev.scruple.catalogue.DatasetEntry;
import dev.scruple.catalogue.DatasetMatch;
import dev.scruple.catalogue.Match;
import dev.scruple.catalogue.ModelEntry;
import dev.scruple.catalogue.ModelMatch;
import dev.scruple.catalogue.PackageEntry;
import dev.scruple.catalogue.Statement;
import dev.scruple.engine.compose.KnownNames;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Joins the catalogue's statements to components. */
public final class CatalogueNames implements KnownNames {
  private final Catalogue catalogue;
  private final StatedLicenses licenses;

  /** Names of a catalogue. */
  public CatalogueNames(Catalogue catalogue, DeclaredLicenses declared) {
    this.catalogue = catalogue;
    this.licenses = new StatedLicenses(declared);
  }

  @Override
  public @Nullable Known dependency(String purl) {
    Optional<Match> match = catalogue.byPurl(purl);
    if (match.isEmpty() || !(match.get() instanceof Match.OfPackage found)) {
      return null;
    }
    PackageEntry entry = found.entry();
    Evidence evidence =
        statement(
            purl,
            entry.name(),
            List.of(entry.declared()),
            List.of(),
            List.of(),
            List.of(entry.source()));
    return new Known(entry.statesLicense() ? licenses.registry(entry.declared()) : null, evidence);
  }

  @Override
  public Named model(String name) {
    return catalogue
        .model(name)
        .map(this::model)
        .orElseGet(() -> unknown(ComponentRole.WEIGHTS, name));
  }

  @Override
  public Named dataset(String name) {
    return catalogue
        .dataset(name)
        .map(this::dataset)
        .orElseGet(() -> unknown(ComponentRole.DATASET, name));
  }

  /** The base that the catalogue states for a model; null where it states none. */
  @Nullable String baseOf(String name) {
    return catalogue.model(name).map(match -> match.entry().base()).orElse(null);
  }

  /** A model that the catalogue knows, as a component. */
  Named model(ModelMatch match) {
    ModelEntry entry = match.entry();
    List<String> stated =
        entry.statements().stream().flatMap(s -> s.licenses().stream()).distinct().toList();
    String license = licenses.agreed(stated);
    String purl = purl(ComponentRole.WEIGHTS, entry.name());
    List<String> bases = entry.base() == null ? List.of() : List.of(entry.base());
    Evidence evidence =
        statement(purl, entry.name(), stated, bases, List.of(), sources(entry.statements()));
    if (Boolean.FALSE.equals(entry.openWeights())) {
      return new Named(Services.closed(entry.name(), purl, license), List.of(evidence));
    }
    return new Named(component(ComponentRole.WEIGHTS, entry.name(), license), List.of(evidence));
  }

  /** A data set that the catalogue knows, as a component. */
  Named dataset(DatasetMatch match) {
    DatasetEntry entry = match.entry();
    List<Evidence> evidence = new ArrayList<>();
    List<String> all = new ArrayList<>();
    String purl = purl(ComponentRole.DATASET, entry.name());
    for (Statement statement : entry.statements()) {
      all.addAll(statement.licenses());
      evidence.add(
          statement(
              purl, entry.name(), statement.licenses(), List.of(), List.of(), statement.sources()));
    }
    for (CollectionStatement statement : entry.collections()) {
      all.addAll(statement.licenses());
      evidence.add(
          statement(
              purl,
              entry.name(),
              statement.licenses(),
              statement.derivedFrom(),
              statement.generatedBy(),
              List.of(statement.source())));
    }
    List<Component> generators = Services.of(entry.generators());
    List<String> own =
        all.stream()
            .distinct()
            .filter(stated -> generators.isEmpty() || Services.named(stated).isEmpty())
            .toList();
    return new Named(
        component(ComponentRole.DATASET, entry.name(), licenses.agreed(own)),
        List.copyOf(evidence),
        generators);
  }

  /** Who states it; what is listed without a licence is in MTEB's list of facts. */
  private static List<CatalogueSource> sources(List<Statement> statements) {
    return statements.isEmpty()
        ? List.of(CatalogueSource.MTEB)
        : statements.stream().flatMap(s -> s.sources().stream()).distinct().toList();
  }

  private static Evidence statement(
      String purl,
      String id,
      List<String> stated,
      List<String> bases,
      List<String> generators,
      List<CatalogueSource> sources) {
    String titles = sources.stream().map(CatalogueSource::title).collect(Collectors.joining("; "));
    String date =
        sources.stream()
            .map(source -> source.asOf().toString())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    return Evidence.of(
        Source.url(purl), new Fact.CatalogueStatement(id, stated, bases, generators, titles, date));
  }

  private static Named unknown(ComponentRole role, String name) {
    return new Named(component(role, name, null), List.of());
  }

  private static Component component(ComponentRole role, String name, @Nullable String license) {
    String purl = purl(role, name);
    return new Component(purl, role, name, purl, List.of(), license, null, license);
  }

  private static String purl(ComponentRole role, String name) {
    return "pkg:huggingface/" + (role == ComponentRole.DATASET ? "datasets/" : "") + name;
  }
}

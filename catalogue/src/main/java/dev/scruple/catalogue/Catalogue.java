// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Published models, data sets and packages known by name: what was stated about them, by whom, as
 * of when. A name that isn't here has no answer; {@link #near} gives names for an error message
 * only.
 *
 * <p>Answers rest on statements by others: no file of the model, data set or package was seen.
 */
public final class Catalogue {
  private static final int MOST_NEAR = 5;
  private static final int LONGEST_NAME = 256;
  private static final int SHORTEST_PART = 4;
  private static final Catalogue BUILT_IN = new Catalogue();

  private Catalogue() {}

  /** The catalogue that comes with the program. */
  public static Catalogue builtIn() {
    return BUILT_IN;
  }

  /**
   * The model of a name, as {@link HubName#parse} reads it.
   *
   * <p>Letter case is forgiven where only one model fits. A name that reads as a quantised copy and
   * isn't listed itself leads to its original where exactly one known model has that name.
   */
  public Optional<ModelMatch> model(String name) {
    return HubName.parse(name).filter(it -> it.kind() == HubName.Kind.MODEL).flatMap(this::model);
  }

  /** The model of a name; see {@link #model(String)}. */
  public Optional<ModelMatch> model(HubName name) {
    Optional<ModelEntry> listed = listed(name.id());
    Optional<ModelMatch.Original> original = original(name.id(), listed);
    if (listed.isPresent()) {
      ModelEntry entry = listed.get();
      MatchedBy matchedBy = entry.name().equals(name.id()) ? MatchedBy.EXACT : MatchedBy.CASE;
      RevisionMatch revision = RevisionMatch.of(name.revision(), entry.revision());
      return Optional.of(new ModelMatch(name, matchedBy, entry, revision, original));
    }
    // The revision asked for is the copy's, of which nothing is known.
    RevisionMatch revision = RevisionMatch.of(name.revision(), null);
    return original
        .flatMap(it -> listed(it.name()))
        .map(it -> new ModelMatch(name, MatchedBy.QUANTISED_COPY, it, revision, original));
  }

  /**
   * The data set of a name, as {@link HubName#parse} reads it with or without {@code datasets/}, or
   * by a bare name or URL that the Data Provenance Collection knows it by.
   */
  public Optional<DatasetMatch> dataset(String name) {
    if (name.length() > LONGEST_NAME) {
      return Optional.empty();
    }
    HubName parsed = HubName.parse(name).orElseGet(() -> HubName.datasetAsWritten(name.strip()));
    return dataset(parsed);
  }

  private Optional<DatasetMatch> dataset(HubName name) {
    String key = Tables.key(name.id());
    if (key.equals("unspecified")) {
      // A row of the Data Provenance Collection for data sets without any name.
      return Optional.empty();
    }
    return DatasetEntry.of(
            oneSpelling(Tables.datasets().find(key), name.id()), Tables.trainingData().find(key))
        .map(
            entry -> {
              boolean exact = entry.name().equals(name.id());
              RevisionMatch revision = RevisionMatch.of(name.revision(), entry.revision());
              MatchedBy matchedBy = exact ? MatchedBy.EXACT : MatchedBy.CASE;
              return new DatasetMatch(name, matchedBy, entry, revision);
            });
  }

  /**
   * What a registry's metadata declare about a package.
   *
   * @param ecosystem {@code actions}, {@code cargo}, {@code cocoapods}, {@code conda}, {@code
   *     cran}, {@code go}, {@code hex}, {@code julia}, {@code maven}, {@code npm}, {@code nuget},
   *     {@code packagist}, {@code pypi}, {@code rubygems}, {@code spack}, {@code swiftpm}, or the
   *     type of a package URL that stands for one of them
   * @param name in any spelling that the registry takes for the same; {@code group:artifact} for
   *     Maven
   */
  public Optional<PackageEntry> packageEntry(String ecosystem, String name) {
    String word = Ecosystem.word(ecosystem);
    return Tables.packageLicenses().find(Ecosystem.key(word, name)).stream()
        .findFirst()
        .map(row -> new PackageEntry(row.get(0), row.get(1), row.get(2)));
  }

  /** The entry of a package URL, {@code pkg:huggingface/…} among them. */
  public Optional<Match> byPurl(String purl) {
    Optional<HubName> hub =
        purl.regionMatches(true, 0, "pkg:huggingface/", 0, 16)
            ? HubName.parse(purl)
            : Optional.empty();
    if (hub.isEmpty()) {
      return Ecosystem.ofPurl(purl)
          .flatMap(it -> packageEntry(it.ecosystem(), it.name()))
          .map(Match.OfPackage::new);
    }
    return switch (hub.get().kind()) {
      case MODEL -> model(hub.get()).map(Match.OfModel::new);
      case DATASET -> dataset(hub.get()).map(Match.OfDataset::new);
    };
  }

  /**
   * Names that a wrong name may have meant: few letters apart, the same name under another
   * organisation, or one of the same organisation that holds the other. For an error message, never
   * for an answer.
   */
  public List<String> near(String name) {
    if (name.length() > LONGEST_NAME) {
      return List.of();
    }
    String wanted =
        HubName.parse(name).map(HubName::id).orElse(name.strip()).toLowerCase(Locale.ROOT);
    int limit = Math.clamp(wanted.length() / 6, 1, 3);
    TreeMap<Integer, TreeSet<String>> found = new TreeMap<>();
    Consumer<List<String>> consider =
        row -> {
          String key = Tables.key(row.getFirst());
          int distance = EditDistance.between(wanted, key, limit);
          if (distance > limit && bare(key).equals(bare(wanted))) {
            distance = limit;
          }
          if (distance > limit && holds(key, wanted)) {
            distance = limit + Math.abs(key.length() - wanted.length());
            found.computeIfAbsent(distance, any -> new TreeSet<>()).add(row.getFirst());
          } else if (distance <= limit) {
            found.computeIfAbsent(distance, any -> new TreeSet<>()).add(row.getFirst());
          }
        };
    Tables.modelLicenses().forEach(consider);
    Tables.models().forEach(consider);
    Tables.datasets().forEach(consider);
    Tables.trainingData().forEach(consider);
    return found.values().stream().flatMap(TreeSet::stream).distinct().limit(MOST_NEAR).toList();
  }

  /** Whether two names are of one organisation and one holds the other. */
  private static boolean holds(String one, String other) {
    String organisation = one.substring(0, one.indexOf('/') + 1);
    return !organisation.isEmpty()
        && other.startsWith(organisation)
        && bare(one).length() >= SHORTEST_PART
        && bare(other).length() >= SHORTEST_PART
        && (bare(one).contains(bare(other)) || bare(other).contains(bare(one)));
  }

  private static Optional<ModelEntry> listed(String id) {
    String key = Tables.key(id);
    return ModelEntry.of(
        oneSpelling(Tables.modelLicenses().find(key), id),
        oneSpelling(Tables.models().find(key), id));
  }

  /** The rows of the spelling asked for; or those of any other spelling, if there is only one. */
  private static List<List<String>> oneSpelling(List<List<String>> rows, String name) {
    List<List<String>> exact = rows.stream().filter(it -> it.getFirst().equals(name)).toList();
    if (!exact.isEmpty()) {
      return exact;
    }
    return rows.stream().map(List::getFirst).distinct().count() == 1 ? rows : List.of();
  }

  private static Optional<ModelMatch.Original> original(String id, Optional<ModelEntry> listed) {
    String name = bare(id);
    String stripped = QuantisedName.strip(name);
    if (stripped.equals(name)) {
      return Optional.empty();
    }
    Optional<String> base =
        listed.map(ModelEntry::base).filter(it -> bare(it).equalsIgnoreCase(stripped));
    return base.map(it -> new ModelMatch.Original(it, false))
        .or(() -> byName(id, stripped).map(it -> new ModelMatch.Original(it, true)));
  }

  private static Optional<String> byName(String id, String stripped) {
    String own = id.substring(0, id.indexOf('/') + 1) + stripped;
    List<String> spelledOut = new ArrayList<>(List.of(own));
    spelledOut.addAll(QuantisedName.withOrganisation(stripped));
    for (String candidate : spelledOut) {
      Optional<String> known = listed(candidate).map(ModelEntry::name);
      if (known.isPresent()) {
        return known;
      }
    }
    return only(it -> bare(it).equalsIgnoreCase(stripped));
  }

  /** The one model whose name fits; none where several do. */
  private static Optional<String> only(Predicate<String> fits) {
    TreeSet<String> names = new TreeSet<>(Comparator.comparing(Tables::key));
    Consumer<List<String>> add =
        row -> {
          if (fits.test(row.getFirst())) {
            names.add(row.getFirst());
          }
        };
    Tables.modelLicenses().forEach(add);
    Tables.models().forEach(add);
    return names.size() == 1 ? Optional.of(names.first()) : Optional.empty();
  }

  private static String bare(String id) {
    return id.substring(id.indexOf('/') + 1);
  }
}

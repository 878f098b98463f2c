// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Untold;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes components of files. A licence file governs its folder and all below it, up to the next
 * licence file; one whose name speaks of weights, data or documentation governs those only. Weights
 * and data without a licence of their own are under the one of their folder. Tags in files add to
 * the licence of the code that they stand in.
 */
public final class Composer {
  private static final Set<FileKind> CODE =
      EnumSet.of(
          FileKind.SOURCE,
          FileKind.TEST,
          FileKind.EXAMPLE,
          FileKind.NOTEBOOK,
          FileKind.MANIFEST,
          FileKind.CONTAINER,
          FileKind.GENERATED,
          FileKind.VENDORED,
          FileKind.BINARY,
          FileKind.OTHER,
          FileKind.CONFIGURATION);
  private static final Set<FileKind> SHOWS_CODE =
      EnumSet.of(
          FileKind.SOURCE,
          FileKind.TEST,
          FileKind.EXAMPLE,
          FileKind.NOTEBOOK,
          FileKind.MANIFEST,
          FileKind.VENDORED,
          FileKind.GENERATED,
          FileKind.BINARY);

  /** The parts without which a use can't be: bundled code is shipped with the rest. */
  static final Set<Part> NEEDED = EnumSet.of(Part.MAIN, Part.VENDORED);

  /** A notice further down speaks of something in the file. */
  private static final int HEAD = 60;

  private static final int MOST_PATHS = 50;
  private static final long LARGEST_RESOURCE = 64 * 1024;

  private final String project;
  private final List<SurveyedFile> files;
  private final boolean allSeen;
  private final KnownNames names;

  private final LicenseScopes scopes;
  private final Set<String> pythonPackages;
  private final Graph graph = new Graph();

  /**
   * Prepares a composition.
   *
   * @param project the target's name
   * @param allSeen whether no licence file could have been missed, so that «no licence» is known
   */
  public Composer(String project, List<SurveyedFile> files, boolean allSeen, KnownNames names) {
    this.project = project;
    this.files = files;
    this.allSeen = allSeen;
    this.names = names;
    this.scopes = LicenseScopes.of(files);
    this.pythonPackages =
        files.stream()
            .filter(file -> file.name().equals("__init__.py") && !file.folder().isEmpty())
            .map(SurveyedFile::folder)
            .collect(Collectors.toSet());
  }

  /** Composes. */
  public Composition compose() {
    code();
    material(ComponentRole.WEIGHTS, FileKind.WEIGHTS, FileKind.MODEL_CARD);
    material(ComponentRole.DATASET, FileKind.DATASET, FileKind.DATA_CARD);
    documentation();
    new Dependencies(project, files, scopes, names, graph).add();
    new Lineage(files, names, graph).add();
    return graph.composition();
  }

  private void code() {
    Map<String, List<SurveyedFile>> byScope = new TreeMap<>();
    for (SurveyedFile file : files) {
      if (CODE.contains(file.classification().kind())) {
        byScope.computeIfAbsent(scopes.codeScope(file), k -> new ArrayList<>()).add(file);
      }
    }
    byScope.values().removeIf(members -> members.stream().noneMatch(Composer::showsCode));
    if (files.stream().noneMatch(Composer::showsCode)) {
      return;
    }
    if (onlyInFolders(byScope)) {
      byScope.remove("");
    } else {
      byScope.putIfAbsent("", List.of());
    }
    byScope.forEach(this::code);
  }

  /** Whether the root has neither code nor a licence, since each folder of code has its own. */
  private boolean onlyInFolders(Map<String, List<SurveyedFile>> byScope) {
    return scopes.code("").equals(LicenseScopes.Licence.NOTHING)
        && byScope.entrySet().stream()
            .allMatch(scope -> !scope.getKey().isEmpty() || !needsCode(scope.getValue()))
        && byScope.values().stream().anyMatch(Composer::needsCode);
  }

  private static boolean needsCode(List<SurveyedFile> members) {
    return members.stream()
        .anyMatch(file -> showsCode(file) && NEEDED.contains(file.classification().part()));
  }

  private static boolean showsCode(SurveyedFile file) {
    return SHOWS_CODE.contains(file.classification().kind());
  }

  private void code(String folder, List<SurveyedFile> members) {
    if (members.isEmpty() && !folder.isEmpty()) {
      return;
    }
    String id = folder.isEmpty() ? "code" : "code:" + folder;
    SpdxExpression declared = declared(ComponentRole.CODE, folder);
    List<SpdxExpression> found = new ArrayList<>();
    LicenseScopes.Licence text = scopes.code(folder);
    if (text.expression() != null) {
      found.add(text.expression());
    }
    members.stream()
        .filter(file -> NEEDED.contains(file.classification().part()))
        .flatMap(file -> file.evidence().stream().flatMap(each -> stated(file, each).stream()))
        .map(Expressions::parse)
        .filter(tag -> text.expression() == null || !covers(text.expression(), tag))
        .distinct()
        .forEach(found::add);
    SpdxExpression detected = Expressions.all(found);
    boolean need =
        folder.isEmpty()
            || members.stream().anyMatch(file -> NEEDED.contains(file.classification().part()));
    List<String> paths = folder.isEmpty() ? List.of(".") : List.of(folder);
    boolean unknown =
        text.unknown() || (declared == null && detected == null && vague("code", folder));
    String name = folder.isEmpty() ? project : folder;
    add(id, ComponentRole.CODE, name, paths, declared, detected, unknown, need);
    boolean others =
        !folder.isEmpty()
            && members.stream()
                .filter(Composer::showsCode)
                .allMatch(file -> file.classification().part() == Part.VENDORED);
    if (others) {
      graph.bundle(id);
    }
  }

  /** The licence that a line states of its own file: a tag, a text, or a notice at its head. */
  private static Optional<String> stated(SurveyedFile file, Evidence evidence) {
    if (!(evidence.value() instanceof Fact.LicenseDetected match)) {
      return Optional.empty();
    }
    Integer line = evidence.source().line();
    boolean states =
        switch (match.kind()) {
          case TAG, TEXT -> true;
          case NOTICE -> showsCode(file) && (line == null || line <= HEAD);
          case REFERENCE, DECLARED, CLUE -> false;
        };
    return states ? Optional.of(match.expression()) : Optional.empty();
  }

  /**
   * A tag that names licences of the file's folder adds nothing, such as one of «MIT OR Apache».
   */
  private static boolean covers(SpdxExpression text, SpdxExpression tag) {
    return Expressions.agree(text, tag) || text.licenses().containsAll(tag.licenses());
  }

  /** Weights or data, one component for each licence and part. */
  private void material(ComponentRole role, FileKind kind, FileKind card) {
    Map<String, List<SurveyedFile>> groups = new TreeMap<>();
    for (SurveyedFile file : files) {
      if (file.classification().kind() == kind
          && (ownTag(file, role) != null || !partOfTheCode(file))) {
        Part part = file.classification().part();
        String scope = scopes.scope(file.folder(), role);
        String group = ownTag(file, role) == null ? group(role, scope, part) : ownGroup(role, file);
        groups.computeIfAbsent(group, k -> new ArrayList<>()).add(file);
      }
    }
    String base = group(role, "", Part.MAIN);
    boolean spoken =
        files.stream().anyMatch(file -> describes(file, role, card)) || scopes.speaksOf(role);
    if (groups.isEmpty() && spoken) {
      groups.put(base, List.of());
    }
    groups.forEach((id, members) -> material(role, id, members));
  }

  /** A file that says another licence of itself than its folder has is a part of its own. */
  private @Nullable SpdxExpression ownTag(SurveyedFile file, ComponentRole role) {
    SpdxExpression around = scopes.of(scopes.scope(file.folder(), role), role).expression();
    return Expressions.all(
        file.facts(Fact.LicenseDetected.class).stream()
            .filter(match -> match.kind() == LicenseMatchKind.TAG)
            .map(match -> Expressions.parse(match.expression()))
            .filter(tag -> around == null || !covers(around, tag))
            .distinct()
            .toList());
  }

  private static String ownGroup(ComponentRole role, SurveyedFile file) {
    return group(role, file.path(), file.classification().part());
  }

  /** A small table that a package brings along for its own code, such as filter coefficients. */
  private boolean partOfTheCode(SurveyedFile file) {
    return file.classification().kind() == FileKind.DATASET
        && file.bytes() <= LARGEST_RESOURCE
        && (file.path().contains("src/main/resources/")
            || pythonPackages.contains(file.folder())
            || pythonPackages.contains(
                file.folder().substring(0, Math.max(0, file.folder().lastIndexOf('/')))));
  }

  private static boolean describes(SurveyedFile file, ComponentRole role, FileKind card) {
    if (file.classification().kind() == card && file.classification().part() == Part.MAIN) {
      return true;
    }
    String subject = role == ComponentRole.WEIGHTS ? "weights" : "dataset";
    return file.facts(Fact.LicenseDeclared.class).stream()
        .anyMatch(stated -> stated.subject().equals(subject));
  }

  private static String group(ComponentRole role, String scope, Part part) {
    String name = role == ComponentRole.WEIGHTS ? "weights" : "dataset";
    String where = scope.isEmpty() ? "" : ":" + scope;
    return part == Part.MAIN || part == Part.VENDORED
        ? name + where
        : name + "-in-" + part.name().toLowerCase(Locale.ROOT) + where;
  }

  private void material(ComponentRole role, String id, List<SurveyedFile> members) {
    String folder = members.isEmpty() ? "" : scopes.scope(members.getFirst().folder(), role);
    LicenseScopes.Licence text = scopes.of(folder, role);
    boolean need = members.isEmpty() || NEEDED.contains(members.getFirst().classification().part());
    SpdxExpression tag = members.size() == 1 ? ownTag(members.getFirst(), role) : null;
    // A file that says its licence itself is not spoken for by a card.
    SpdxExpression declared = need && tag == null ? declared(role, folder) : null;
    List<String> paths =
        members.stream().map(SurveyedFile::path).sorted().limit(MOST_PATHS).toList();
    SpdxExpression own = tag == null ? text.expression() : tag;
    if (tag == null
        && declared != null
        && !scopes.hasOwn(folder, role)
        && own != null
        && !Expressions.agree(declared, own)) {
      // A card speaks of the weights; the licence file beside it speaks of the repository.
      own = null;
    }
    boolean unknown =
        declared == null && (text.unknown() || (own == null && vague(subject(role), folder)));
    if (unknown && !text.unknown()) {
      declared = told(subject(role), folder);
      unknown = declared == null;
    } else if (declared == null && own == null && !unknown) {
      Component whole = whole(folder);
      own = whole == null ? null : expression(whole.concluded());
      unknown = whole != null && whole.concluded() == null;
    }
    add(id, role, name(role, members), paths, declared, own, unknown, need);
  }

  /** The code that a folder belongs to: what is declared of a package covers all that is in it. */
  private @Nullable Component whole(String folder) {
    String scope = folder;
    while (!scope.isEmpty() && !graph.has("code:" + scope)) {
      int slash = scope.lastIndexOf('/');
      scope = slash < 0 ? "" : scope.substring(0, slash);
    }
    return graph.component(scope.isEmpty() ? "code" : "code:" + scope);
  }

  private static @Nullable SpdxExpression expression(@Nullable String concluded) {
    return concluded == null || concluded.equals("NONE") ? null : Expressions.parse(concluded);
  }

  private String name(ComponentRole role, List<SurveyedFile> members) {
    String what = role == ComponentRole.WEIGHTS ? "weights" : "data";
    if (members.isEmpty()) {
      return project + " " + what;
    }
    if (members.size() == 1) {
      return members.getFirst().path();
    }
    Part part = members.getFirst().classification().part();
    String where = NEEDED.contains(part) ? "" : " in " + plural(part);
    String first =
        members.stream()
            .map(SurveyedFile::path)
            .min(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .orElseThrow();
    return first + " and " + (members.size() - 1) + " more" + where;
  }

  private static String plural(Part part) {
    return switch (part) {
      case TEST, EXAMPLE -> part.name().toLowerCase(Locale.ROOT) + "s";
      case DOCUMENTATION -> "documentation";
      case DEVELOPMENT -> "development files";
      case VENDORED -> "vendored files";
      case MAIN -> "the main part";
    };
  }

  private void documentation() {
    // Where there is nothing else, the writing is what one uses.
    boolean all = graph.ids().isEmpty();
    List<SurveyedFile> members =
        files.stream()
            .filter(file -> file.classification().kind() == FileKind.DOCUMENTATION)
            .filter(file -> all || file.classification().part() == Part.DOCUMENTATION)
            .sorted(Comparator.comparing(SurveyedFile::path))
            .toList();
    if (members.isEmpty() && !scopes.speaksOf(ComponentRole.DOCUMENTATION)) {
      return;
    }
    String first = members.isEmpty() ? "" : members.getFirst().path();
    String folder = all || first.isEmpty() ? "" : first.split("/", 2)[0];
    LicenseScopes.Licence text =
        scopes.of(scopes.scope(folder, ComponentRole.DOCUMENTATION), ComponentRole.DOCUMENTATION);
    Component whole = whole(folder);
    SpdxExpression own =
        text.expression() == null && whole != null
            ? expression(whole.concluded())
            : text.expression();
    add(
        "documentation",
        ComponentRole.DOCUMENTATION,
        project + " documentation",
        folder.isEmpty() ? List.of() : List.of(folder),
        null,
        own,
        text.unknown() || (own == null && whole != null && whole.concluded() == null),
        all);
  }

  private void add(
      String id,
      ComponentRole role,
      String name,
      List<String> paths,
      @Nullable SpdxExpression declared,
      @Nullable SpdxExpression detected,
      boolean unknownText,
      boolean need) {
    SpdxExpression concluded = unknownText ? null : Expressions.conclude(declared, detected);
    String shown = concluded == null && !unknownText && allSeen ? "NONE" : text(concluded);
    graph.add(
        new Component(id, role, name, null, paths, text(declared), text(detected), shown), need);
  }

  private static @Nullable String text(@Nullable SpdxExpression expression) {
    return expression == null ? null : expression.toString();
  }

  /** What manifests or cards of a folder state; several that differ all bind. */
  private @Nullable SpdxExpression declared(ComponentRole role, String folder) {
    String subject = subject(role);
    Set<SpdxExpression> stated = new HashSet<>();
    for (SurveyedFile file : files) {
      boolean here =
          file.folder().equals(folder) || (folder.isEmpty() && role != ComponentRole.CODE);
      if (!here || !NEEDED.contains(file.classification().part())) {
        continue;
      }
      for (Fact.LicenseDeclared fact : file.facts(Fact.LicenseDeclared.class)) {
        if (fact.subject().equals(subject) && fact.expression() != null) {
          stated.add(Expressions.parse(fact.expression()));
        }
      }
    }
    return Expressions.all(Expressions.withoutBareVersions(stated));
  }

  private static String subject(ComponentRole role) {
    return switch (role) {
      case WEIGHTS -> "weights";
      case DATASET -> "dataset";
      case CODE, DOCUMENTATION, PACKAGE, SERVICE -> "code";
    };
  }

  /** Whether something is stated of the licence in words that name none for certain. */
  private boolean vague(String subject, String folder) {
    return !vaguely(subject, folder).isEmpty();
  }

  /** What cards say of a licence without telling which, where they say one thing. */
  private @Nullable SpdxExpression told(String subject, String folder) {
    List<String> references =
        vaguely(subject, folder).stream()
            .filter(stated -> stated.field().startsWith("license"))
            .flatMap(stated -> Optional.ofNullable(Untold.reference(stated.stated())).stream())
            .distinct()
            .toList();
    return references.size() == 1 ? Expressions.parse(references.getFirst()) : null;
  }

  private List<Fact.LicenseDeclared> vaguely(String subject, String folder) {
    return files.stream()
        .filter(file -> folder.isEmpty() || file.folder().equals(folder))
        .filter(file -> NEEDED.contains(file.classification().part()))
        .flatMap(file -> file.facts(Fact.LicenseDeclared.class).stream())
        .filter(stated -> stated.subject().equals(subject) && stated.expression() == null)
        .toList();
  }
}

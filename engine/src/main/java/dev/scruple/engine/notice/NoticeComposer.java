// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.notice;

import dev.scruple.engine.collect.NoticeFile;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.licenses.LicenseTexts;
import dev.scruple.licenses.SpdxExpression;
import dev.scruple.licenses.copyright.Copyright;
import dev.scruple.licenses.copyright.CopyrightReader;
import dev.scruple.licenses.copyright.Copyrights;
import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Fact;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Use;
import dev.scruple.model.notice.CarriedFile;
import dev.scruple.model.notice.NoticedPart;
import dev.scruple.model.notice.Notices;
import dev.scruple.terms.Terms;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the notices: parts, what they ask for, their texts, and what could not be found. */
public final class NoticeComposer {
  /** What is rarest first: models, data, code, writing, then packages, each by name. */
  static final Comparator<NoticedPart> ORDER =
      Comparator.comparingInt((NoticedPart part) -> order(part.role()))
          .thenComparing(part -> part.name().toLowerCase(Locale.ROOT))
          .thenComparing(NoticedPart::name)
          .thenComparing(NoticedPart::id);

  private static final Pattern ABOUT_OTHERS =
      Pattern.compile(".*(3rd|third|dependenc).*", Pattern.CASE_INSENSITIVE);
  private static final String HUB = "pkg:huggingface/";

  private final Material material;
  private final Use use;
  private final Terms terms;
  private final Drafts drafts;
  private final Texts texts;
  private final Missing missing;
  private final Map<String, SurveyedFile> surveyed = new HashMap<>();
  private final Map<String, Set<String>> authorsOfTexts = new HashMap<>();

  /** Prepares. */
  public NoticeComposer(Material material, Use use, Terms terms) {
    this.material = material;
    this.use = use;
    this.terms = terms;
    this.missing = new Missing(material.target());
    this.drafts = new Drafts(material);
    this.texts = new Texts(terms, List.of(material.seen(), material.installed()));
    material.installed().files().forEach(file -> surveyed.put(file.path(), file));
    material.seen().files().forEach(file -> surveyed.put(file.path(), file));
  }

  /** Composes. */
  public Notices compose() {
    Component own = drafts.own();
    String name = name();
    boolean alone = material.place() == null;
    if (alone && own != null && (own.concluded() == null || own.concluded().equals("NONE"))) {
      missing.ownLicense(name);
    }
    Map<Draft, @Nullable SpdxExpression> chosen = chosen();
    Attributions attributions =
        new Attributions(terms, use, ruled(chosen), material.composition().relations());
    List<NoticedPart> parts = new ArrayList<>();
    for (Draft draft : drafts.all()) {
      parts.add(part(draft, chosen.get(draft), attributions));
    }
    parts.sort(ORDER);
    Fact.PackageDefined defined = drafts.ownPackage();
    String version = defined == null ? null : defined.version();
    return new Notices(
        name,
        material.revision() == null ? version : material.revision(),
        defined == null ? null : defined.purl(),
        own == null ? drafts.material() : own.concluded(),
        ownLines(),
        use.name(),
        leftOut(),
        missing.list(texts, unresolved(), material.unread(), material.seen().tooMuch()),
        parts,
        carried(),
        texts.used());
  }

  /** The package that is built, by the name that people install it by; else the target's. */
  private String name() {
    Fact.PackageDefined defined = drafts.ownPackage();
    return defined == null
        ? material.name()
        : defined.name().substring(defined.name().lastIndexOf(':') + 1);
  }

  private static int order(ComponentRole role) {
    return switch (role) {
      case WEIGHTS -> 0;
      case DATASET -> 1;
      case CODE -> 2;
      case DOCUMENTATION -> 3;
      case PACKAGE -> 4;
      case SERVICE -> 5;
    };
  }

  private Map<Draft, @Nullable SpdxExpression> chosen() {
    Branches branches = new Branches(terms, use);
    Map<Draft, @Nullable SpdxExpression> chosen = new HashMap<>();
    for (Draft draft : drafts.all()) {
      chosen.put(draft, draft.isLicensed() ? branches.choose(draft.license(), draft.role()) : null);
    }
    return chosen;
  }

  /** The graph's components with the branches that were chosen, and the parts that it lacks. */
  private List<Component> ruled(Map<Draft, @Nullable SpdxExpression> chosen) {
    Map<String, Component> ruled = new TreeMap<>();
    material.composition().components().forEach(each -> ruled.put(each.id(), each));
    for (Draft draft : drafts.all()) {
      SpdxExpression branch = chosen.get(draft);
      ruled.put(
          draft.component(),
          new Component(
              draft.component(),
              draft.role(),
              draft.name(),
              draft.purl(),
              draft.places(),
              null,
              null,
              branch == null ? draft.license() : branch.toString()));
    }
    return List.copyOf(ruled.values());
  }

  private NoticedPart part(
      Draft draft, @Nullable SpdxExpression chosen, Attributions attributions) {
    List<String> ids = chosen == null ? List.of() : Texts.ids(chosen);
    List<String> found = new ArrayList<>();
    for (String id : ids) {
      if (texts.use(id)) {
        found.add(id);
      } else {
        missing.text(id, draft);
      }
    }
    if (!draft.isLicensed()) {
      missing.license(draft);
    }
    List<String> lines = lines(draft.files());
    if (lines.isEmpty() && attributions.mayOweLines(draft.component())) {
      missing.lines(draft);
    }
    String expression = draft.license();
    String branch = chosen == null ? null : chosen.toString();
    boolean choice = expression != null && expression.contains(" OR ");
    return new NoticedPart(
        draft.component(),
        draft.role(),
        draft.name(),
        draft.purl(),
        draft.version(),
        source(draft.purl()),
        draft.places(),
        expression,
        draft.isLicensed() ? null : draft.declared(),
        choice ? branch : null,
        lines,
        draft.files().stream().flatMap(file -> file.authors().stream()).distinct().toList(),
        attributions.of(draft.component()),
        draft.files().stream().flatMap(file -> file.citations().stream()).distinct().toList(),
        files(draft),
        found);
  }

  private static @Nullable String source(@Nullable String purl) {
    return purl != null && purl.startsWith(HUB)
        ? "https://huggingface.co/" + purl.substring(HUB.length())
        : null;
  }

  /** Notices, and licences whose words are not known; equal ones once. */
  private List<CarriedFile> files(Draft draft) {
    Map<String, CarriedFile> files = new TreeMap<>();
    for (NoticeFile file : draft.files()) {
      boolean unknown = file.kind() == NoticeFile.Kind.LICENSE && !isKnown(file);
      String text = file.text();
      if (text != null && (unknown || file.kind() == NoticeFile.Kind.NOTICE)) {
        CarriedFile.Kind kind = unknown ? CarriedFile.Kind.LICENSE : CarriedFile.Kind.NOTICE;
        files.putIfAbsent(text, new CarriedFile(file.path(), kind, text));
      }
    }
    return byPath(files.values());
  }

  /** Whether every text of a licence file is one that stands among the texts. */
  private boolean isKnown(NoticeFile file) {
    SurveyedFile known = surveyed.get(file.path());
    List<Fact.LicenseDetected> found =
        known == null ? List.of() : known.facts(Fact.LicenseDetected.class);
    return !found.isEmpty()
        && found.stream().noneMatch(match -> match.kind() == LicenseMatchKind.CLUE);
  }

  /** What the target itself carries about others. */
  private List<CarriedFile> carried() {
    Map<String, CarriedFile> files = new TreeMap<>();
    for (NoticeFile file : drafts.ownFiles()) {
      String name = file.place().substring(file.place().lastIndexOf('/') + 1);
      String text = file.text();
      if (text != null && ABOUT_OTHERS.matcher(name).matches()) {
        files.putIfAbsent(text, new CarriedFile(file.path(), CarriedFile.Kind.NOTICE, text));
      }
    }
    return byPath(files.values());
  }

  private static List<CarriedFile> byPath(Collection<CarriedFile> files) {
    return files.stream().sorted(Comparator.comparing(CarriedFile::path)).toList();
  }

  /** Lines of the target's own licence and sources; of its NOTICE where these have none. */
  private List<String> ownLines() {
    List<NoticeFile> own =
        drafts.ownFiles().stream()
            .filter(file -> !ABOUT_OTHERS.matcher(file.place()).matches())
            .toList();
    List<String> lines =
        lines(own.stream().filter(file -> file.kind() != NoticeFile.Kind.NOTICE).toList());
    return lines.isEmpty() ? lines(own) : lines;
  }

  private List<String> lines(List<NoticeFile> files) {
    List<Copyright> all = new ArrayList<>();
    for (NoticeFile file : files) {
      Set<String> authors = authorsOfText(file);
      file.copyrights().stream()
          .filter(each -> !authors.contains(each.years() + each.holder()))
          .forEach(all::add);
    }
    return Copyrights.joined(all).stream().map(Copyright::text).toList();
  }

  /** Who wrote the licence's text, and says so in it, is not who holds the rights in the work. */
  private Set<String> authorsOfText(NoticeFile file) {
    SurveyedFile known = surveyed.get(file.path());
    if (file.kind() == NoticeFile.Kind.SOURCE || known == null) {
      return Set.of();
    }
    Set<String> authors = new HashSet<>();
    for (Fact.LicenseDetected match : known.facts(Fact.LicenseDetected.class)) {
      authors.addAll(authorsOfTexts.computeIfAbsent(match.expression(), NoticeComposer::authors));
    }
    return authors;
  }

  private static Set<String> authors(String id) {
    Set<String> authors = new HashSet<>();
    LicenseTexts.find(id).stream()
        .flatMap(text -> CopyrightReader.read(text.getBytes(StandardCharsets.UTF_8)).stream())
        .forEach(each -> authors.add(each.years() + each.holder()));
    return authors;
  }

  /** Packages are listed as declared where nothing says what these need in turn. */
  private boolean unresolved() {
    boolean packages = drafts.all().stream().anyMatch(Draft::isPackage);
    boolean locked =
        material.seen().files().stream()
            .anyMatch(file -> !file.facts(Fact.LockFile.class).isEmpty());
    return packages && !locked && material.installed().bundled().isEmpty();
  }

  private List<String> leftOut() {
    Set<String> needed = material.composition().needed();
    long packages = 0;
    long others = 0;
    for (Component each : material.composition().components()) {
      boolean out = !needed.contains(each.id());
      packages += out && each.role() == ComponentRole.PACKAGE ? 1 : 0;
      others += out && each.purl() == null && each.role() != ComponentRole.DOCUMENTATION ? 1 : 0;
    }
    List<String> leftOut = new ArrayList<>();
    if (packages > 0) {
      leftOut.add(
          packages
              + (packages == 1 ? " package" : " packages")
              + " for development, tests, builds or optional features");
    }
    if (others > 0) {
      leftOut.add(
          others + (others == 1 ? " part" : " parts") + " in examples, tests or development");
    }
    return leftOut;
  }
}

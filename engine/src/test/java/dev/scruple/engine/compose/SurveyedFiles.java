// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Component;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Scope;
import dev.scruple.model.Source;
import dev.scruple.modelfiles.Format;
import dev.scruple.modelfiles.Kind;
import dev.scruple.modelfiles.ModelFiles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Files as a survey gives them: classified by their paths, with the facts that a test needs. */
final class SurveyedFiles {
  private static final FileClassifier CLASSIFIER = new FileClassifier(new GitAttributes());

  private final List<SurveyedFile> files = new ArrayList<>();

  /** A file that is what its path says. */
  SurveyedFiles file(String path, Fact... facts) {
    FileKind kind =
        ModelFiles.byName(path)
            .map(Format::kind)
            .map(each -> each == Kind.WEIGHTS ? FileKind.WEIGHTS : FileKind.DATASET)
            .orElse(null);
    return add(path, CLASSIFIER.classify(path, new byte[0], kind), facts);
  }

  /** A README whose front matter makes it a card. */
  SurveyedFiles card(FileKind kind, String path, Fact... facts) {
    Classification named = CLASSIFIER.classify(path, new byte[0], null);
    return add(
        path, new Classification(kind, named.part(), named.language(), named.document()), facts);
  }

  private SurveyedFiles add(String path, Classification what, Fact... facts) {
    List<Evidence> evidence =
        Arrays.stream(facts).map(fact -> Evidence.of(Source.file(path), fact)).toList();
    files.add(new SurveyedFile(path, path, what, 100, evidence));
    return this;
  }

  List<SurveyedFile> list() {
    return List.copyOf(files);
  }

  /** Composes them, where every place that may hold a licence was seen. */
  Composition compose() {
    return compose(true, new FakeNames());
  }

  Composition compose(boolean allSeen, KnownNames names) {
    return new Composer("project", list(), allSeen, names).compose();
  }

  static Component component(Composition composition, String id) {
    return composition.components().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError(id + " is not in " + composition.components()));
  }

  static @Nullable String concluded(Composition composition, String id) {
    return component(composition, id).concluded();
  }

  static Fact text(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TEXT, expression, 1);
  }

  static Fact tag(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.TAG, expression, 1);
  }

  static Fact notice(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.NOTICE, expression, 1);
  }

  /** Words that are like a licence and are none. */
  static Fact clue(String expression) {
    return new Fact.LicenseDetected(LicenseMatchKind.CLUE, expression, 0.8);
  }

  /** What a manifest declares. */
  static Fact declared(String expression) {
    return new Fact.LicenseDeclared("license", expression, expression, "code");
  }

  /** What a card states of weights ({@code weights}) or data ({@code dataset}). */
  static Fact stated(String subject, String words, @Nullable String expression) {
    return new Fact.LicenseDeclared("license", words, expression, subject);
  }

  static Fact needs(String purl, Scope scope) {
    String name = purl.substring(purl.lastIndexOf('/') + 1);
    return new Fact.PackageDeclared(purl, name, null, "", scope);
  }
}

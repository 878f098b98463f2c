// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.cards.Card;
import dev.scruple.cards.CardKind;
import dev.scruple.cards.Problem;
import dev.scruple.cards.Stated;
import dev.scruple.engine.inventory.Part;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.Origin;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.terms.LicenseTerms;
import dev.scruple.terms.Terms;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What model cards and data cards state: licence, bases, data. */
final class CardCollector implements FileCollector {
  static final String NAME = "cards";

  private final DeclaredLicenses licenses;

  CardCollector(DeclaredLicenses licenses) {
    this.licenses = licenses;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return switch (file.classification().kind()) {
      case MODEL_CARD, DATA_CARD -> file.classification().part() == Part.MAIN;
      case SOURCE,
          TEST,
          DOCUMENTATION,
          EXAMPLE,
          NOTEBOOK,
          LICENSE,
          GOVERNANCE,
          MANIFEST,
          LOCK_FILE,
          CI,
          CONTAINER,
          WEIGHTS,
          TOKENIZER,
          CONFIGURATION,
          DATASET,
          GENERATED,
          VENDORED,
          ARCHIVE,
          BINARY,
          MEDIA,
          OTHER ->
          false;
    };
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    Card card = Card.read(file.place(), file.bytes().array()).orElse(null);
    if (card == null) {
      return;
    }
    boolean model = card.kind() != CardKind.DATA_CARD;
    DocumentKind kind = model ? DocumentKind.MODEL_CARD : DocumentKind.DATA_CARD;
    if (file.classification().document() != kind) {
      findings.add(Source.file(file.path()), new Fact.Document(kind, List.of()));
    }
    license(file, card, model ? "weights" : "dataset", findings);
    state(file, kind, "base_model", card.baseModels(), findings);
    state(file, kind, "datasets", card.datasets(), findings);
    state(file, kind, "source_datasets", card.sourceDatasets(), findings);
    state(file, kind, "license", card.license(), findings);
    state(file, kind, "license_name", one(card.licenseName()), findings);
    state(file, kind, "license_link", one(card.licenseLink()), findings);
    for (Stated relation : one(card.baseModelRelation())) {
      state(file, kind, "base_model_relation", List.of(relation), findings);
    }
    for (Problem problem : card.problems()) {
      findings.gap(this, problem.reason(), null);
    }
    findings.examined(this);
  }

  private void license(FileUnderStudy file, Card card, String subject, Findings findings) {
    for (Stated tag : card.license()) {
      String expression = licenses.interpret(tag.value(), Origin.HUB_TAG).expression();
      Stated said = tag;
      String field = "license";
      if (expression == null && tag.value().toLowerCase(Locale.ROOT).equals("other")) {
        for (Stated name : one(card.licenseName())) {
          expression = named(name.value());
          said = name;
          field = "license_name";
        }
        for (Stated link : expression == null ? one(card.licenseLink()) : List.<Stated>of()) {
          expression = licenses.interpret(link.value(), Origin.URL).expression();
          if (card.licenseName() == null) {
            said = link;
            field = "license_link";
          }
        }
      }
      findings.add(
          Source.lines(file.path(), said.line(), said.line()),
          new Fact.LicenseDeclared(field, said.value(), expression, subject));
    }
  }

  private @Nullable String named(String name) {
    String tag = licenses.interpret(name, Origin.HUB_TAG).expression();
    if (tag != null) {
      return tag;
    }
    return Terms.builtIn()
        .find(name.strip())
        .map(LicenseTerms::id)
        .orElseGet(() -> licenses.interpret(name, Origin.FREE_TEXT).expression());
  }

  private static List<Stated> one(@Nullable Stated stated) {
    return stated == null ? List.of() : List.of(stated);
  }

  private static void state(
      FileUnderStudy file,
      DocumentKind kind,
      String field,
      List<Stated> values,
      Findings findings) {
    if (!values.isEmpty()) {
      int line = values.getFirst().line();
      findings.add(
          Source.lines(file.path(), line, line),
          new Fact.CardStatement(kind, field, values.stream().map(Stated::value).toList()));
    }
  }
}

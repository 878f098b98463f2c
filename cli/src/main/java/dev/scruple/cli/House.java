// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import dev.scruple.model.Dossier;
import dev.scruple.model.Ruling;
import dev.scruple.model.Use;
import dev.scruple.model.derivation.Derivation;
import dev.scruple.model.terms.TermsDocument;
import dev.scruple.report.CheckQuestion;
import dev.scruple.report.Reference;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the commands ask of the rest of the house. Each is called only by the command that needs it,
 * so that {@code --version} loads nothing.
 */
public interface House {
  /** The engine. */
  Evaluator evaluator();

  /** What lists packages. */
  PackageLister packageLister();

  /** What makes notices. */
  NoticeMaker noticeMaker();

  /**
   * What licences say.
   *
   * @param names ids, other names, or expressions
   * @param use null asks everything, with nothing stated
   * @param matrix whether to say how they go together
   * @throws UsageException when a name is not known; the message names what comes near
   */
  TermsDocument terms(List<String> names, @Nullable Use use, boolean matrix, Instant asOf)
      throws UsageException;

  /** The uses that have a name, in the order in which they are explained. */
  List<Reference.Entry> uses();

  /**
   * A use by its name, or by a file that describes it.
   *
   * @throws UsageException when there is neither; the message names what comes near
   */
  Use use(String nameOrFile, Path workingFolder) throws UsageException;

  /** Every check, in the checklist's order; headings are areas. */
  List<Reference.Entry> checks();

  /** What the checks ask, in the checklist's order. */
  List<CheckQuestion> questions();

  /** A check in full, by its id. */
  Optional<Reference.Entry> check(String id);

  /** The licences that have rules, by id. */
  List<Reference.Entry> licenses();

  /** What is known of a licence, by its id or a name that it goes by. */
  Optional<Reference.Entry> license(String id);

  /** The hosted services whose terms are known, sorted. */
  List<String> services();

  /** How a ruling of a dossier came about. */
  Derivation derivation(Dossier dossier, Ruling ruling);
}

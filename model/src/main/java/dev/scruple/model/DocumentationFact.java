// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the documentation holds, and where it leads nowhere. */
public sealed interface DocumentationFact extends Fact {
  /**
   * Where a README or a card shows something: its source is the first line that does.
   *
   * @param feature what it shows
   */
  record ReadmePart(DocumentFeature feature) implements DocumentationFact {}

  /**
   * A README in another language beside the main one.
   *
   * @param language as its name writes it, in lower case: {@code zh-cn}
   */
  record ReadmeTranslation(String language) implements DocumentationFact {}

  /**
   * What is written of changes between versions. Its source is the newest version's line.
   *
   * @param form {@code file} for a changelog, {@code fragments} for one file a change that a
   *     release joins, {@code notes} for one file a version
   * @param newest the highest version that has a heading; null where none has
   * @param versions how many versions have a heading; of fragments, how many there are
   * @param unreleased whether a heading holds what is not released yet
   */
  record ChangelogState(String form, @Nullable String newest, int versions, boolean unreleased)
      implements DocumentationFact {}

  /**
   * Files that teach, by their form. Their source is the first of them.
   *
   * @param form {@code notebook}, {@code tutorial}, {@code course}, {@code example}
   * @param folder that holds them; empty for the root
   */
  record TutorialFiles(String form, String folder, int files) implements DocumentationFact {}

  /**
   * How a reference of the programming interface is made or where it is found. Its source is the
   * first file that says so.
   *
   * @param by the generator, or {@code link} where a document leads to a reference elsewhere
   * @param files how many files say so
   */
  record ReferenceSource(String by, int files) implements DocumentationFact {}

  /**
   * How many public names of the project's own code say in the code what they are for.
   *
   * @param documented public classes and functions at the top level with words before or in them
   * @param of how many there are
   */
  record DocumentedNames(String language, int documented, int of) implements DocumentationFact {}

  /**
   * A relative link to a file that is not in the target.
   *
   * @param to as written
   * @param perhaps a path in the target that may be meant: it differs in case only, or is the only
   *     file of that name; null where there is none
   */
  record DeadLink(String to, @Nullable String perhaps) implements DocumentationFact {}

  /**
   * The relative links that were followed.
   *
   * @param links different ones a file, those that lead nowhere among them
   * @param files that hold them
   * @param unjudged links that only the site's own generator can resolve
   */
  record LinksFollowed(int links, int files, int unjudged) implements DocumentationFact {}

  /**
   * How authors ask to be cited.
   *
   * @param form {@code cff}, {@code bibtex}
   * @param broken whether it can't be read as its format
   * @param missing what a citation needs and it does not hold: {@code title}, {@code authors},
   *     {@code version}
   * @param version that it names; null where it names none
   */
  record CitationRecord(String form, boolean broken, List<String> missing, @Nullable String version)
      implements DocumentationFact {
    public CitationRecord {
      missing = List.copyOf(missing);
    }
  }

  /**
   * A name of the project's own package that an example uses, and the code doesn't have.
   *
   * @param name in full: {@code peft.tuners.Lora}
   * @param module the part of it that is there
   */
  record UnknownName(String name, String module) implements DocumentationFact {}

  /**
   * The names of the project's own packages that examples use.
   *
   * @param names how many were looked up, each once
   * @param open of these, names that only running the code could tell
   * @param files that use them
   */
  record NamesLookedUp(int names, int open, int files) implements DocumentationFact {}
}

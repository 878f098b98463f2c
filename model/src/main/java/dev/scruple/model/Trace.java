// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file holds that says something only beside other files: joined into evidence once all are
 * read, and never in a dossier itself.
 */
public sealed interface Trace extends Fact {
  /**
   * A relative link.
   *
   * @param to as written, without its fragment and query
   * @param attribute whether it stands in an HTML attribute, which makers of sites do not follow
   */
  record Link(String to, boolean attribute) implements Trace {}

  /**
   * A place where a data set on a hub is named.
   *
   * @param name the hub's id
   * @param revision null where none is asked for
   */
  record DataUse(String name, DataRole role, @Nullable String revision) implements Trace {}

  /**
   * A file of data that was read whole.
   *
   * @param sha256 of its bytes, in hexadecimal digits
   */
  record DataFile(String sha256) implements Trace {}

  /**
   * A comment that says what is left to do.
   *
   * @param words behind its mark
   */
  record Todo(String words) implements Trace {}

  /**
   * A command in a document that starts a program in the root, if one of that name is there.
   *
   * @param program the file's name
   */
  record RootCommand(String program, String command) implements Trace {}

  /** A practice as {@link SecurityFact.Practice}, of which many files may show the same. */
  record PracticeSeen(String kind, String tool) implements Trace {}

  /** The same as {@link DocumentationFact.DocumentedNames}, of one file. */
  record DocumentedInFile(String language, int documented, int of) implements Trace {}

  /** A file that teaches; the words are those of {@link DocumentationFact.TutorialFiles}. */
  record TeachingFile(String form) implements Trace {}

  /**
   * A file that is written for one change or one version.
   *
   * @param version that its name says; null for a single change
   */
  record ChangeNote(@Nullable String version) implements Trace {}

  /**
   * A file that shows how a reference of the programming interface is made.
   *
   * @param by the generator, or {@code link}
   * @param to the address of a link; empty for generators
   */
  record ReferenceSign(String by, String to) implements Trace {}

  /** A comment that says where what follows was copied or adapted from. */
  record CopyRemark(String address) implements Trace {}

  /**
   * A line of a CODEOWNERS file.
   *
   * @param pattern as written
   * @param owners as written: {@code @name}, {@code @organisation/team}, an address
   */
  record OwnedPattern(String pattern, List<String> owners) implements Trace {
    public OwnedPattern {
      owners = List.copyOf(owners);
    }
  }

  /** Code that does something with a model, or defines one. */
  record ModelCode(ModelComponent component, String shown) implements Trace {}

  /** A file of settings; see {@link OpennessFact.SettingsKept}. */
  record Settings(List<String> settings) implements Trace {
    public Settings {
      settings = List.copyOf(settings);
    }
  }

  /** A component of a model that a document leads to. */
  record ComponentLinked(ModelComponent component, String shown) implements Trace {}

  /** A fetch from elsewhere; see {@link OpennessFact.Fetched}. */
  record Fetch(String what, @Nullable String version, boolean shared) implements Trace {}

  /**
   * What others can import of a Python module.
   *
   * @param stars modules whose names it takes in whole
   * @param open whether it may hold names that its statements don't show
   */
  record ModuleExports(List<String> names, List<String> stars, boolean open) implements Trace {
    public ModuleExports {
      names = List.copyOf(names);
      stars = List.copyOf(stars);
    }
  }

  /**
   * A dotted name that an example imports or uses.
   *
   * @param module what is imported, where a name of it is; else the whole name
   * @param name of the module; null where the module itself is imported or used by its full name
   */
  record NameUsed(String module, @Nullable String name) implements Trace {}

  /**
   * Python code that was read.
   *
   * @param broken whether it is no example, and some of its lines could not be read
   * @param loads whether it loads models or data sets by name
   */
  record PythonCode(boolean notebook, boolean broken, boolean loads) implements Trace {}

  /**
   * The first lines of a file speak of a licence, known or not.
   *
   * @param named whether they name one; else they point to where it is
   */
  record LicenceWords(boolean named) implements Trace {}
}

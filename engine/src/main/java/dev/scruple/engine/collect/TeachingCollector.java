// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Classification;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.FileKind;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.Optional;
import java.util.regex.Pattern;

/** Files that teach: notebooks, tutorials, courses and examples, told by their places and names. */
final class TeachingCollector implements FileCollector {
  private static final Pattern COURSE =
      Pattern.compile(
          "(.*/)?(courses?|lessons?|lectures?|workshops?|bootcamp|curriculum|(chapter|ch|lesson|week|unit"
              + "|lecture|module)[-_ ]?\\d{1,2})([-_][^/]{0,60})?/.*\\.(md|mdx|rst|ipynb|html|adoc)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern TUTORIAL =
      Pattern.compile(
          "(.*/)?((tutorials?|quick[-_ ]?(start|tour)s?|getting[-_ ]?started|get[-_ ]?started|how[-_ ]?tos?"
              + "|walk[-_ ]?throughs?|cookbooks?|learn|recipes|first[-_ ]?steps|task_guides|(user|developer)[-_]?guides?"
              + "|guides?)/.*|[^/]{0,60}(tutorial|quick[-_ ]?start|quick[-_ ]?tour|getting[-_ ]?started|how[-_ ]?to[-_ ]"
              + "|walk[-_ ]?through|first[-_ ]?steps)[^/]{0,60})\\.(md|mdx|rst|html|adoc|ipynb)",
          Pattern.CASE_INSENSITIVE);

  /** Notebooks elsewhere are mostly somebody's own work: figures, experiments. */
  private static final Pattern SHOWN_NOTEBOOK =
      Pattern.compile(
          "notebook|demo|example|tutorial|colab|guide|quick|intro|getting|usage|inference|cookbook",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ABOUT_THE_PROJECT =
      Pattern.compile("contribut|release|maintain", Pattern.CASE_INSENSITIVE);

  /** Pages that stand beside guides to be looked up, not to be followed. */
  private static final Pattern LOOKED_UP =
      Pattern.compile(
          ".*/(troubleshoot(ing)?|faqs?|migrat(ion|ing|e)|changelog|reference|glossary)([-_][^/]{0,60})?"
              + "\\.\\w{2,5}",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "tutorials";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return form(file).isPresent();
  }

  private static Optional<String> form(FileUnderStudy file) {
    return file.path().contains("!/")
        ? Optional.empty()
        : form(file.place(), file.classification());
  }

  /** What a file teaches by; its place and name suffice, so that it need not be readable. */
  static Optional<String> form(String place, Classification what) {
    Part part = what.part();
    FileKind kind = what.kind();
    if (part == Part.TEST || part == Part.VENDORED) {
      return Optional.empty();
    }
    boolean pages = kind == FileKind.DOCUMENTATION || kind == FileKind.NOTEBOOK;
    if (pages && COURSE.matcher(place).matches()) {
      return Optional.of("course");
    }
    if (kind == FileKind.NOTEBOOK) {
      boolean shown =
          part == Part.EXAMPLE
              || part == Part.DOCUMENTATION
              || place.indexOf('/') < 0
              || SHOWN_NOTEBOOK.matcher(place).find();
      return Optional.of(shown ? "notebook" : "example");
    }
    if (pages
        && !ABOUT_THE_PROJECT.matcher(place).find()
        && !LOOKED_UP.matcher(place).matches()
        && TUTORIAL.matcher(place).matches()) {
      return Optional.of("tutorial");
    }
    return kind == FileKind.EXAMPLE ? Optional.of("example") : Optional.empty();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    form(file)
        .ifPresent(form -> findings.add(Source.file(file.path()), new Trace.TeachingFile(form)));
    findings.examined(this);
  }
}

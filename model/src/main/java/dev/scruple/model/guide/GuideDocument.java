// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model.guide;

import dev.scruple.model.Coverage;
import dev.scruple.model.Curation;
import dev.scruple.model.Request;
import dev.scruple.model.Source;
import dev.scruple.model.TargetDescription;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How to start with a project and to contribute: the document of {@code scruple guide}.
 *
 * @param curations corrections by people: those that hold, and those that no longer do
 */
public record GuideDocument(
    String schema,
    String version,
    Instant asOf,
    TargetDescription target,
    List<Coverage> coverage,
    @Nullable List<Request> requests,
    List<Curation> curations,
    List<Section> sections) {

  /** The schema's name and version. */
  public static final String SCHEMA = "scruple/guide/1";

  public GuideDocument {
    coverage = List.copyOf(coverage);
    requests = requests == null ? null : List.copyOf(requests);
    curations = List.copyOf(curations);
    sections = List.copyOf(sections);
  }

  /**
   * A part of the guide.
   *
   * @param entries in the order in which they are read; empty where nothing is known
   * @param silence what to say where there are none
   * @param remedy what brings it into sight where it was not looked for; else null
   */
  public record Section(String title, List<Step> entries, String silence, @Nullable String remedy) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One thing to know or to do.
   *
   * @param command as the project's files give it; null where it is none
   * @param source where it stands
   */
  public record Step(String text, @Nullable String command, Source source) {}
}

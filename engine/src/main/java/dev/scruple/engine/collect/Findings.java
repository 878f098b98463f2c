// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What collectors found in one file, and what they could not examine. */
public final class Findings {
  /** Something in the file that was not examined. */
  public record Gap(String collector, String reason, @Nullable String remedy) {}

  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<String> examinedBy = new ArrayList<>();

  /** Adds a fact with its place. */
  public void add(Source source, Fact fact) {
    evidence.add(Evidence.of(source, fact));
  }

  /** Says that a collector could not examine the file, or a part of it. */
  public void gap(FileCollector collector, String reason, @Nullable String remedy) {
    gap(collector.name(), reason, remedy);
  }

  /** Says that something of the file was not examined. */
  void gap(String collector, String reason, @Nullable String remedy) {
    gaps.add(new Gap(collector, reason, remedy));
  }

  /** Says that a collector examined the file. */
  public void examined(FileCollector collector) {
    examinedBy.add(collector.name());
  }

  /** The facts, in the order in which they were found. */
  public List<Evidence> evidence() {
    return List.copyOf(evidence);
  }

  /** What was not examined. */
  public List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** The names of the collectors that examined the file. */
  public List<String> examinedBy() {
    return List.copyOf(examinedBy);
  }
}

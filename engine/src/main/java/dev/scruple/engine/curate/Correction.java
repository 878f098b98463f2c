// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.curate;

import dev.scruple.model.Curation;
import dev.scruple.model.Fingerprint;
import dev.scruple.model.Source;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * One correction as its author wrote it.
 *
 * @param finding a check's id, a component's id or name, or an evidence's id
 * @param instead an outcome's value, an SPDX expression, or {@code DISMISSED}
 * @param target the name of the only target that it is about; null where it holds for any
 * @param expires the last day on which it holds
 */
record Correction(
    Curation.Kind kind,
    String finding,
    String instead,
    @Nullable String target,
    String reason,
    String author,
    LocalDate expires,
    Source source) {

  /** What an evidence that is not to count is called. */
  static final String DISMISSED = "DISMISSED";

  boolean isAbout(String name) {
    return target == null || target.equals(name);
  }

  /** It holds to the end of its last day, in UTC. */
  boolean isOver(Instant asOf) {
    return !asOf.isBefore(expires.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
  }

  /** For a reader: who says so, until when, and why. */
  String words() {
    return "Corrected by " + author + " until " + expires + ": " + reason;
  }

  Curation told(@Nullable String found, Curation.State state) {
    return new Curation(
        Fingerprint.of("m", kind.name(), finding, instead, target == null ? "" : target, author),
        finding,
        kind,
        found,
        instead,
        reason,
        author,
        expires.toString(),
        source,
        state);
  }
}

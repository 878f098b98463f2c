// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** References of one file, each line, kind and id once. */
final class Findings {
  private static final int MOST = 10_000;

  private final Map<Key, Reference> found = new LinkedHashMap<>();

  private record Key(ReferenceKind kind, @Nullable String id, int line) {}

  void add(Reference reference) {
    if (found.size() < MOST) {
      found.putIfAbsent(new Key(reference.kind(), reference.id(), reference.line()), reference);
    }
  }

  void addAll(Collection<Reference> references) {
    references.forEach(this::add);
  }

  /** Whether a service of a provider is told with its model. */
  boolean names(String provider) {
    return found.keySet().stream()
        .anyMatch(
            key ->
                key.kind() == ReferenceKind.SERVICE
                    && key.id() != null
                    && key.id().startsWith(provider + "/"));
  }

  List<Reference> sorted() {
    return found.values().stream()
        .sorted(
            Comparator.comparingInt(Reference::line)
                .thenComparing(Reference::kind)
                .thenComparing(
                    Reference::id, Comparator.nullsLast(Comparator.<String>naturalOrder())))
        .toList();
  }
}

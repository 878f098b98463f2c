// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a file names: once a line, id and kind; a provider alone only where no model is.
 */
final class Found {
  private static final int MOST = 20_000;
  private final Map<String, Reference> references = new LinkedHashMap<>();
  private final Map<String, Reference> providers = new LinkedHashMap<>();
  private final boolean byDefault;

  /**
   * Begins a file.
   *
   * @param byDefault whether the file is code or configuration rather than a document
   */
  Found(boolean byDefault) {
    this.byDefault = byDefault;
  }

  boolean byDefault() {
    return byDefault;
  }

  /** Adds what has an id. */
  void add(ReferenceKind kind, String id, int line, String expression, String loader) {
    add(new Reference(kind, id, null, line, expression, byDefault, loader));
  }

  /** Adds what the file leaves open. */
  void open(ReferenceKind kind, int line, String expression, String loader) {
    add(new Reference(kind, null, null, line, expression, byDefault, loader));
  }

  /** Adds a reference, unless it is there already. */
  void add(Reference reference) {
    if (references.size() < MOST) {
      references.putIfAbsent(key(reference.line(), reference.kind(), reference.id()), reference);
    }
  }

  /** Adds a provider without a model. */
  void provider(String name, int line, String expression, String loader) {
    providers.putIfAbsent(
        name,
        new Reference(ReferenceKind.SERVICE, name, null, line, expression, byDefault, loader));
  }

  /** Adds what a part of the file names. */
  void part(List<Reference> part, int linesBefore) {
    for (Reference each : part) {
      Reference moved =
          new Reference(
              each.kind(),
              each.id(),
              each.revision(),
              each.line() + linesBefore,
              each.expression(),
              each.byDefault() && byDefault,
              each.loader());
      String id = moved.id();
      if (moved.kind() == ReferenceKind.SERVICE && id != null && id.indexOf('/') < 0) {
        providers.putIfAbsent(id, moved);
      } else {
        add(moved);
      }
    }
  }

  private static String key(int line, ReferenceKind kind, @Nullable String id) {
    return line + " " + kind + " " + id;
  }

  /** All, in the order of lines. */
  List<Reference> done() {
    List<Reference> all = new ArrayList<>(references.values());
    for (Reference provider : providers.values()) {
      String beginning = provider.id() + "/";
      boolean named =
          references.values().stream()
              .anyMatch(each -> each.id() != null && each.id().startsWith(beginning));
      if (!named) {
        all.add(provider);
      }
    }
    all.sort(Comparator.comparingInt(Reference::line));
    return List.copyOf(all);
  }
}

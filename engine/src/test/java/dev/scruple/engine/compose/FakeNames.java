// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.compose;

import dev.scruple.model.Component;
import dev.scruple.model.ComponentRole;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Names that a test knows. */
final class FakeNames implements KnownNames {
  private final Map<String, String> licenses = new TreeMap<>();

  /** A package, model or data set under a licence. */
  FakeNames knows(String name, String license) {
    licenses.put(name, license);
    return this;
  }

  @Override
  public @Nullable Known dependency(String purl) {
    String license = licenses.get(purl);
    return license == null ? null : new Known(license, statement(purl, license));
  }

  @Override
  public Named model(String name) {
    return named(ComponentRole.WEIGHTS, "pkg:huggingface/" + name, name);
  }

  @Override
  public Named dataset(String name) {
    return named(ComponentRole.DATASET, "pkg:huggingface/datasets/" + name, name);
  }

  private Named named(ComponentRole role, String purl, String name) {
    String license = licenses.get(name);
    Component component = new Component(purl, role, name, purl, List.of(), license, null, license);
    return new Named(component, license == null ? List.of() : List.of(statement(purl, license)));
  }

  private static Evidence statement(String purl, String license) {
    return Evidence.of(
        Source.url(purl),
        new Fact.CatalogueStatement(
            purl, List.of(license), List.of(), List.of(), "a catalogue", "2026-08"));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.Evidence;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a project fetches, each once: where it is fetched by a version before where it is not. */
final class FetchedParts implements Joiner {
  private static final int MOST = 100;

  @Override
  public List<Evidence> join(Tree tree) {
    Map<String, Evidence> first = new LinkedHashMap<>();
    tree.evidence(Trace.Fetch.class).stream()
        .sorted(
            Comparator.comparing((Evidence each) -> fetch(each).version() == null)
                .thenComparingInt(each -> depth(each.source()))
                .thenComparing(each -> Objects.requireNonNullElse(each.source().path(), "")))
        .forEach(each -> first.putIfAbsent(fetch(each).what(), each));
    return first.values().stream().limit(MOST).map(FetchedParts::told).toList();
  }

  private static Evidence told(Evidence each) {
    Trace.Fetch fetch = fetch(each);
    return Evidence.of(
        each.source(), new OpennessFact.Fetched(fetch.what(), fetch.version(), fetch.shared()));
  }

  private static int depth(Source source) {
    String path = source.path();
    return path == null ? 0 : (int) path.chars().filter(sign -> sign == '/').count();
  }

  private static Trace.Fetch fetch(Evidence evidence) {
    return (Trace.Fetch) evidence.value();
  }
}

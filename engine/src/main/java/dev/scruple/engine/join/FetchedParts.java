// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a project fetches, each once: where it is fetched by a version before where it is not. */
final class FetchedParts implements Joiner {
  private static final int MOST = 100;

  /** Its group is a branch, which may hold slashes, and a path. */
  private static final Pattern FILE_AT_FORGE =
      Pattern.compile(
          "(?:(?:www\\.)?github\\.com/[^/]+/[^/]+/(?:blob|raw)|raw\\.githubusercontent\\.com/[^/]+/[^/]+"
              + "|gitlab\\.com/.{1,200}/-/(?:blob|raw)|codeberg\\.org/[^/]+/[^/]+/(?:src|raw)/branch)/(.+)");

  @Override
  public List<Evidence> join(Tree tree) {
    Set<String> places =
        tree.files().stream().map(SurveyedFile::place).collect(Collectors.toUnmodifiableSet());
    Map<String, Evidence> first = new LinkedHashMap<>();
    tree.evidence(Trace.Fetch.class).stream()
        .filter(each -> !isHere(fetch(each), places))
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

  /** Whether an address at a forge leads, on a branch, to a file that this tree holds as well. */
  private static boolean isHere(Trace.Fetch fetch, Set<String> places) {
    Matcher file = FILE_AT_FORGE.matcher(fetch.what());
    if (fetch.version() != null || !file.matches()) {
      return false;
    }
    String path = file.group(1);
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (places.contains(path.substring(slash + 1))) {
        return true;
      }
    }
    return false;
  }

  private static int depth(Source source) {
    String path = source.path();
    return path == null ? 0 : (int) path.chars().filter(sign -> sign == '/').count();
  }

  private static Trace.Fetch fetch(Evidence evidence) {
    return (Trace.Fetch) evidence.value();
  }
}

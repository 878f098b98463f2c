// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.model.DataFact;
import dev.scruple.model.DataRole;
import dev.scruple.model.DocumentKind;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The data sets that a project names, once for each purpose, at the place that is nearest to its
 * root. A name whose purpose stands nowhere is told once.
 */
final class NamedData implements Joiner {
  private static final int MOST = 100;

  private record Key(String name, DataRole role) {}

  @Override
  public List<Evidence> join(Tree tree) {
    Map<Key, Evidence> first =
        new TreeMap<>(Comparator.comparing(Key::name).thenComparing(Key::role));
    for (Evidence use : uses(tree)) {
      Trace.DataUse named = (Trace.DataUse) use.value();
      Key key = new Key(named.name().toLowerCase(Locale.ROOT), named.role());
      first.merge(key, use, NamedData::nearer);
    }
    return first.entrySet().stream()
        .filter(entry -> !said(first, entry.getKey()))
        .map(Map.Entry::getValue)
        .sorted(Comparator.comparingInt(NamedData::depth).thenComparing(NamedData::path))
        .limit(MOST)
        .map(NamedData::named)
        .toList();
  }

  private static boolean said(Map<Key, Evidence> all, Key key) {
    return key.role() == DataRole.UNSTATED
        && (all.containsKey(new Key(key.name(), DataRole.TRAINING))
            || all.containsKey(new Key(key.name(), DataRole.EVALUATION)));
  }

  private static List<Evidence> uses(Tree tree) {
    List<Evidence> uses = new ArrayList<>(tree.evidence(Trace.DataUse.class));
    for (Evidence each : tree.evidence(Fact.CardStatement.class)) {
      Fact.CardStatement card = (Fact.CardStatement) each.value();
      if (card.card() == DocumentKind.MODEL_CARD && card.field().equals("datasets")) {
        for (String name : card.values()) {
          uses.add(Evidence.of(each.source(), new Trace.DataUse(name, DataRole.TRAINING, null)));
        }
      }
    }
    return uses;
  }

  private static Evidence nearer(Evidence one, Evidence other) {
    boolean pinned = ((Trace.DataUse) one.value()).revision() != null;
    boolean otherPinned = ((Trace.DataUse) other.value()).revision() != null;
    if (pinned != otherPinned) {
      return pinned ? one : other;
    }
    return depth(other) < depth(one) ? other : one;
  }

  private static Evidence named(Evidence use) {
    Trace.DataUse said = (Trace.DataUse) use.value();
    return Evidence.of(
        use.source(), new DataFact.DataSetNamed(said.name(), said.role(), said.revision()));
  }

  private static int depth(Evidence evidence) {
    return (int) path(evidence).chars().filter(sign -> sign == '/').count();
  }

  private static String path(Evidence evidence) {
    Source source = evidence.source();
    return source.path() == null ? "" : source.path();
  }
}

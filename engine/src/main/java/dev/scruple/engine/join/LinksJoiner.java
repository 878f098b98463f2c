// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.engine.links.LinkReader;
import dev.scruple.model.DocumentationFact;
import dev.scruple.model.Evidence;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.ArrayList;
import java.util.List;

/** Follows relative links: those that lead nowhere, and how many were followed. */
final class LinksJoiner implements Joiner {
  @Override
  public List<Evidence> join(Tree tree) {
    LinkTargets targets = new LinkTargets(tree);
    List<Evidence> evidence = new ArrayList<>();
    int links = 0;
    int unjudged = 0;
    int files = 0;
    Source first = Source.target();
    for (SurveyedFile file : tree.files()) {
      boolean judged = false;
      for (Evidence each : file.evidence()) {
        if (!(each.value() instanceof Trace.Link link)) {
          continue;
        }
        LinkTargets.Way way = targets.follow(file.path(), link);
        if (LinkReader.isWord(link.to()) && !(way instanceof LinkTargets.There)) {
          continue;
        }
        switch (way) {
          case LinkTargets.There _ -> {
            links++;
            judged = true;
          }
          case LinkTargets.Unjudged _ -> unjudged++;
          case LinkTargets.Nowhere(String perhaps) -> {
            links++;
            judged = true;
            evidence.add(
                Evidence.of(each.source(), new DocumentationFact.DeadLink(link.to(), perhaps)));
          }
        }
        first = links + unjudged == 1 ? each.source() : first;
      }
      files += judged ? 1 : 0;
    }
    if (links + unjudged > 0) {
      evidence.add(Evidence.of(first, new DocumentationFact.LinksFollowed(links, files, unjudged)));
    }
    return evidence;
  }
}

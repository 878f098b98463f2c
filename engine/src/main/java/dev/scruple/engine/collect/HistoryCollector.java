// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.history.GitProblem;
import dev.scruple.history.GitRepository;
import dev.scruple.history.History;
import dev.scruple.history.HistoryCache;
import dev.scruple.history.HistoryException;
import dev.scruple.history.HistoryOptions;
import dev.scruple.history.Release;
import dev.scruple.history.Window;
import dev.scruple.model.Coverage;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.model.HistoryState;
import dev.scruple.model.Source;
import dev.scruple.model.Unexamined;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Turns a target's history into evidence. */
public final class HistoryCollector {
  private static final String NAME = "history";

  /** What a history says, and what could not be read of it. */
  public record Result(List<Evidence> evidence, Coverage coverage) {
    public Result {
      evidence = List.copyOf(evidence);
    }
  }

  /** For a target without history. */
  public Result none(String remedy) {
    Unexamined gap = Unexamined.of(NAME, null, "there is no history here", remedy);
    return new Result(List.of(), new Coverage(NAME, 0, List.of(gap)));
  }

  /** Reads the history that leads to a commit, with what earlier runs left in a cache. */
  public Result collect(GitRepository repository, String commit, Instant asOf, HistoryCache cache) {
    try {
      return result(History.read(repository, commit, HistoryOptions.asOf(asOf), cache));
    } catch (HistoryException e) {
      Unexamined gap =
          Unexamined.of(NAME, null, String.valueOf(e.getMessage()), "git fetch --all --tags");
      return new Result(List.of(), new Coverage(NAME, 0, List.of(gap)));
    }
  }

  private static Result result(History history) {
    List<Evidence> evidence = new ArrayList<>();
    Window window = history.window();
    if (history.last() != null) {
      Source commit = Source.commit(history.last().id());
      evidence.add(
          Evidence.of(commit, new Fact.LastCommit(history.last().id(), history.last().at())));
    }
    evidence.add(
        Evidence.of(
            Source.target(),
            new Fact.Activity(
                state(history),
                window.from(),
                window.to(),
                history.mailmap(),
                history.mergesCounted(),
                window.commits(),
                window.personCount(),
                window.botCommits(),
                window.absenceFactor(),
                window.firstPersonShare())));
    Release last = history.lastRelease();
    Source tag = last == null ? Source.target() : Source.commit(last.commit());
    int count = (int) history.releases().stream().filter(each -> !each.preRelease()).count();
    evidence.add(
        Evidence.of(
            tag,
            new Fact.Releases(
                count, last == null ? null : last.tag(), last == null ? null : last.date())));
    for (HistoryFact fact : new HistoryFacts(history).facts()) {
      evidence.add(Evidence.of(Source.target(), fact));
    }
    long examined = (long) history.commits() + history.botCommits() + history.merges();
    return new Result(evidence, new Coverage(NAME, examined, gaps(history)));
  }

  private static List<Unexamined> gaps(History history) {
    List<Unexamined> gaps = new ArrayList<>();
    if (history.state() == dev.scruple.history.HistoryState.SHALLOW) {
      gaps.add(
          Unexamined.of(
              NAME,
              null,
              "the history was cut when it was cloned",
              "git fetch --unshallow --tags"));
    }
    for (GitProblem problem : history.problems()) {
      gaps.add(Unexamined.of(NAME, null, problem.reason(), problem.remedy()));
    }
    return gaps;
  }

  private static HistoryState state(History history) {
    return switch (history.state()) {
      case COMPLETE -> HistoryState.COMPLETE;
      case SHALLOW -> HistoryState.SHALLOW;
      case INCOMPLETE -> HistoryState.INCOMPLETE;
    };
  }
}

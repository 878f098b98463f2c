// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.history.GitRepository;
import dev.scruple.history.HistoryCache;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.HistoryFact;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCollectorTest {
  private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
  private static final long DAY = 86_400;
  private static final Author ADA = Author.named("Ada Example");

  @TempDir private Path folder;

  private static <F extends Fact> F only(HistoryCollector.Result result, Class<F> kind) {
    List<F> facts =
        result.evidence().stream()
            .map(Evidence::value)
            .filter(kind::isInstance)
            .map(kind::cast)
            .toList();
    assertThat(facts).hasSize(1);
    return facts.getFirst();
  }

  private static HistoryCollector.Result collect(RepositoryBuilder repository) throws Exception {
    try (GitRepository git = GitRepository.open(repository.gitDirectory())) {
      String head = git.resolve("HEAD").orElseThrow();
      return new HistoryCollector().collect(git, head, AS_OF, HistoryCache.none());
    }
  }

  @Test
  void givesEveryFactOnceAndWorkForEachWindow() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.file("src/a", "1").commit(ADA, AS_OF.minusSeconds(40 * DAY));
      repository.tag("v1.0", ADA, AS_OF.minusSeconds(39 * DAY));

      HistoryCollector.Result result = collect(repository);

      assertThat(result.evidence())
          .extracting(Evidence::type)
          .containsExactlyInAnyOrder(
              "last-commit",
              "activity",
              "releases",
              "work",
              "work",
              "work",
              "months",
              "people",
              "turnover",
              "release-tags",
              "folders",
              "review-marks",
              "signing");
      assertThat(only(result, HistoryFact.Folders.class).folders())
          .extracting(HistoryFact.FolderOfWork::path)
          .containsExactly("src");
      assertThat(only(result, HistoryFact.Signing.class).annotated()).isEqualTo(1);
    }
  }

  @Test
  void monthsHaveNoGapsAndAreBounded() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(ADA, Instant.parse("2001-01-01T00:00:00Z"));
      repository.commit(ADA, Instant.parse("2026-04-10T00:00:00Z"));

      HistoryFact.Months months = only(collect(repository), HistoryFact.Months.class);

      assertThat(months.months()).hasSize(120);
      assertThat(months.months().getLast())
          .isEqualTo(new HistoryFact.MonthOfWork("2026-06", 0, 0, 0));
      assertThat(months.months().get(117).commits()).isEqualTo(1);
      assertThat(months.earlierCommits()).isEqualTo(1);
    }
  }

  @Test
  void peopleAreBoundedByTheirRecentWork() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(3, Author.named("Old Example"), AS_OF.minusSeconds(900 * DAY), DAY);
      repository.commit(ADA, AS_OF.minusSeconds(2 * DAY));

      HistoryFact.People people = only(collect(repository), HistoryFact.People.class);

      assertThat(people.people())
          .extracting(HistoryFact.Person::name)
          .containsExactly("Ada Example", "Old Example");
      assertThat(people.others()).isZero();
      assertThat(people.othersLast()).isNull();
    }
  }
}

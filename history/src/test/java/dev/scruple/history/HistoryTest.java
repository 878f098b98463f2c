// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import dev.scruple.testkit.repository.SystemCommand;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryTest {
  private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
  private static final Instant RECENT = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
  private static final long DAY = 86_400;
  private static final Author ADA = Author.named("Ada Example");
  private static final Author BEN = Author.named("Ben Example");
  private static final Author CAT = Author.named("Cat Example");

  @TempDir private Path folder;

  private static History read(RepositoryBuilder repository) throws HistoryException {
    return read(repository.gitDirectory(), AS_OF);
  }

  private static History read(Path gitDirectory, Instant asOf) throws HistoryException {
    try (GitRepository repository = GitRepository.open(gitDirectory)) {
      String head = repository.resolve("HEAD").orElseThrow();
      return History.read(repository, head, HistoryOptions.asOf(asOf));
    }
  }

  @Test
  void countsPeopleOfTheWindowApartFromAllTime() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(5, CAT, LONG_AGO, DAY);
      repository.commits(3, ADA, RECENT, DAY);
      repository.commits(2, BEN, RECENT.plusSeconds(10 * DAY), DAY);

      History history = read(repository);

      assertThat(history.state()).isEqualTo(HistoryState.COMPLETE);
      assertThat(history.commits()).isEqualTo(10);
      assertThat(history.people())
          .extracting(Person::name, Person::commits)
          .containsExactly(
              tuple("Cat Example", 5), tuple("Ada Example", 3), tuple("Ben Example", 2));
      assertThat(history.window().commits()).isEqualTo(5);
      assertThat(history.window().personCount()).isEqualTo(2);
      assertThat(history.window().firstPersonShare()).isEqualTo(0.6);
      assertThat(history.first().at()).isEqualTo(LONG_AGO);
      assertThat(history.last().at()).isEqualTo(RECENT.plusSeconds(11 * DAY));
    }
  }

  @Test
  void absenceFactorIsTheFewestPeopleWithHalfOfTheCommits() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(4, ADA, RECENT, DAY);
      repository.commits(4, BEN, RECENT, DAY);
      repository.commits(2, CAT, RECENT, DAY);
      assertThat(read(repository).window().absenceFactor()).isEqualTo(2);
      repository.commits(2, ADA, RECENT, DAY);
      assertThat(read(repository).window().absenceFactor()).isEqualTo(1);
    }
  }

  @Test
  void botsAreApartAndNeverTheLastPerson() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(ADA, RECENT);
      repository.commits(
          3,
          new Author("dependabot[bot]", "49699333+dependabot[bot]@users.noreply.example.org"),
          RECENT.plusSeconds(DAY),
          DAY);

      History history = read(repository);

      assertThat(history.window().commits()).isEqualTo(1);
      assertThat(history.window().botCommits()).isEqualTo(3);
      assertThat(history.window().personCount()).isEqualTo(1);
      assertThat(history.window().people()).extracting(Person::bot).containsExactly(true, false);
      assertThat(history.last().at()).isEqualTo(RECENT);
    }
  }

  @Test
  void mergesAreLeftOutAndCountedApart() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      String first = repository.commit(ADA, RECENT);
      String second = repository.commit(BEN, RECENT.plusSeconds(DAY));
      repository.commitOn(
          List.of(second, first), CAT, RECENT.plusSeconds(2 * DAY), RECENT.plusSeconds(2 * DAY));

      History history = read(repository);

      assertThat(history.commits()).isEqualTo(2);
      assertThat(history.merges()).isEqualTo(1);
      assertThat(history.mergesCounted()).isFalse();
      assertThat(history.people()).extracting(Person::name).doesNotContain("Cat Example");
    }
  }

  @Test
  void boundsGoByCommitterDateAndFutureCommitsAreLeftOut() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      String first = repository.commit(ADA, LONG_AGO);
      String rebased = repository.commitOn(List.of(first), BEN, LONG_AGO, RECENT);
      repository.commitOn(List.of(rebased), CAT, RECENT, Instant.parse("2099-01-01T00:00:00Z"));

      History history = read(repository);

      assertThat(history.window().people()).extracting(Person::name).containsExactly("Ben Example");
      assertThat(history.later()).isEqualTo(1);
      assertThat(history.last().id()).isEqualTo(rebased);
    }
  }

  @Test
  void toleratesCommitsAtTheEpoch() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      String first = repository.commit(ADA, RECENT);
      repository.commitOn(List.of(first), BEN, Instant.EPOCH, Instant.EPOCH);

      History history = read(repository);

      assertThat(history.first().at()).isEqualTo(Instant.EPOCH);
      assertThat(history.window().commits()).isEqualTo(1);
      assertThat(history.months()).hasSize(14);
    }
  }

  @Test
  void bothEndsOfTheWindowBelongToIt() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      Instant start = Instant.parse("2025-06-30T12:00:00Z");
      repository.commit(ADA, start.minusSeconds(1));
      repository.commit(BEN, start);
      repository.commit(CAT, AS_OF);
      assertThat(read(repository).window().people())
          .extracting(Person::name)
          .containsExactly("Ben Example", "Cat Example");
    }
  }

  @Test
  void mailmapJoinsPeople() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(new Author("ada", "ADA@laptop.example.org"), RECENT);
      repository.file(".mailmap", "Ada Example <ada@example.org> <ada@laptop.example.org>\n");
      repository.commit(new Author("Ada Example", "ada@example.org"), RECENT);

      History history = read(repository);

      assertThat(history.mailmap()).isTrue();
      assertThat(history.people())
          .extracting(Person::name, Person::commits)
          .containsExactly(tuple("Ada Example", 2));
    }
  }

  @Test
  void sameNameOrSameAddressIsOnePersonButNotANameThatMachinesGive() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(new Author("Ada Example", "a@example.org"), RECENT);
      repository.commit(new Author("ada example", "b@example.org"), RECENT);
      repository.commit(new Author("A.", "B@example.org"), RECENT);
      repository.commit(new Author("root", "one@example.org"), RECENT);
      repository.commit(new Author("root", "two@example.org"), RECENT);
      assertThat(read(repository).people()).extracting(Person::commits).containsExactly(3, 1, 1);
    }
  }

  @Test
  void addressesAreNotShown() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(new Author("secret@example.org", "secret@example.org"), RECENT);
      assertThat(read(repository).people()).extracting(Person::name).containsExactly("secret@…");
    }
  }

  @Test
  void tagsGiveReleasesWithTheirOwnDate() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(ADA, LONG_AGO);
      repository.tag("v1.0.0");
      repository.tag("v1.1.0", ADA, RECENT);
      repository.tag("v2.0.0rc1", ADA, RECENT.plusSeconds(DAY));
      repository.tag("v9.0.0", ADA, AS_OF.plusSeconds(DAY));
      repository.tag("a-name");

      History history = read(repository);

      assertThat(history.releases())
          .extracting(Release::tag, Release::date, Release::preRelease)
          .containsExactly(
              tuple("v1.0.0", LONG_AGO, false),
              tuple("v1.1.0", RECENT, false),
              tuple("v2.0.0rc1", RECENT.plusSeconds(DAY), true));
      assertThat(history.lastRelease().tag()).isEqualTo("v1.1.0");
      assertThat(history.months())
          .filteredOn(month -> month.month().equals(YearMonth.of(2026, 3)))
          .extracting(Month::releases)
          .containsExactly(1);
    }
  }

  @Test
  void packedReferencesAndObjectsReadTheSame() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.file("a", "1").commit(ADA, RECENT);
      repository.tag("v1.0.0");
      History loose = read(repository);
      repository.pack();
      assertThat(Files.exists(repository.gitDirectory().resolve("packed-refs"))).isTrue();
      assertThat(read(repository)).isEqualTo(loose);
    }
  }

  @Test
  void shallowClonesSaySo() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("origin"))) {
      repository.commits(5, ADA, RECENT, DAY);
      SystemCommand.run(
          folder, "git", "clone", "-q", "--depth=2", "file://" + repository.folder(), "shallow");

      History history = read(folder.resolve("shallow/.git"), AS_OF);

      assertThat(history.state()).isEqualTo(HistoryState.SHALLOW);
      assertThat(history.commits()).isEqualTo(2);
      assertThat(history.problems())
          .extracting(GitProblem::remedy)
          .containsExactly("git fetch --unshallow");
    }
  }

  @Test
  void missingCommitsMakeTheHistoryIncomplete() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(ADA, LONG_AGO);
      String lost = repository.commit(ADA, RECENT);
      repository.commit(BEN, RECENT.plusSeconds(DAY));
      repository.lose(lost);

      History history = read(repository);

      assertThat(history.state()).isEqualTo(HistoryState.INCOMPLETE);
      assertThat(history.commits()).isEqualTo(1);
    }
  }

  @Test
  void aTruncatedPackIsAProblemAndNotACrash() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(20, ADA, RECENT, DAY);
      Path pack = repository.pack();
      pack.toFile().setWritable(true);
      try (RandomAccessFile file = new RandomAccessFile(pack.toFile(), "rw")) {
        file.setLength(file.length() / 2);
      }
      assertThatThrownBy(() -> read(repository)).isInstanceOf(HistoryException.class);
    }
  }

  @Test
  void theWalkStopsAtItsLimit() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(5, ADA, RECENT, DAY);
      try (GitRepository git = GitRepository.open(repository.gitDirectory())) {
        History history =
            History.read(
                git, git.resolve("main").orElseThrow(), new HistoryOptions(AS_OF, 12, false, 3));
        assertThat(history.state()).isEqualTo(HistoryState.INCOMPLETE);
        assertThat(history.commits()).isEqualTo(3);
      }
    }
  }

  @Test
  void figuresAgreeWithGitItself() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(3, ADA, LONG_AGO, DAY);
      repository.commits(4, BEN, RECENT, DAY);
      repository
          .file(".mailmap", "Benjamin Example <ben.example@example.org>\n")
          .commit(CAT, RECENT);

      String shortlog =
          SystemCommand.run(
              folder,
              "git",
              "shortlog",
              "-sn",
              "--no-merges",
              "--since=2025-06-30T12:00:00Z",
              "HEAD");

      StringBuilder ours = new StringBuilder();
      for (Person person : read(repository).window().people()) {
        ours.append("%d\t%s%n".formatted(person.commits(), person.name()));
      }
      assertThat(ours.toString().lines())
          .containsExactlyElementsOf(shortlog.lines().map(String::strip).toList());
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryFiguresTest {
  private static final Instant AS_OF = Instant.parse("2026-06-30T12:00:00Z");
  private static final long DAY = 86_400;
  private static final Author ADA = Author.named("Ada Example");
  private static final Author BEN = Author.named("Ben Example");
  private static final Author CAT = Author.named("Cat Example");

  @TempDir private Path folder;

  private static Instant daysAgo(long days) {
    return AS_OF.minusSeconds(days * DAY);
  }

  private static History read(RepositoryBuilder repository, HistoryCache cache)
      throws HistoryException {
    try (GitRepository git = GitRepository.open(repository.gitDirectory())) {
      return History.read(
          git, git.resolve("HEAD").orElseThrow(), HistoryOptions.asOf(AS_OF), cache);
    }
  }

  private static History read(RepositoryBuilder repository) throws HistoryException {
    return read(repository, HistoryCache.none());
  }

  @Test
  void eachWindowStandsBesideTheOneBefore() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(4, CAT, daysAgo(500), DAY);
      repository.commits(3, ADA, daysAgo(150), DAY);
      repository.commits(2, BEN, daysAgo(20), DAY);

      List<Comparison> windows = read(repository).comparisons();

      assertThat(windows)
          .extracting(
              Comparison::months,
              each -> each.now().commits(),
              each -> each.now().people(),
              each -> each.before().commits(),
              Comparison::comparable)
          .containsExactly(
              tuple(3, 2, 1, 3, true), tuple(12, 5, 2, 4, false), tuple(36, 9, 3, 0, false));
      assertThat(windows.getFirst().before().to()).isEqualTo(windows.getFirst().now().from());
    }
  }

  @Test
  void newcomersAndRegularsAreToldApart() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commits(1, ADA, daysAgo(900), DAY);
      repository.commits(4, ADA, daysAgo(640), 40 * DAY);
      repository.commits(4, BEN, daysAgo(640), 40 * DAY);
      repository.commits(2, CAT, daysAgo(600), DAY);
      repository.commits(1, ADA, daysAgo(30), DAY);
      repository.commits(1, CAT, daysAgo(30), DAY);
      repository.commits(1, Author.named("Dan Example"), daysAgo(30), DAY);

      Turnover turnover = read(repository).turnover();

      assertThat(turnover.newcomers()).isEqualTo(1);
      assertThat(turnover.newcomersBefore()).isEqualTo(2);
      assertThat(turnover.returned()).isEqualTo(1);
      assertThat(turnover.regulars()).isEqualTo(2);
      assertThat(turnover.left())
          .extracting(Person::name, Person::commits)
          .containsExactly(tuple("Ben Example", 4));
    }
  }

  @Test
  void foldersOfTheTopTwoLevelsAreCounted() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.file("src/main/deep/a", "1").file("docs/a", "1").commit(ADA, daysAgo(900));
      repository.file("src/main/deep/a", "2").commit(ADA, daysAgo(30));
      repository.file("src/b", "2").file("README", "1").commit(BEN, daysAgo(29));
      repository.file("src/main/deep/a", "3").commit(BEN, daysAgo(28));
      repository.file("src/main/deep/a", "4").commit(BEN, daysAgo(27));

      History history = read(repository);

      assertThat(history.foldersUnread()).isZero();
      assertThat(history.folders())
          .extracting(FolderWork::path, FolderWork::commits, FolderWork::people)
          .containsExactly(tuple("src", 4, 2), tuple("src/main", 3, 2), tuple("", 1, 1));
      assertThat(history.folders().getFirst().busiest())
          .extracting(share -> share.person().name(), FolderWork.Share::commits)
          .containsExactly(tuple("Ben Example", 3), tuple("Ada Example", 1));
    }
  }

  @Test
  void aFileThatBecomesAFolderIsAChangeOfBoth() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.file("a", "1").file("b", "1").commit(ADA, daysAgo(900));
      Files.delete(folder.resolve("a"));
      repository.file("a/b/c", "1").commit(ADA, daysAgo(10));
      assertThat(read(repository).folders())
          .extracting(FolderWork::path)
          .containsExactly("", "a", "a/b");
    }
  }

  @Test
  void theTracesOfReviewAreCounted() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(ADA, ADA, daysAgo(20), "Direct");
      repository.commit(ADA, ADA, daysAgo(19), "By request (#12)");
      repository.commit(ADA, BEN, daysAgo(18), "Applied\n\nSigned-off-by: Ada <a@example.org>");
      repository.commit(ADA, ADA, daysAgo(17), "Seen\n\nReviewed-by: Ben <ben@example.org>");
      repository.commit(
          ADA, new Author("GitHub", "noreply@github.com"), daysAgo(16), "Edited in the forge");

      ReviewFigures review = read(repository).review();

      assertThat(review).isEqualTo(new ReviewFigures(1, 1, 1, 3, 1, 0, 0));
    }
  }

  @Test
  void whatTheMergeOfARequestBroughtCameByRequest() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      String base = repository.commit(ADA, daysAgo(20));
      String direct = repository.commit(ADA, daysAgo(19));
      String one = on(repository, List.of(base), BEN, 18, "One");
      String two = on(repository, List.of(one), BEN, 17, "Two");
      String merge =
          on(repository, List.of(direct, two), ADA, 16, "Merge pull request #3 from ben/x");
      String aside = on(repository, List.of(base), CAT, 15, "Aside");
      on(repository, List.of(merge, aside), ADA, 14, "Merge branch 'aside'");

      ReviewFigures review = read(repository).review();

      assertThat(review.proposed()).isEqualTo(2);
      assertThat(review.visible()).isEqualTo(2);
    }
  }

  private static String on(
      RepositoryBuilder repository, List<String> parents, Author author, long ago, String words) {
    return repository.commitOn(parents, author, daysAgo(ago), daysAgo(ago), words);
  }

  @Test
  void accountsOfNoReplyAddressesAreKnown() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(
          new Author("Ada Example", "123+Ada-E@users.noreply.github.com"), daysAgo(3));
      repository.commit(new Author("Ada Example", "ada@example.org"), daysAgo(2));
      repository.commit(BEN, daysAgo(1));
      assertThat(read(repository).people())
          .extracting(Person::name, Person::login, Person::recent)
          .containsExactly(tuple("Ada Example", "ada-e", 2), tuple("Ben Example", null, 1));
    }
  }

  @Test
  void aNameThatIsAnAccountIsThePersonOfThatAccount() throws Exception {
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder)) {
      repository.commit(new Author("adaexample", "ada@example.org"), daysAgo(5));
      repository.commit(
          new Author("A. Example", "123+AdaExample@users.noreply.github.com"), daysAgo(4));
      repository.commit(new Author("Ada Example", "work@example.org"), daysAgo(3));
      repository.commit(new Author("Cat", "cat@example.org"), daysAgo(2));
      repository.commit(new Author("C.", "7+cat@users.noreply.github.com"), daysAgo(1));
      assertThat(read(repository).people()).extracting(Person::recent).containsExactly(3, 1, 1);
    }
  }

  @Test
  void aSecondReadingFromTheCacheSaysTheSame() throws Exception {
    Path file = folder.resolve("cache/history.bin");
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("r"))) {
      repository.file("src/a/b", "1").commit(ADA, daysAgo(900));
      repository.file("src/a/b", "2").commit(ADA, BEN, daysAgo(30), "By request (#12)");
      repository.tag("v1.0");
      HistoryCache cache = HistoryCache.in(file);
      History first = read(repository, cache);
      assertThat(file).isNotEmptyFile();
      assertThat(read(repository, cache)).isEqualTo(first).isEqualTo(read(repository));

      repository.file("src/a/b", "3").commit(CAT, daysAgo(10));

      assertThat(read(repository, cache)).isEqualTo(read(repository)).isNotEqualTo(first);
    }
  }

  @Test
  void aCacheServesAnotherDayToo() throws Exception {
    HistoryCache cache = HistoryCache.in(folder.resolve("history.bin"));
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("r"))) {
      repository.file("src/a", "1").commit(ADA, daysAgo(900));
      repository.file("src/a", "2").commit(ADA, daysAgo(500));
      read(repository, cache);
      try (GitRepository git = GitRepository.open(repository.gitDirectory())) {
        HistoryOptions earlier = HistoryOptions.asOf(daysAgo(400));
        String head = git.resolve("HEAD").orElseThrow();
        assertThat(History.read(git, head, earlier, cache))
            .isEqualTo(History.read(git, head, earlier));
      }
    }
  }

  @Test
  void aBrokenCacheIsWrittenAnew() throws Exception {
    Path file = folder.resolve("history.bin");
    HistoryCache cache = HistoryCache.in(file);
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("r"))) {
      repository.commits(3, ADA, daysAgo(30), DAY);
      History history = read(repository, cache);
      byte[] whole = Files.readAllBytes(file);
      Files.write(file, new byte[] {1, 2, 3});
      assertThat(read(repository, cache)).isEqualTo(history);
      assertThat(file).hasBinaryContent(whole);
    }
  }

  @Test
  void aCacheThatCannotBeWrittenIsSaid() throws Exception {
    Path blocked = Files.createFile(folder.resolve("blocked"));
    try (RepositoryBuilder repository = RepositoryBuilder.at(folder.resolve("r"))) {
      repository.commit(ADA, daysAgo(30));
      History history = read(repository, HistoryCache.in(blocked.resolve("history.bin")));
      assertThat(history.commits()).isEqualTo(1);
      assertThat(history.problems())
          .singleElement()
          .satisfies(problem -> assertThat(problem.reason()).contains("cache can't be written"));
    }
  }

  @Test
  void signedTagsAreTold() throws IOException {
    String tag = "object 0123456789012345678901234567890123456789\ntype commit\ntag v1\n\nv1\n";
    assertThat(RawTag.parse(bytes(tag)).signed()).isFalse();
    assertThat(RawTag.parse(bytes(tag + "-----BEGIN PGP SIGNATURE-----\n\nx\n")).signed()).isTrue();
    assertThat(RawTag.parse(bytes(tag + "-----BEGIN SSH SIGNATURE-----\nx\n")).signed()).isTrue();
    assertThat(RawTag.parse(bytes(tag + "see -----BEGIN PGP SIGNATURE-----\n")).signed()).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.model.Request;
import dev.scruple.testkit.network.PlayedService;
import dev.scruple.testkit.network.PlayedService.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class DepsDevTest {
  private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  private static final PackageVersion NUMPY =
      new PackageVersion(PackageSystem.PYPI, "numpy", "2.1.0");
  private static final String NUMPY_PATH = "/v3/systems/pypi/packages/numpy/versions/2.1.0";

  @TempDir private Path cache;
  private PlayedService service;

  @BeforeEach
  void start() throws IOException {
    service = PlayedService.start();
  }

  @AfterEach
  void stop() {
    service.close();
  }

  private static Answer version(String licenses) {
    return Answer.of(
        """
        {
          "versionKey": {"system": "PYPI", "name": "numpy", "version": "2.1.0"},
          "publishedAt": "2024-08-18T21:38:05Z",
          "isDefault": false,
          "licenses": %s,
          "advisoryKeys": [],
          "links": [{"label": "SOURCE_REPO", "url": "https://example.org/numpy"}]
        }
        """
            .formatted(licenses));
  }

  private DepsDev client(Instant now) {
    return new DepsDev(
        new LicenseService(service.address(), Duration.ofMillis(1)),
        cache,
        InstantSource.fixed(now),
        words -> {});
  }

  private LicenseAnswers ask(PackageVersion... versions) {
    return client(NOW).ask(List.of(versions));
  }

  @Test
  void licensesOfAVersionAreTold() {
    service.answer(NUMPY_PATH, version("[\"MIT\", \"BSD-3-Clause\"]"));

    LicenseAnswers answers = ask(NUMPY);

    assertThat(answers.statements())
        .containsOnly(
            Map.entry(NUMPY, new VersionStatement(NOW, true, List.of("BSD-3-Clause", "MIT"))));
    assertThat(answers.failures()).isEmpty();
    assertThat(answers.requests())
        .containsExactly(new Request(service.address() + NUMPY_PATH, NOW, 200));
  }

  @Test
  void namesAreOneSegmentEach() {
    ask(
        new PackageVersion(PackageSystem.NPM, "@colors/colors", "1.5.0"),
        new PackageVersion(PackageSystem.MAVEN, "org.example:core", "1.0+build 1"),
        new PackageVersion(PackageSystem.GO, "example.com/a/b", "v1.0.0"),
        new PackageVersion(PackageSystem.CARGO, "..", "é?#%"));

    assertThat(service.asked())
        .containsExactlyInAnyOrder(
            "/v3/systems/npm/packages/%40colors%2Fcolors/versions/1.5.0",
            "/v3/systems/maven/packages/org.example%3Acore/versions/1.0%2Bbuild%201",
            "/v3/systems/go/packages/example.com%2Fa%2Fb/versions/v1.0.0",
            "/v3/systems/cargo/packages/%2E%2E/versions/%C3%A9%3F%23%25");
  }

  @Test
  void aVersionThatIsNotThereIsNoFailure() {
    LicenseAnswers answers = ask(NUMPY);

    assertThat(answers.statements().get(NUMPY))
        .isEqualTo(new VersionStatement(NOW, false, List.of()));
    assertThat(answers.failures()).isEmpty();
    assertThat(answers.requests()).extracting(Request::status).containsExactly(404);
  }

  @Test
  void aLicenceWithoutAnIdTellsNothingCertain() {
    service.answer(NUMPY_PATH, version("[\"non-standard\", \"MIT\"]"));

    assertThat(ask(NUMPY).statements().get(NUMPY).isTelling()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {429, 500, 503})
  void whatPassesIsAskedAgain(int status) {
    service.answer(
        NUMPY_PATH,
        new Answer(status, "slow down", Map.of("Retry-After", "0")),
        Answer.of(status),
        version("[\"MIT\"]"));

    LicenseAnswers answers = ask(NUMPY);

    assertThat(answers.statements().get(NUMPY).licenses()).containsExactly("MIT");
    assertThat(answers.requests()).extracting(Request::status).containsExactly(status, status, 200);
  }

  @Test
  void whatStaysIsTold() {
    service.answer(NUMPY_PATH, Answer.of(503));

    LicenseAnswers answers = ask(NUMPY);

    assertThat(answers.statements()).isEmpty();
    assertThat(answers.failures())
        .containsOnly(Map.entry("answered with status 503", List.of(NUMPY)));
    assertThat(service.asked()).hasSize(3);
  }

  @Test
  void aRefusalIsNotAskedAgain() {
    service.answer(NUMPY_PATH, Answer.of(403));

    assertThat(ask(NUMPY).failures()).containsOnlyKeys("answered with status 403");
    assertThat(service.asked()).hasSize(1);
  }

  @Test
  void aRedirectIsNotFollowed() {
    service.answer(
        NUMPY_PATH, new Answer(302, "", Map.of("Location", service.address() + "/elsewhere")));

    assertThat(ask(NUMPY).failures()).containsOnlyKeys("answered with status 302");
    assertThat(service.asked()).containsExactly(NUMPY_PATH);
  }

  @Test
  void withoutAnAnswerFourTimesTheRestIsNotAsked() {
    List<PackageVersion> many =
        IntStream.range(0, 200)
            .mapToObj(i -> new PackageVersion(PackageSystem.NPM, "p" + i, "1.0.0"))
            .toList();
    many.forEach(it -> service.answer(it.path(), Answer.of(403)));

    LicenseAnswers answers = client(NOW).ask(many);

    // Those that were under way when the fourth failed end as they end.
    assertThat(service.asked()).hasSizeBetween(4, 7);
    assertThat(answers.failures().values().stream().flatMap(List::stream)).hasSize(200);
    assertThat(answers.failures())
        .containsKey("not asked: it stayed without an answer 4 times in a row");
  }

  @Test
  void withoutAServiceThatIsTold() {
    URI gone = service.address();
    service.close();

    LicenseAnswers answers =
        new DepsDev(
                new LicenseService(gone, Duration.ofMillis(1)),
                cache,
                InstantSource.fixed(NOW),
                words -> {})
            .ask(List.of(NUMPY));

    assertThat(answers.failures()).containsOnlyKeys("no connection (ConnectException)");
    assertThat(answers.requests()).extracting(Request::status).containsOnly(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>",
        "[]",
        "{}",
        "{\"versionKey\": {}, \"licenses\": \"MIT\"}",
        "{\"versionKey\": {}, \"licenses\": [1]}",
        "{\"versionKey\": {}, \"licenses\": [\"MIT\""
      })
  void anAnswerOfAnotherShapeIsTold(String body) {
    service.answer(NUMPY_PATH, Answer.of(body));

    LicenseAnswers answers = ask(NUMPY);

    assertThat(answers.statements()).isEmpty();
    assertThat(answers.failures().firstKey()).startsWith("the answer is ");
  }

  @Test
  void nestingWithoutEndIsTold() {
    service.answer(NUMPY_PATH, Answer.of("{\"versionKey\":" + "[".repeat(200_000)));

    assertThat(ask(NUMPY).failures()).containsOnlyKeys("the answer is no JSON");
  }

  @Test
  void anAnswerWithoutEndIsTold() {
    service.answer(NUMPY_PATH, Answer.of(" ".repeat(5 << 20)));

    assertThat(ask(NUMPY).failures()).hasSize(1);
  }

  @Test
  void licencesMayBeLeftOut() {
    service.answer(NUMPY_PATH, Answer.of("{\"versionKey\": {\"system\": \"PYPI\"}}"));

    assertThat(ask(NUMPY).statements().get(NUMPY))
        .isEqualTo(new VersionStatement(NOW, true, List.of()));
  }

  @Test
  void answersAreKeptForAWeek() {
    service.answer(NUMPY_PATH, version("[\"MIT\"]"), version("[\"Apache-2.0\"]"));
    ask(NUMPY);

    LicenseAnswers later = client(NOW.plus(Duration.ofDays(6))).ask(List.of(NUMPY));
    assertThat(later.statements())
        .containsOnly(Map.entry(NUMPY, new VersionStatement(NOW, true, List.of("MIT"))));
    assertThat(later.requests()).isEmpty();

    LicenseAnswers muchLater = client(NOW.plus(Duration.ofDays(8))).ask(List.of(NUMPY));
    assertThat(muchLater.statements().get(NUMPY).licenses()).containsExactly("Apache-2.0");
  }

  @Test
  void aBrokenCacheIsAskedAnewAndWrittenOver() throws IOException {
    service.answer(NUMPY_PATH, version("[\"MIT\"]"));
    ask(NUMPY);
    try (Stream<Path> files = Files.list(cache.resolve("deps-dev"))) {
      Files.writeString(files.toList().getFirst(), "{\"asked\": ");
    }

    assertThat(ask(NUMPY).requests()).hasSize(1);
    assertThat(ask(NUMPY).requests()).isEmpty();
  }

  @Test
  void failuresAreNotKept() throws IOException {
    service.answer(NUMPY_PATH, Answer.of(403), version("[\"MIT\"]"));
    ask(NUMPY);

    assertThat(ask(NUMPY).statements().get(NUMPY).licenses()).containsExactly("MIT");
    try (Stream<Path> files = Files.list(cache.resolve("deps-dev"))) {
      assertThat(files).hasSize(1);
    }
  }

  @Test
  void nothingIsKeptWithoutAFolder() {
    DepsDev client =
        new DepsDev(
            new LicenseService(service.address(), Duration.ofMillis(1)),
            null,
            InstantSource.fixed(NOW),
            words -> {});
    client.ask(List.of(NUMPY));

    assertThat(client.ask(List.of(NUMPY)).requests()).hasSize(1);
  }

  @Test
  void tooManyAreCutAndTold() {
    List<PackageVersion> many =
        IntStream.range(0, DepsDev.MOST + 3)
            .mapToObj(i -> new PackageVersion(PackageSystem.NPM, "p" + i, "1.0.0"))
            .toList();

    LicenseAnswers answers = client(NOW).ask(many);

    assertThat(answers.statements()).hasSize(DepsDev.MOST);
    assertThat(answers.failures())
        .containsOnlyKeys("not asked: no more than 2000 packages are asked of in one run");
    assertThat(answers.failures().values().iterator().next()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", " 5 ", "Mon, 23 Nov 2026 10:00:05 GMT"})
  void theServiceSaysHowLongToWait(String header) {
    assertThat(RetryAfter.read(header, NOW)).contains(Duration.ofSeconds(5));
  }

  @Test
  void nobodyWaitsWithoutEnd() {
    assertThat(RetryAfter.read("999999999", NOW)).contains(RetryAfter.LONGEST);
    assertThat(RetryAfter.read("Wed, 01 Jan 2020 00:00:00 GMT", NOW)).contains(Duration.ZERO);
    assertThat(RetryAfter.read("soon", NOW)).isEmpty();
    assertThat(RetryAfter.read("-1", NOW)).isEmpty();
    assertThat(RetryAfter.read("9".repeat(500), NOW)).isEmpty();
  }
}

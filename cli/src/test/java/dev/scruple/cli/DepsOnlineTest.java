// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.sources.depsdev.LicenseService;
import dev.scruple.testkit.network.PlayedService;
import dev.scruple.testkit.network.PlayedService.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DepsOnlineTest {
  private static final String PATH = "/v3/systems/pypi/packages/some-tool/versions/1.2";

  @TempDir private Path folder;

  @BeforeEach
  void project() throws IOException {
    Files.writeString(folder.resolve("requirements.txt"), "some-tool==1.2\n");
  }

  private Shell.Run run(URI address, String... arguments) {
    return new Shell(folder, new EngineHouse(new LicenseService(address, Duration.ofMillis(1))))
        .run(arguments);
  }

  private static Answer zeroClause() {
    return Answer.of("{\"versionKey\": {}, \"licenses\": [\"0BSD\"]}");
  }

  @Test
  void nothingIsAskedWithoutConsent() throws IOException {
    try (PlayedService service = PlayedService.start()) {
      Shell.Run run = run(service.address(), "deps");

      assertThat(run.code()).isZero();
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void licencesAreToldByConsent() throws IOException {
    try (PlayedService service = PlayedService.start().answer(PATH, zeroClause())) {
      Shell.Run run = run(service.address(), "deps", "--online", "--format", "json");

      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("0BSD", "deps.dev, ", service.address() + PATH);
      assertThat(run(service.address(), "deps", "--online").out()).contains("0BSD");
      assertThat(service.asked()).as("the second answer is the kept one").containsExactly(PATH);
    }
  }

  @Test
  void withoutACacheItIsAskedAgain() throws IOException {
    try (PlayedService service = PlayedService.start().answer(PATH, zeroClause())) {
      run(service.address(), "deps", "--online", "--no-cache");
      run(service.address(), "deps", "--online", "--no-cache");

      assertThat(service.asked()).containsExactly(PATH, PATH);
      assertThat(folder.resolve("cache").resolve("deps-dev")).doesNotExist();
    }
  }

  @Test
  void withoutTheNetworkThePackagesAreListedAllTheSame() throws IOException {
    URI gone;
    try (PlayedService service = PlayedService.start()) {
      gone = service.address();
    }

    Shell.Run run = run(gone, "deps", "--online");

    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("some-tool", "no connection");
  }

  @Test
  void onlineAndOfflineExcludeEachOther() throws IOException {
    try (PlayedService service = PlayedService.start()) {
      Shell.Run run = run(service.address(), "deps", "--online", "--offline");

      assertThat(run.code()).isEqualTo(2);
      assertThat(run.errors()).contains("--online and --offline exclude each other");
      assertThat(service.asked()).isEmpty();
    }
  }

  @Test
  void anEvaluationAsksByConsentToo() throws IOException {
    try (PlayedService service = PlayedService.start().answer(PATH, zeroClause())) {
      run(service.address(), "evaluate", "--format", "json");
      assertThat(service.asked()).isEmpty();

      Shell.Run run = run(service.address(), "evaluate", "--online", "--format", "json");
      assertThat(run.code()).isZero();
      assertThat(run.out()).contains("0BSD", service.address() + PATH);

      assertThat(run(service.address(), "evaluate", "--online", "--offline").code()).isEqualTo(2);
    }
  }
}

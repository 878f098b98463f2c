// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.scruple.model.Request;
import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import dev.scruple.testkit.repository.SmartHttpServer;
import dev.scruple.testkit.repository.SystemCommand;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class CloneTest {
  private static final Author ADA = Author.named("Ada Example");
  private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path temporary;
  private RepositoryBuilder origin;
  private SourceOptions options;

  @BeforeEach
  void makeOrigin() {
    origin = RepositoryBuilder.at(temporary.resolve("origin"));
    origin.file("README.md", "one").commit(ADA, AT);
    origin.tag("v1");
    options = SourceOptions.cachedIn(temporary.resolve("cache"));
  }

  @AfterEach
  void closeOrigin() {
    origin.close();
  }

  private static Opened open(String url, SourceOptions options) throws Exception {
    return Opened.at(new Target.Repository(url, null), options);
  }

  @Test
  void clonesOnceAndFetchesAfterwards() throws Exception {
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory())) {
      List<String> told = new ArrayList<>();
      try (Opened first = open(server.url(), options.withProgress(told::add))) {
        assertThat(first.text("README.md")).isEqualTo("one");
        assertThat(first.snapshot().description().name()).isEqualTo("project");
        assertThat(first.snapshot().requests())
            .extracting(Request::status)
            .isNotEmpty()
            .containsOnly(200);
        assertThat(told).contains("cloning " + server.url());
      }
      origin.file("README.md", "two").commit(ADA, AT.plusSeconds(60));
      try (Opened second = open(server.url(), options)) {
        assertThat(second.text("README.md")).isEqualTo("two");
        assertThat(second.snapshot().notes()).isEmpty();
      }
      try (Opened tagged = open(server.url(), options.withRevision("v1"))) {
        assertThat(tagged.text("README.md")).isEqualTo("one");
      }
    }
  }

  @Test
  void offlineUsesTheCloneAndTellsItsAge() throws Exception {
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory())) {
      SourceOptions offline = options.withOffline(true);
      assertThatThrownBy(() -> open(server.url(), offline))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("never cloned");
      open(server.url(), options).close();
      int asked = server.asked().size();
      try (Opened opened = open(server.url(), offline)) {
        assertThat(opened.text("README.md")).isEqualTo("one");
        assertThat(opened.snapshot().notes().getFirst()).contains("was fetched at 20");
        assertThat(opened.snapshot().requests()).isEmpty();
      }
      assertThat(server.asked()).hasSize(asked);
    }
  }

  @Test
  void aServerThatIsGoneLeavesTheCloneWithANote() throws Exception {
    String url;
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory())) {
      url = server.url();
      open(url, options).close();
    }
    try (Opened opened = open(url, options)) {
      assertThat(opened.text("README.md")).isEqualTo("one");
      assertThat(opened.snapshot().notes().getFirst()).contains("can't be fetched");
    }
  }

  @Test
  void aMissingRepositoryIsAPlainError() throws Exception {
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory())) {
      String url = server.url().replace("project", "other");
      assertThatThrownBy(() -> open(url, options))
          .isInstanceOf(TargetException.class)
          .hasMessageContaining("no git repository at");
    }
  }

  @Test
  void redirectsAreAmongTheRequests() throws Exception {
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory());
        SmartHttpServer old = SmartHttpServer.http(origin.gitDirectory())) {
      old.redirectTo(server.url());
      try (Opened opened = open(old.url(), options)) {
        assertThat(opened.text("README.md")).isEqualTo("one");
        assertThat(opened.snapshot().requests())
            .extracting(Request::url)
            .anyMatch(url -> url.startsWith(old.url()))
            .anyMatch(url -> url.startsWith(server.url()));
      }
    }
  }

  @Test
  void aRedirectToAFileIsNotFollowed() throws Exception {
    try (SmartHttpServer old = SmartHttpServer.http(origin.gitDirectory())) {
      old.redirectTo(origin.gitDirectory().toUri().toString());
      assertThatThrownBy(() -> open(old.url(), options)).isInstanceOf(TargetException.class);
    }
  }

  @Test
  void runsAtOnceShareOneClone() throws Exception {
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory());
        ExecutorService pool = Executors.newFixedThreadPool(4)) {
      Callable<String> run =
          () -> {
            try (Opened opened = open(server.url(), options)) {
              return opened.text("README.md");
            }
          };
      for (Future<String> result : pool.invokeAll(List.of(run, run, run, run))) {
        assertThat(result.get()).isEqualTo("one");
      }
    }
    assertThat(clones()).hasSize(1);
  }

  @Test
  void whatAKilledRunLeftIsRemoved() throws Exception {
    try (SmartHttpServer server = SmartHttpServer.http(origin.gitDirectory())) {
      open(server.url(), options).close();
      Path clone = clones().getFirst();
      Path leftover = clone.resolveSibling(clone.getFileName() + ".tmp-1");
      Files.createDirectories(leftover.resolve("objects"));
      Files.writeString(clone.resolve("refs/heads/main.lock"), "");
      Files.writeString(clone.resolve("packed-refs.lock"), "");
      origin.file("README.md", "two").commit(ADA, AT.plusSeconds(60));
      try (Opened opened = open(server.url(), options)) {
        assertThat(opened.text("README.md")).isEqualTo("two");
      }
      assertThat(leftover).doesNotExist();
    }
  }

  private List<Path> clones() throws Exception {
    try (Stream<Path> files = Files.list(temporary.resolve("cache/git"))) {
      return files.filter(Files::isDirectory).toList();
    }
  }

  @Test
  void fileAddressesAreReadInPlace() throws Exception {
    origin.file("README.md", "not committed");
    try (Opened opened = open(origin.folder().toUri().toString(), options)) {
      assertThat(opened.text("README.md")).isEqualTo("one");
      assertThat(opened.snapshot().requests()).isEmpty();
    }
    assertThat(temporary.resolve("cache")).doesNotExist();
  }

  @Test
  void addressesThatWereNotParsedAreCheckedAgain() {
    assertThatThrownBy(() -> open("http://example.org/x.git", options))
        .isInstanceOf(TargetException.class)
        .hasMessageContaining("refused");
    assertThatThrownBy(() -> open("ext::touch canary", options))
        .isInstanceOf(TargetException.class);
    assertThatThrownBy(() -> open(origin.folder().toString(), options))
        .isInstanceOf(TargetException.class);
  }

  @Test
  void httpsIsClonedAndItsCertificateChecked() throws Exception {
    Path store = temporary.resolve("server.p12");
    SystemCommand.run(
        temporary,
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-alias",
        "server",
        "-keyalg",
        "EC",
        "-dname",
        "CN=localhost",
        "-ext",
        "SAN=dns:localhost",
        "-validity",
        "2",
        "-storetype",
        "PKCS12",
        "-keystore",
        store.toString(),
        "-storepass",
        "password");
    SSLContext context = context(store);
    SSLSocketFactory before = HttpsURLConnection.getDefaultSSLSocketFactory();
    try (SmartHttpServer server = SmartHttpServer.https(origin.gitDirectory(), context)) {
      assertThat(server.url()).startsWith("https://");
      assertThatThrownBy(() -> open(server.url(), options)).isInstanceOf(TargetException.class);
      HttpsURLConnection.setDefaultSSLSocketFactory(context.getSocketFactory());
      try (Opened opened = open(server.url(), options)) {
        assertThat(opened.text("README.md")).isEqualTo("one");
      }
    } finally {
      HttpsURLConnection.setDefaultSSLSocketFactory(before);
    }
  }

  private static SSLContext context(Path store) throws Exception {
    char[] password = "password".toCharArray();
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(store)) {
      keys.load(in, password);
    }
    KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(keys, password);
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", keys.getCertificate("server"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }
}

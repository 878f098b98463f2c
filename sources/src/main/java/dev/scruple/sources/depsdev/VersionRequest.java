// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import dev.scruple.model.Request;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** One question to the service, recorded whatever comes of it. */
final class VersionRequest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final int LARGEST = 4 << 20;
  private static final int OK = 200;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int SERVER = 500;

  private final HttpClient client;
  private final LicenseService service;
  private final InstantSource clock;
  private final Consumer<Request> log;

  VersionRequest(
      HttpClient client, LicenseService service, InstantSource clock, Consumer<Request> log) {
    this.client = client;
    this.service = service;
    this.clock = clock;
    this.log = log;
  }

  /**
   * Asks.
   *
   * @throws ServiceException where there is no answer
   */
  VersionStatement send(PackageVersion version) throws ServiceException, InterruptedException {
    String url = service.address() + version.path();
    Instant at = clock.instant();
    int status = 0;
    try {
      HttpResponse<byte[]> response =
          client.send(
              HttpRequest.newBuilder(URI.create(url))
                  .timeout(PATIENCE)
                  .header("Accept", "application/json")
                  .header("User-Agent", "scruple")
                  .build(),
              BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST));
      status = response.statusCode();
      return answer(response, at);
    } catch (IOException e) {
      throw new ServiceException(
          "no connection (" + e.getClass().getSimpleName() + ")", true, null, e);
    } finally {
      log.accept(new Request(url, at, status));
    }
  }

  private VersionStatement answer(HttpResponse<byte[]> response, Instant at)
      throws ServiceException {
    int status = response.statusCode();
    if (status == OK) {
      return new VersionStatement(at, true, VersionAnswer.licenses(response.body()));
    }
    if (status == NOT_FOUND) {
      return new VersionStatement(at, false, List.of());
    }
    throw new ServiceException(
        "answered with status " + status,
        status == TOO_MANY || status >= SERVER,
        response
            .headers()
            .firstValue("Retry-After")
            .flatMap(it -> RetryAfter.read(it, clock.instant()))
            .orElse(null),
        null);
  }
}

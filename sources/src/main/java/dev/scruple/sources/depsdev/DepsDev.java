// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources.depsdev;

import dev.failsafe.CircuitBreaker;
import dev.failsafe.CircuitBreakerOpenException;
import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.RetryPolicy;
import dev.scruple.model.Request;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client of deps.dev's API, version 3: {@code GetVersion}, for licences alone. Names and versions
 * are sent, and nothing else of a target.
 *
 * <p>Four questions are open at a time. One that fails by the network, 429 or 5xx is asked up to
 * three times, waiting as the service says or twice as long each time. Where four in a row stay
 * without an answer, the rest is not asked. Nothing is thrown: what failed is told.
 */
public final class DepsDev {
  /** The most packages that are asked of in one run. */
  public static final int MOST = 2000;

  private static final int AT_A_TIME = 4;
  private static final int TIMES = 3;
  private static final int IN_A_ROW = 4;
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final String CUT =
      "not asked: no more than " + MOST + " packages are asked of in one run";

  private final LicenseService service;
  private final AnswerCache cache;
  private final InstantSource clock;
  private final Consumer<String> progress;

  /**
   * A client.
   *
   * @param cacheFolder where answers are kept for seven days; null keeps none
   * @param progress is told, in a few words, what goes on
   */
  public DepsDev(
      LicenseService service,
      @Nullable Path cacheFolder,
      InstantSource clock,
      Consumer<String> progress) {
    this.service = service;
    this.cache = new AnswerCache(cacheFolder, service.address());
    this.clock = clock;
    this.progress = progress;
  }

  /** Asks for the licences of versions of packages, each once. */
  public LicenseAnswers ask(Collection<PackageVersion> versions) {
    Run run = new Run();
    List<PackageVersion> open = new ArrayList<>();
    for (PackageVersion version : new TreeSet<>(versions)) {
      cache
          .find(version, clock.instant())
          .ifPresentOrElse(it -> run.answered(version, it), () -> open.add(version));
    }
    int asked = Math.min(MOST, open.size());
    open.subList(asked, open.size()).forEach(version -> run.failed(version, CUT));
    if (asked > 0) {
      progress.accept("asking deps.dev for licences of " + asked + " packages");
      run.ask(open.subList(0, asked));
    }
    return run.answers();
  }

  /** What is gathered in one run, by several threads. */
  private final class Run {
    private final NavigableMap<PackageVersion, VersionStatement> statements = new TreeMap<>();
    private final NavigableMap<String, List<PackageVersion>> failures = new TreeMap<>();
    private final List<Request> requests = new ArrayList<>();

    void ask(List<PackageVersion> versions) {
      FailsafeExecutor<VersionStatement> patience = patience();
      try (HttpClient client =
              HttpClient.newBuilder()
                  .connectTimeout(CONNECT)
                  .followRedirects(HttpClient.Redirect.NEVER)
                  .build();
          ExecutorService workers =
              Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().factory())) {
        VersionRequest request = new VersionRequest(client, service, clock, this::requested);
        versions.forEach(version -> workers.execute(() -> ask(version, request, patience)));
      }
    }

    private void ask(
        PackageVersion version,
        VersionRequest request,
        FailsafeExecutor<VersionStatement> patience) {
      try {
        VersionStatement statement = patience.get(() -> request.send(version));
        answered(version, statement);
        cache.keep(version, statement);
      } catch (CircuitBreakerOpenException e) {
        failed(version, "not asked: it stayed without an answer " + IN_A_ROW + " times in a row");
      } catch (FailsafeException e) {
        String reason =
            e.getCause() instanceof ServiceException failure
                ? failure.reason()
                : "asking was interrupted";
        failed(version, reason);
      } catch (IOException e) {
        progress.accept("an answer can't be kept: " + e.getMessage());
      }
    }

    private FailsafeExecutor<VersionStatement> patience() {
      CircuitBreaker<VersionStatement> breaker =
          CircuitBreaker.<VersionStatement>builder()
              .withFailureThreshold(IN_A_ROW)
              .withDelay(Duration.ofDays(1))
              .build();
      RetryPolicy<VersionStatement> again =
          RetryPolicy.<VersionStatement>builder()
              .handleIf(e -> e instanceof ServiceException failure && failure.isPassing())
              .withMaxRetries(TIMES - 1)
              .withBackoff(service.pause(), service.pause().multipliedBy(1L << TIMES))
              .withDelayFnOn(context -> waitFor(context.getLastException()), ServiceException.class)
              .build();
      return Failsafe.with(breaker, again);
    }

    /** As the service says; negative, which leaves it to the back-off, where it says nothing. */
    private static Duration waitFor(@Nullable Throwable failure) {
      Duration said = failure instanceof ServiceException it ? it.waitFor() : null;
      return said == null ? Duration.ofMillis(-1) : said;
    }

    private synchronized void requested(Request request) {
      requests.add(request);
    }

    private synchronized void answered(PackageVersion version, VersionStatement statement) {
      statements.put(version, statement);
    }

    private synchronized void failed(PackageVersion version, String reason) {
      failures.computeIfAbsent(reason, it -> new ArrayList<>()).add(version);
    }

    synchronized LicenseAnswers answers() {
      failures.values().forEach(Collections::sort);
      requests.sort(Comparator.comparing(Request::at).thenComparing(Request::url));
      return new LicenseAnswers(statements, failures, requests);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.network;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * An HTTP service on this machine that answers paths as it was told, and 404 to all others. It
 * keeps what it was asked.
 */
public final class PlayedService implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Deque<Answer>> answers = new HashMap<>();
  private final List<String> asked = new ArrayList<>();

  /**
   * An answer.
   *
   * @param headers by name
   */
  public record Answer(int status, String body, Map<String, String> headers) {
    public Answer {
      headers = Map.copyOf(headers);
    }

    /** A document. */
    public static Answer of(String body) {
      return new Answer(200, body, Map.of());
    }

    /** A failure. */
    public static Answer of(int status) {
      return new Answer(status, "{}", Map.of());
    }
  }

  private PlayedService(HttpServer server) {
    this.server = server;
  }

  /** Starts one on a free port. */
  public static PlayedService start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    PlayedService service = new PlayedService(server);
    server.setExecutor(service.workers);
    server.createContext("/", service::handle);
    server.start();
    return service;
  }

  /** Its address, without a slash at the end. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Answers a path, as it is written on the wire, so: one after the other, then the last again. */
  public synchronized PlayedService answer(String path, Answer... inTurn) {
    answers.put(path, new ArrayDeque<>(List.of(inTurn)));
    return this;
  }

  /** The paths that were asked, each as often as it was. */
  public synchronized List<String> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Answer answer = next(exchange.getRequestURI().getRawPath());
      answer.headers().forEach(exchange.getResponseHeaders()::set);
      byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    }
  }

  private synchronized Answer next(String path) {
    asked.add(path);
    Deque<Answer> left = answers.get(path);
    if (left == null) {
      return Answer.of(404);
    }
    return left.size() == 1 ? left.getFirst() : left.removeFirst();
  }

  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}

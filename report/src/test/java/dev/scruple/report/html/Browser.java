// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report.html;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One page in a Chromium without a window, driven by the Chrome DevTools Protocol. */
final class Browser implements AutoCloseable {
  private static final long SECONDS = 60;
  private static final String LISTENING = "DevTools listening on ";

  private final Path profile;
  private final Process process;
  private final WebSocket socket;
  private final HttpClient client = HttpClient.newHttpClient();
  private final AtomicInteger last = new AtomicInteger();
  private final Map<Integer, CompletableFuture<JsonNode>> asked = new ConcurrentHashMap<>();
  private final List<String> complaints = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private volatile CompletableFuture<JsonNode> loaded = new CompletableFuture<>();
  private final String session;

  /** Where a Chromium is: as the property or the environment says, else on the path. */
  static Optional<Path> binary() {
    String property = System.getProperty("scruple.chromium", "");
    String named =
        property.isEmpty() ? System.getenv().getOrDefault("SCRUPLE_CHROMIUM", "") : property;
    if (!named.isEmpty()) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":", -1))
        .filter(folder -> !folder.isEmpty())
        .flatMap(
            folder ->
                Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                    .map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  Browser(Path binary) throws IOException {
    profile = Files.createTempDirectory("scruple-browser");
    process =
        new ProcessBuilder(
                binary.toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank")
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    socket =
        client
            .newWebSocketBuilder()
            .buildAsync(URI.create(address()), new Ear())
            .orTimeout(SECONDS, TimeUnit.SECONDS)
            .join();
    String target =
        ask(null, "Target.createTarget", Map.of("url", "about:blank"))
            .get("targetId")
            .stringValue();
    session =
        ask(null, "Target.attachToTarget", Map.of("targetId", target, "flatten", true))
            .get("sessionId")
            .stringValue();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      ask(domain + ".enable", Map.of());
    }
    ask("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
  }

  /** What Chromium says first on its errors. */
  private String address() throws IOException {
    BufferedReader errors = process.errorReader(StandardCharsets.UTF_8);
    StringBuilder said = new StringBuilder();
    for (String line = errors.readLine(); line != null; line = errors.readLine()) {
      if (line.startsWith(LISTENING)) {
        Thread.ofVirtual().start(() -> errors.lines().forEach(rest -> {}));
        return line.substring(LISTENING.length());
      }
      said.append(line).append('\n');
    }
    throw new IOException("Chromium did not start: " + said);
  }

  /** Opens an address and waits until it is loaded. */
  Browser open(String address) {
    // By way of an empty page: the same address with another fragment would load nothing.
    load("about:blank");
    complaints.clear();
    requests.clear();
    load(address);
    return this;
  }

  private void load(String address) {
    loaded = new CompletableFuture<>();
    ask("Page.navigate", Map.of("url", address));
    loaded.orTimeout(SECONDS, TimeUnit.SECONDS).join();
  }

  /** The value of an expression; of a promise, once it is kept. */
  JsonNode value(String expression) {
    JsonNode answer =
        ask(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (answer.has("exceptionDetails")) {
      throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
    }
    return answer.get("result").path("value");
  }

  /** Clicks with the mouse in the middle of what a selector finds first. */
  void click(String selector) {
    String found =
        "document.querySelector(" + JsonMapper.shared().writeValueAsString(selector) + ")";
    value(found + ".scrollIntoView({block: 'center', behavior: 'instant'})");
    JsonNode place =
        value(
            "(() => { const box = "
                + found
                + ".getClientRects()[0]; return [box.x + box.width / 2, box.y + box.height / 2]; })()");
    for (String type : List.of("mousePressed", "mouseReleased")) {
      ask(
          "Input.dispatchMouseEvent",
          Map.of(
              "type",
              type,
              "x",
              place.get(0).doubleValue(),
              "y",
              place.get(1).doubleValue(),
              "button",
              "left",
              "clickCount",
              1));
    }
  }

  /** Presses a key: {@code Tab}, {@code Enter}. */
  void press(String key) {
    int code = key.equals("Tab") ? 9 : 13;
    String text = key.equals("Tab") ? "" : "\r";
    ask(
        "Input.dispatchKeyEvent",
        Map.of(
            "type",
            "keyDown",
            "key",
            key,
            "code",
            key,
            "windowsVirtualKeyCode",
            code,
            "text",
            text));
    ask(
        "Input.dispatchKeyEvent",
        Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
  }

  /** What pages are told that the person likes: {@code light} or {@code dark}. */
  void prefer(String scheme) {
    ask(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** Whether pages are shown as they would be on paper. */
  void print(boolean paper) {
    ask("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
  }

  void scripts(boolean run) {
    ask("Emulation.setScriptExecutionDisabled", Map.of("value", !run));
  }

  void size(int width, int height) {
    ask(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Errors and refusals that the page caused since it was opened. */
  List<String> complaints() {
    return new ArrayList<>(complaints);
  }

  /** Addresses that were asked for since the page was opened. */
  List<String> requests() {
    return new ArrayList<>(requests);
  }

  private JsonNode ask(String method, Map<String, Object> parameters) {
    return ask(session, method, parameters);
  }

  private synchronized JsonNode ask(
      @org.jspecify.annotations.Nullable String to, String method, Map<String, Object> parameters) {
    int id = last.incrementAndGet();
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    asked.put(id, answer);
    Map<String, Object> message = new java.util.HashMap<>();
    message.put("id", id);
    message.put("method", method);
    message.put("params", parameters);
    if (to != null) {
      message.put("sessionId", to);
    }
    socket.sendText(JsonMapper.shared().writeValueAsString(message), true).join();
    JsonNode result = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
    if (result.has("error")) {
      throw new AssertionError(method + ": " + result.get("error"));
    }
    return result.get("result");
  }

  private void hear(JsonNode message) {
    if (message.has("id")) {
      CompletableFuture<JsonNode> answer = asked.remove(message.get("id").intValue());
      if (answer != null) {
        answer.complete(message);
      }
      return;
    }
    String method = message.path("method").stringValue("");
    switch (method) {
      case "Page.loadEventFired" -> loaded.complete(message);
      case "Runtime.exceptionThrown", "Log.entryAdded" -> complaints.add(message.toString());
      case "Network.requestWillBeSent" ->
          requests.add(message.at("/params/request/url").stringValue(""));
      default -> {
        // Of no interest here.
      }
    }
  }

  private final class Ear implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        hear(JsonMapper.shared().readTree(message.toString()));
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedFuture(null);
    }
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
    client.close();
    try {
      process.waitFor(SECONDS, TimeUnit.SECONDS);
      try (Stream<Path> files = Files.walk(profile)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

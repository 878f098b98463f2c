// SPDX-License-Identifier: Apache-2.0
package dev.scruple.testkit.repository;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import org.eclipse.jgit.internal.storage.file.FileRepository;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;
import org.jspecify.annotations.Nullable;

/**
 * Serves one repository by git's smart HTTP protocol at {@code /project.git}, on this machine only.
 */
public final class SmartHttpServer implements AutoCloseable {
  private static final String SERVICE = "git-upload-pack";

  private final HttpServer server;
  private final Repository repository;
  private final boolean secure;
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private volatile @Nullable String redirect;

  private SmartHttpServer(HttpServer server, Repository repository, boolean secure) {
    this.server = server;
    this.repository = repository;
    this.secure = secure;
  }

  /** Serves without encryption. */
  public static SmartHttpServer http(Path gitDirectory) throws IOException {
    return start(HttpServer.create(address(), 0), gitDirectory, false);
  }

  /** Serves with encryption. */
  public static SmartHttpServer https(Path gitDirectory, SSLContext context) throws IOException {
    HttpsServer server = HttpsServer.create(address(), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    return start(server, gitDirectory, true);
  }

  private static InetSocketAddress address() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
  }

  private static SmartHttpServer start(HttpServer server, Path gitDirectory, boolean secure)
      throws IOException {
    Repository repository = new FileRepository(gitDirectory.toFile());
    SmartHttpServer serving = new SmartHttpServer(server, repository, secure);
    server.createContext("/", serving::answer);
    server.start();
    return serving;
  }

  /** The repository's address. */
  public String url() {
    return (secure ? "https" : "http")
        + "://localhost:"
        + server.getAddress().getPort()
        + "/project.git";
  }

  /** Sends those who ask to another address from now on. */
  public void redirectTo(String url) {
    redirect = url;
  }

  /** What was asked for. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().toString();
      asked.add(exchange.getRequestMethod() + " " + path);
      String elsewhere = redirect;
      if (elsewhere != null) {
        String rest = path.substring(Math.min(path.length(), "/project.git".length()));
        exchange.getResponseHeaders().set("Location", elsewhere + rest);
        exchange.sendResponseHeaders(302, -1);
      } else if (path.equals("/project.git/info/refs?service=" + SERVICE)) {
        advertise(exchange);
      } else if (path.equals("/project.git/" + SERVICE)) {
        upload(exchange);
      } else {
        exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void advertise(HttpExchange exchange) throws IOException {
    exchange
        .getResponseHeaders()
        .set("Content-Type", "application/x-" + SERVICE + "-advertisement");
    exchange.sendResponseHeaders(200, 0);
    UploadPack upload = new UploadPack(repository);
    try (OutputStream out = exchange.getResponseBody()) {
      PacketLineOut lines = new PacketLineOut(out);
      lines.writeString("# service=" + SERVICE + "\n");
      lines.end();
      upload.setBiDirectionalPipe(false);
      upload.sendAdvertisedRefs(new PacketLineOutRefAdvertiser(lines));
    }
  }

  private void upload(HttpExchange exchange) throws IOException {
    boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
    InputStream body = exchange.getRequestBody();
    exchange.getResponseHeaders().set("Content-Type", "application/x-" + SERVICE + "-result");
    exchange.sendResponseHeaders(200, 0);
    UploadPack upload = new UploadPack(repository);
    upload.setBiDirectionalPipe(false);
    try (OutputStream out = exchange.getResponseBody();
        InputStream in = zipped ? new GZIPInputStream(body) : body) {
      upload.upload(in, out, OutputStream.nullOutputStream());
    }
  }

  @Override
  public void close() {
    server.stop(0);
    repository.close();
  }
}

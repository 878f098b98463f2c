// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import dev.scruple.model.Request;
import java.io.IOException;
import java.net.Proxy;
import java.net.URL;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.eclipse.jgit.transport.http.HttpConnection;
import org.eclipse.jgit.transport.http.HttpConnectionFactory;
import org.eclipse.jgit.transport.http.JDKHttpConnection;
import org.eclipse.jgit.transport.http.JDKHttpConnectionFactory;
import org.jspecify.annotations.Nullable;

/** Makes JGit's HTTP connections and keeps a record of each, redirects among them. */
final class RequestLog extends JDKHttpConnectionFactory {
  private final InstantSource clock;
  private final List<Request> requests = Collections.synchronizedList(new ArrayList<>());

  RequestLog(InstantSource clock) {
    this.clock = clock;
  }

  List<Request> requests() {
    return List.copyOf(requests);
  }

  void add(String url, int status) {
    requests.add(new Request(withoutSecrets(url), clock.instant(), status));
  }

  HttpConnectionFactory factory() {
    return this;
  }

  @Override
  public HttpConnection create(URL url) throws IOException {
    return new Recorded(url, null);
  }

  @Override
  public HttpConnection create(URL url, Proxy proxy) throws IOException {
    return new Recorded(url, proxy);
  }

  /** An address without the user and password that it may hold. */
  static String withoutSecrets(String url) {
    return url.replaceFirst("(?<=://)[^/@]*@", "");
  }

  private final class Recorded extends JDKHttpConnection {
    private final String url;
    private boolean added;

    Recorded(URL url, @Nullable Proxy proxy) throws IOException {
      super(url, proxy == null ? Proxy.NO_PROXY : proxy);
      this.url = url.toString();
    }

    @Override
    public int getResponseCode() throws IOException {
      int status = 0;
      try {
        status = super.getResponseCode();
        return status;
      } finally {
        if (!added) {
          added = true;
          add(url, status);
        }
      }
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sources;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a target as written: paths first, then package URLs, services and addresses. */
final class TargetParser {
  private static final Set<String> HUBS =
      Set.of("huggingface.co", "www.huggingface.co", "hf.co", "www.hf.co");
  private static final Set<String> FORGES =
      Set.of("github.com", "www.github.com", "gitlab.com", "codeberg.org", "bitbucket.org");
  private static final Set<String> LOCAL_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final List<String> ARCHIVES =
      List.of(
          ".zip",
          ".whl",
          ".jar",
          ".egg",
          ".tar",
          ".tar.gz",
          ".tgz",
          ".tar.bz2",
          ".tbz2",
          ".tar.xz",
          ".txz",
          ".7z");
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*://.*");
  private static final Pattern SHORT_SSH =
      Pattern.compile("\\w[\\w.-]*@[A-Za-z0-9][\\w.-]*:[^/:\\s][^\\s]*");
  private static final Pattern HUB_NAME = Pattern.compile("[\\w-][\\w.-]*/[\\w.-]+");
  private static final Pattern PACKAGE =
      Pattern.compile("(?i:pkg):/{0,2}[A-Za-z][\\w.+-]*/[^\\s]+");
  private static final String SERVICE = "service:";
  private static final Pattern SERVICE_NAME =
      Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?");
  private static final Pattern STACK_KEY =
      Pattern.compile("^\\uFEFF?(?:\\{\\s*)?([\"']?)stack\\1[ \\t]*:", Pattern.MULTILINE);
  private static final int LARGEST_STACK = 64 * 1024;
  private static final int LONGEST = 4096;

  private final Path workingFolder;

  TargetParser(Path workingFolder) {
    this.workingFolder = workingFolder;
  }

  Target parse(String text) throws TargetException {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new TargetException(
          "the target is empty or too long: name a folder, a git address, an archive or a hub name");
    }
    Target local = local(text);
    if (local != null) {
      return local;
    }
    if (text.regionMatches(true, 0, "pkg:", 0, 4)) {
      return packageUrl(text);
    }
    if (text.regionMatches(true, 0, SERVICE, 0, SERVICE.length())) {
      return service(text);
    }
    if (SCHEME.matcher(text).matches()) {
      return address(text);
    }
    if (SHORT_SSH.matcher(text).matches()) {
      return new Target.Repository(text, null);
    }
    String host = text.contains("/") ? text.substring(0, text.indexOf('/')) : "";
    if (HUBS.contains(host.toLowerCase(Locale.ROOT))
        || FORGES.contains(host.toLowerCase(Locale.ROOT))) {
      return address("https://" + text);
    }
    if (HUB_NAME.matcher(text).matches()) {
      throw new TargetException(
          text
              + " is no folder here. For the model of that name on the hub write pkg:huggingface/"
              + text
              + "; for a git repository write its address, as https://github.com/"
              + text);
    }
    throw new TargetException(
        "there is no file or folder "
            + text
            + ", and it is no git address (https://…, ssh://…, git@host:path), no package URL"
            + " (pkg:…) and no hosted service (service:…)");
  }

  /** Reads a git address, whatever files there are. */
  Target parseAddress(String text) throws TargetException {
    if (SCHEME.matcher(text).matches()) {
      return address(text);
    }
    if (SHORT_SSH.matcher(text).matches()) {
      return new Target.Repository(text, null);
    }
    throw new TargetException(text + " is no git address (https://…, ssh://…, git@host:path)");
  }

  private @Nullable Target local(String text) throws TargetException {
    Path path;
    try {
      path = workingFolder.resolve(text);
    } catch (InvalidPathException e) {
      return null;
    }
    if (Files.isDirectory(path)) {
      return new Target.Folder(path);
    }
    if (Files.isRegularFile(path)) {
      String name = text.toLowerCase(Locale.ROOT);
      if (ARCHIVES.stream().anyMatch(name::endsWith)) {
        return new Target.ArchiveFile(path);
      }
      return isStack(name, path) ? new Target.Stack(path) : new Target.ModelFile(path);
    }
    if (Files.exists(path)) {
      throw new TargetException(text + " is a device, a pipe or a socket, which is not read");
    }
    return null;
  }

  /** Whether it is YAML whose first level has the key {@code stack}. What it says is read later. */
  private static boolean isStack(String name, Path path) {
    if (!name.endsWith(".yaml") && !name.endsWith(".yml")) {
      return false;
    }
    try (InputStream in = Files.newInputStream(path)) {
      String start = new String(in.readNBytes(LARGEST_STACK), StandardCharsets.UTF_8);
      return STACK_KEY.matcher(start).find();
    } catch (IOException e) {
      // Whoever opens the file says why it can't be read.
      return false;
    }
  }

  private static Target service(String text) throws TargetException {
    String name = text.substring(SERVICE.length());
    // Without a name, whoever knows the services says which there are.
    if (!name.isEmpty() && !SERVICE_NAME.matcher(name).matches()) {
      throw new TargetException(
          text + " names no service; they look like service:openai: letters, digits, . _ and -");
    }
    return new Target.Service(name.toLowerCase(Locale.ROOT));
  }

  private static Target packageUrl(String text) throws TargetException {
    if (!PACKAGE.matcher(text).matches()) {
      throw new TargetException(
          text + " is no package URL; they look like pkg:huggingface/org/name or pkg:pypi/name");
    }
    String rest = text.substring(4).replaceFirst("^/{1,2}", "");
    if (!rest.toLowerCase(Locale.ROOT).startsWith("huggingface/")) {
      return new Target.PackageUrl(text);
    }
    rest = rest.substring("huggingface/".length()).replaceFirst("[?#].*", "");
    int at = rest.lastIndexOf('@');
    String revision = at < 0 ? null : decoded(rest.substring(at + 1), text);
    String name = decoded(at < 0 ? rest : rest.substring(0, at), text);
    boolean dataset = name.startsWith("datasets/");
    name = dataset ? name.substring("datasets/".length()) : name;
    return hub(name, dataset ? HubKind.DATASET : HubKind.MODEL, revision, text);
  }

  private static String decoded(String part, String text) throws TargetException {
    try {
      return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw new TargetException(text + " has a broken % sequence; write %25 for a % sign", e);
    }
  }

  private static Target.Hub hub(String name, HubKind kind, @Nullable String revision, String text)
      throws TargetException {
    if (!name.matches("[\\w.-]+(?:/[\\w.-]+)?")) {
      throw new TargetException(text + " names no model or data set; hub names look like org/name");
    }
    return new Target.Hub(
        "huggingface.co", kind, name, revision == null || revision.isEmpty() ? null : revision);
  }

  private static Target address(String text) throws TargetException {
    URI uri;
    try {
      uri = new URI(text);
    } catch (URISyntaxException e) {
      throw new TargetException(text + " is no valid address: " + e.getReason(), e);
    }
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    String host = uri.getHost() == null ? "" : uri.getHost().toLowerCase(Locale.ROOT);
    switch (scheme) {
      case "file", "ssh", "git+ssh", "ssh+git" -> {
        requireSafeHost(uri, host, text);
        return new Target.Repository(text, null);
      }
      case "https" -> requireSafeHost(uri, host, text);
      case "http" -> {
        if (!LOCAL_HOSTS.contains(host)) {
          throw unprotected(text, scheme);
        }
      }
      case "git" -> throw unprotected(text, scheme);
      default ->
          throw new TargetException(
              text + ": " + scheme + " addresses are not read; use https, ssh or file");
    }
    return HUBS.contains(host) ? hubAddress(uri, text) : forgeAddress(uri, host, text);
  }

  /** A user or host that starts with a dash would be an option to ssh. */
  private static void requireSafeHost(URI uri, String host, String text) throws TargetException {
    boolean file = "file".equalsIgnoreCase(uri.getScheme());
    if (file ? !(host.isEmpty() || host.equals("localhost")) : host.isEmpty()) {
      throw new TargetException(text + " names no host that can be asked");
    }
    String user = uri.getUserInfo() == null ? "" : uri.getUserInfo();
    if (host.startsWith("-") || user.startsWith("-")) {
      throw new TargetException(
          text + " names a user or host that starts with a dash, which is refused");
    }
  }

  private static TargetException unprotected(String text, String scheme) {
    return new TargetException(
        text
            + ": "
            + scheme
            + ":// is refused, because anyone on the way could change what is read; use https://");
  }

  private static List<String> segments(URI uri) {
    List<String> segments = new ArrayList<>();
    for (String segment : String.valueOf(uri.getPath()).split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static Target hubAddress(URI uri, String text) throws TargetException {
    List<String> segments = segments(uri);
    boolean dataset = !segments.isEmpty() && segments.getFirst().equals("datasets");
    if (dataset) {
      segments.removeFirst();
    }
    if (!segments.isEmpty() && segments.getFirst().equals("spaces")) {
      throw new TargetException(
          text + " is a space, an application; name its git repository: git clone it first");
    }
    if (segments.isEmpty()) {
      throw new TargetException(text + " names no model or data set; add /org/name");
    }
    int tree = -1;
    for (int i = 1; i < segments.size() && tree < 0; i++) {
      tree = Set.of("tree", "blob", "resolve").contains(segments.get(i)) ? i : -1;
    }
    int nameEnd = Math.min(tree < 0 ? 2 : tree, Math.min(2, segments.size()));
    String name = String.join("/", segments.subList(0, nameEnd));
    String revision = tree > 0 && tree + 1 < segments.size() ? segments.get(tree + 1) : null;
    return hub(name, dataset ? HubKind.DATASET : HubKind.MODEL, revision, text);
  }

  private static Target forgeAddress(URI uri, String host, String text) throws TargetException {
    List<String> segments = segments(uri);
    if (segments.isEmpty()) {
      throw new TargetException(text + " names no repository; add its path, as /org/name");
    }
    int tree = -1;
    for (int i = 2; i < segments.size() && tree < 0; i++) {
      tree = segments.get(i).equals("tree") ? i : -1;
    }
    if (tree < 0 || !FORGES.contains(host) || tree + 1 >= segments.size()) {
      return new Target.Repository(text.replaceFirst("/+$", ""), null);
    }
    int nameEnd = segments.get(tree - 1).equals("-") ? tree - 1 : tree;
    String url =
        uri.getScheme()
            + "://"
            + uri.getRawAuthority()
            + "/"
            + String.join("/", segments.subList(0, nameEnd));
    // A branch's name may hold slashes, and a folder may follow: the longest name is kept.
    return new Target.Repository(
        url, String.join("/", segments.subList(tree + 1, segments.size())));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Trace;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where relative links lead. A forge resolves a path beside the file, or from the root where it
 * begins with a slash, and minds upper and lower case. A maker of sites resolves more: routes that
 * are no files, paths beside the page's address, files that it makes. Below one's configuration
 * only links that name a source file are judged.
 */
final class LinkTargets {
  /** Where a link leads. */
  sealed interface Way {}

  /** To something in the target. */
  record There() implements Way {}

  /** Only the site's own maker, or the forge, can tell. */
  record Unjudged() implements Way {}

  /**
   * To nothing.
   *
   * @param perhaps what may be meant
   */
  record Nowhere(@Nullable String perhaps) implements Way {}

  private static final Set<String> SITES =
      Set.of(
          "mkdocs.yml",
          "mkdocs.yaml",
          "docusaurus.config.js",
          "docusaurus.config.ts",
          "docusaurus.config.mjs",
          "conf.py",
          "_config.yml",
          "_quarto.yml",
          "_toc.yml",
          "_toctree.yml",
          "book.toml",
          "mint.json",
          "docs.json",
          "docs.yml",
          "antora.yml",
          "hugo.toml",
          "hugo.yaml",
          "config.toml",
          "astro.config.mjs",
          "astro.config.ts",
          "next.config.js",
          "next.config.mjs",
          "next.config.ts",
          "vite.config.ts",
          "gatsby-config.js",
          "zensical.toml",
          "sidebars.js",
          "sidebars.ts",
          "_sidebar.md",
          "index.html");

  /** Where the pages stand of which a configuration in the root speaks. */
  private static final Pattern PAGES =
      Pattern.compile("(docs?|documentation|website|site|web|content|pages|book|src|public)/.*");

  /** Beside a file with one of these endings there is no route of that name. */
  private static final Pattern SOURCE_FILE =
      Pattern.compile(
          ".*\\.(md|mdx|rst|ipynb|png|jpe?g|gif|svg|webp|pdf|py|toml|ya?ml|txt|sh|java|ts|js|rs|go|c|cc"
              + "|cpp|h)",
          Pattern.CASE_INSENSITIVE);

  private static final List<String> ENDINGS =
      List.of("", ".md", ".mdx", ".rst", ".ipynb", ".html", "/index.md", "/README.md");

  private final Tree tree;
  private final Set<String> sites = new HashSet<>();
  private final Map<String, String> byLowerCase = new HashMap<>();
  private final Map<String, List<String>> byName = new HashMap<>();

  LinkTargets(Tree tree) {
    this.tree = tree;
    for (SurveyedFile file : tree.files()) {
      String path = file.path();
      String name = file.name();
      if (SITES.contains(name) || path.contains(".vitepress/")) {
        int hidden = path.indexOf(".vitepress/");
        sites.add(folder(hidden > 0 ? path.substring(0, hidden) : path));
      }
      byLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      byName.computeIfAbsent(name, n -> new ArrayList<>(1)).add(path);
    }
  }

  Way follow(String from, Trace.Link link) {
    if (points(from)) {
      // The document stands elsewhere as well, and its links are relative to that place.
      return new Unjudged();
    }
    String to = decoded(link.to());
    String site = site(from);
    boolean absolute = to.startsWith("/");
    String beside = resolve(absolute ? "" : folder(from), to);
    if (beside == null) {
      return new Unjudged();
    }
    if (holds(beside)) {
      return new There();
    }
    if (site == null) {
      return absolute && !speaksOnForge(from) ? new Unjudged() : nowhere(beside);
    }
    if (isRoute(from, to, site)
        || absolute
        || link.attribute()
        || !SOURCE_FILE.matcher(to).matches()) {
      return new Unjudged();
    }
    return nowhere(beside);
  }

  private boolean isRoute(String from, String to, String site) {
    String page = from.replaceFirst("\\.\\w+$", "");
    for (String base : List.of(folder(from), page, site, "")) {
      String path = resolve(base, to.replaceFirst("^/+", "").replaceFirst("/$", ""));
      String bare = path == null ? null : path.replaceFirst("\\.html$", "");
      if (bare != null && ENDINGS.stream().anyMatch(ending -> holds(bare + ending))) {
        return true;
      }
    }
    return false;
  }

  private Way nowhere(String path) {
    String other = byLowerCase.get(path.toLowerCase(Locale.ROOT));
    if (other == null) {
      List<String> same = byName.getOrDefault(path.substring(path.lastIndexOf('/') + 1), List.of());
      other = same.size() == 1 ? same.getFirst() : null;
    }
    return new Nowhere(other);
  }

  /** Whether something stands there, or may: behind a symbolic link or what was not read. */
  private boolean holds(String path) {
    return tree.holds(path) || points(path) || tree.holds(path + "!");
  }

  private boolean points(String path) {
    for (int end = path.length(); end > 0; end = path.lastIndexOf('/', end - 1)) {
      String above = path.substring(0, end);
      if (tree.pointing().contains(above) || tree.unseen().contains(above)) {
        return true;
      }
    }
    return false;
  }

  /** The nearest folder at or above a document that a maker of sites is told of in. */
  private @Nullable String site(String from) {
    String folder = folder(from);
    if (folder.isEmpty()) {
      // A document in the root is read on the forge.
      return null;
    }
    String at = folder;
    while (true) {
      if (sites.contains(at) && (!at.isEmpty() || PAGES.matcher(from).lookingAt())) {
        return at;
      }
      if (at.isEmpty()) {
        return null;
      }
      at = folder(at);
    }
  }

  private static boolean speaksOnForge(String from) {
    String name = from.substring(from.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return folder(from).isEmpty() || name.startsWith("readme.");
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String decoded(String to) {
    if (to.indexOf('%') < 0) {
      return to;
    }
    try {
      return URLDecoder.decode(to.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return to;
    }
  }

  /** A path from the target's root, without a slash at its end; null where it leads out. */
  private static @Nullable String resolve(String base, String to) {
    Deque<String> parts = new ArrayDeque<>();
    for (String part : (base + "/" + to).split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return null;
        }
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }
}

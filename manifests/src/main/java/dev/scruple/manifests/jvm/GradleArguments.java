// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The arguments of one call that adds packages to a configuration. */
final class GradleArguments {
  private static final int DEEPEST = 8;

  /** What is no package: modules of the project itself, files, and Gradle's own. */
  private static final Set<String> NONE =
      Set.of(
          "project",
          "projects",
          "files",
          "fileTree",
          "gradleApi",
          "gradleKotlinDsl",
          "gradleTestKit",
          "localGroovy",
          "sourceSets",
          "rootProject",
          "layout");

  private static final Set<String> WRAPPERS =
      Set.of("platform", "enforcedPlatform", "testFixtures", "create", "dependencies", "variantOf");

  private final String configuration;
  private final boolean known;
  private final Consumer<GradleBuild.Asked> taker;

  /**
   * @param known whether the configuration is one by its name, so that what isn't understood is
   *     told
   */
  GradleArguments(String configuration, boolean known, Consumer<GradleBuild.Asked> taker) {
    this.configuration = configuration;
    this.known = known;
    this.taker = taker;
  }

  void take(List<GradleToken> words) {
    take(words, 0);
  }

  private void take(List<GradleToken> words, int depth) {
    if (words.isEmpty() || depth > DEEPEST) {
      return;
    }
    boolean wrapped = words.getFirst().is("(") && closing(words) > 0;
    List<GradleToken> inner = wrapped ? words.subList(1, closing(words)) : words;
    Map<String, String> named = new HashMap<>();
    for (List<GradleToken> each : split(inner)) {
      if (isNamed(each)) {
        named.put(each.getFirst().text(), joined(each.subList(2, each.size())));
      } else {
        argument(each, depth);
      }
    }
    String group = named.get("group");
    String name = named.get("name");
    if (group != null && name != null) {
      String version = named.get("version");
      add(
          GradleBuild.Form.NOTATION,
          group + ':' + name + (version == null ? "" : ':' + version),
          words.getFirst().line());
    }
  }

  private static boolean isNamed(List<GradleToken> words) {
    return words.size() > 2
        && words.getFirst().kind() == GradleToken.Kind.WORD
        && (words.get(1).is(":") || words.get(1).is("="));
  }

  /** Where the parenthesis that opens the words is closed; 0 where it isn't. */
  private static int closing(List<GradleToken> words) {
    int open = 0;
    for (int at = 0; at < words.size(); at++) {
      open += words.get(at).is("(") ? 1 : 0;
      open -= words.get(at).is(")") ? 1 : 0;
      if (open == 0) {
        return at;
      }
    }
    return 0;
  }

  private static List<List<GradleToken>> split(List<GradleToken> words) {
    List<List<GradleToken>> parts = new ArrayList<>();
    int open = 0;
    int start = 0;
    for (int at = 0; at < words.size(); at++) {
      GradleToken token = words.get(at);
      open += token.is("(") || token.is("[") ? 1 : 0;
      open -= token.is(")") || token.is("]") ? 1 : 0;
      if (token.is(",") && open == 0) {
        parts.add(words.subList(start, at));
        start = at + 1;
      }
    }
    parts.add(words.subList(start, words.size()));
    return parts.stream().filter(each -> !each.isEmpty()).toList();
  }

  private void argument(List<GradleToken> words, int depth) {
    GradleToken first = words.getFirst();
    String shown = shown(words);
    boolean call = words.size() > 1 && words.get(1).is("(");
    if (first.kind() == GradleToken.Kind.STRING) {
      add(
          notation(words) ? GradleBuild.Form.NOTATION : GradleBuild.Form.EXPRESSION,
          joined(words),
          first.line());
    } else if (first.is("(") || first.is("[")) {
      take(words.subList(1, Math.max(words.size() - 1, 1)), depth + 1);
    } else if (first.kind() != GradleToken.Kind.WORD || NONE.contains(first.text())) {
      return;
    } else if (first.isWord("kotlin") && call && words.size() > 2) {
      List<GradleToken> inner = words.subList(2, words.size());
      String version = inner.size() > 3 ? ":" + inner.get(2).text() : "";
      add(
          GradleBuild.Form.NOTATION,
          "org.jetbrains.kotlin:kotlin-" + inner.getFirst().text() + version,
          first.line());
    } else if (WRAPPERS.contains(first.text())) {
      take(words.subList(1, words.size()), depth + 1);
    } else if (isPath(words)) {
      add(GradleBuild.Form.ACCESSOR, shown, first.line());
    } else {
      add(GradleBuild.Form.EXPRESSION, shown, first.line());
    }
  }

  static String shown(List<GradleToken> words) {
    return words.stream().map(GradleToken::text).collect(Collectors.joining());
  }

  /** A literal, or literals and names with a plus between them. */
  private static boolean notation(List<GradleToken> words) {
    for (int at = 1; at < words.size(); at++) {
      GradleToken token = words.get(at);
      boolean part = token.kind() != GradleToken.Kind.SIGN || token.is("+") || token.is(".");
      if (!part) {
        return false;
      }
    }
    return true;
  }

  private static String joined(List<GradleToken> words) {
    StringBuilder text = new StringBuilder();
    StringBuilder name = new StringBuilder();
    for (GradleToken each : words) {
      if (each.kind() == GradleToken.Kind.WORD || each.is(".")) {
        name.append(each.text());
      } else {
        flush(name, text);
        text.append(each.kind() == GradleToken.Kind.STRING ? each.text() : "");
      }
    }
    flush(name, text);
    return text.toString();
  }

  private static void flush(StringBuilder name, StringBuilder text) {
    if (!name.isEmpty()) {
      text.append('$').append('{').append(name).append('}');
      name.setLength(0);
    }
  }

  /** Names with points between them, and an empty call at the end. */
  static boolean isPath(List<GradleToken> words) {
    boolean points = false;
    for (GradleToken each : words) {
      points |= each.is(".");
      if (each.kind() != GradleToken.Kind.WORD && !each.is(".") && !each.is("(") && !each.is(")")) {
        return false;
      }
    }
    return points;
  }

  private void add(GradleBuild.Form form, String text, int line) {
    boolean module = form == GradleBuild.Form.NOTATION && text.indexOf(':') > 0;
    if (module || (known && (form != GradleBuild.Form.NOTATION || !text.isEmpty()))) {
      taker.accept(new GradleBuild.Asked(configuration, form, text, line));
    }
  }
}

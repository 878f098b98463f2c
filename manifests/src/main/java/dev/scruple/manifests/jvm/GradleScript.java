// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.document.Shown;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A build script taken apart into statements and the blocks that they stand in. */
final class GradleScript {
  /** Blocks in which a module is named and none is added. */
  private static final Set<String> ASIDE =
      Set.of("constraints", "components", "modules", "exclude", "resolutionStrategy");

  private static final int DEEPEST = 200;

  private final List<GradleToken> tokens;
  private final Deque<String> blocks = new ArrayDeque<>();
  private final Map<String, String> values = new HashMap<>();
  private final Set<String> changing = new HashSet<>();
  private final List<GradleBuild.Asked> asked = new ArrayList<>();

  GradleScript(List<GradleToken> tokens) {
    this.tokens = tokens;
  }

  /** Whether blocks are nested too deeply for the rest of the script to be read. */
  boolean isTooDeep() {
    return blocks.size() > DEEPEST;
  }

  GradleBuild build() {
    int at = 0;
    while (at < tokens.size() && blocks.size() <= DEEPEST) {
      at = statement(at);
    }
    changing.forEach(values::remove);
    return new GradleBuild(Map.copyOf(values), List.copyOf(asked));
  }

  /** Reads to the end of a statement, or to the brace that opens its block. */
  private int statement(int start) {
    GradleToken first = tokens.get(start);
    if (first.is("}")) {
      blocks.poll();
      return start + 1;
    }
    if (first.is("{") || first.is(";") || first.kind() == GradleToken.Kind.END) {
      if (first.is("{")) {
        blocks.push("");
      }
      return start + 1;
    }
    int end = end(start);
    List<GradleToken> words =
        tokens.subList(start, end).stream()
            .filter(each -> each.kind() != GradleToken.Kind.END)
            .toList();
    take(words);
    if (end < tokens.size() && tokens.get(end).is("{")) {
      blocks.push(words.size() == 1 ? first.text() : "");
      return end + 1;
    }
    return end;
  }

  private int end(int start) {
    int open = 0;
    for (int at = start; at < tokens.size(); at++) {
      GradleToken token = tokens.get(at);
      if (token.is("(") || token.is("[")) {
        open++;
      } else if (token.is(")") || token.is("]")) {
        open--;
      } else if (token.is("{") || token.is("}") || token.is(";")) {
        return at;
      } else if (token.kind() == GradleToken.Kind.END && open <= 0 && !continues(start, at)) {
        return at;
      }
    }
    return tokens.size();
  }

  /** A comma or a plus at its end continues a line. */
  private boolean continues(int start, int at) {
    return at > start && (tokens.get(at - 1).is(",") || tokens.get(at - 1).is("+"));
  }

  private void take(List<GradleToken> words) {
    String first = words.getFirst().text();
    if (blocks.contains("plugins") && plugin(words)) {
      return;
    }
    if (blocks.contains("dependencies") && blocks.stream().noneMatch(ASIDE::contains)) {
      boolean top = "dependencies".equals(blocks.peek());
      boolean known = GradleConfigurations.isDeclared(first);
      if (first.equals("add")
          && words.size() > 2
          && words.get(2).kind() == GradleToken.Kind.STRING) {
        new GradleArguments(words.get(2).text(), true, asked::add)
            .take(words.subList(3, words.size()));
      } else if ((top || known) && !ASIDE.contains(first)) {
        new GradleArguments(first, known, asked::add).take(words.subList(1, words.size()));
      }
    } else if (first.equals("mavenBom")) {
      new GradleArguments("platform", true, asked::add).take(words.subList(1, words.size()));
    }
    assignment(words);
  }

  /** {@code id("x") version "1"}, <code>kotlin("jvm") version "1"</code>. */
  private boolean plugin(List<GradleToken> words) {
    List<String> strings =
        words.stream()
            .filter(each -> each.kind() == GradleToken.Kind.STRING)
            .map(GradleToken::text)
            .toList();
    boolean versioned = words.stream().anyMatch(each -> each.isWord("version"));
    GradleToken first = words.getFirst();
    if (strings.isEmpty() || !(first.isWord("id") || first.isWord("kotlin"))) {
      return false;
    }
    String id = (first.isWord("kotlin") ? "org.jetbrains.kotlin." : "") + strings.getFirst();
    if (versioned && strings.size() > 1) {
      asked.add(
          new GradleBuild.Asked(
              VersionCatalogReader.PLUGINS,
              GradleBuild.Form.PLUGIN,
              id + ':' + strings.get(1),
              first.line()));
    }
    return true;
  }

  /** A name that is set to a literal; a name that is set to two has no known value. */
  private void assignment(List<GradleToken> words) {
    int equals = indexOf(words, "=");
    String name = null;
    GradleToken value = null;
    if (equals > 0 && equals < words.size() - 1) {
      GradleToken before = words.get(equals - 1);
      // extra["name"] = "value"
      name = before.is("]") && equals > 1 ? words.get(equals - 2).text() : before.text();
      value = value(words.subList(equals + 1, words.size()));
    } else if (words.size() == 6 && words.getFirst().isWord("set")) {
      name = words.get(2).text();
      value = words.get(4);
    } else if (words.size() == 7 && words.get(2).isWord("by") && words.get(3).isWord("extra")) {
      name = words.get(1).text();
      value = words.get(5);
    }
    if (name == null || value == null || Shown.of(name).endsWith("…")) {
      return;
    }
    boolean literal = value.kind() == GradleToken.Kind.STRING;
    String before = literal ? values.putIfAbsent(name, value.text()) : null;
    if (!literal || (before != null && !before.equals(value.text()))) {
      changing.add(name);
    }
  }

  /** A literal, or a path of names as a template. */
  private static GradleToken value(List<GradleToken> words) {
    GradleToken first = words.getFirst();
    if (words.size() == 1) {
      return first;
    }
    return GradleArguments.isPath(words)
        ? new GradleToken(
            GradleToken.Kind.STRING, "${" + GradleArguments.shown(words) + "}", first.line())
        : new GradleToken(GradleToken.Kind.SIGN, "", first.line());
  }

  private static int indexOf(List<GradleToken> words, String sign) {
    for (int at = 0; at < words.size(); at++) {
      if (words.get(at).is(sign)) {
        return at;
      }
    }
    return -1;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compiles an SPDX license template (SPDX 3.0.1, annex on templates) during the build. */
final class TemplateCompiler {
  private static final char OPTIONAL = '\uE000';
  private static final char OPTIONAL_END = '\uE001';
  private static final int FIRST_VARIABLE = 0xE100;
  private static final Pattern MARKUP =
      Pattern.compile("<<(beginOptional[^>]*|endOptional|var;(.*?)\")>>", Pattern.DOTALL);
  private static final Pattern VARIABLE = Pattern.compile("<<var;.*?\">>", Pattern.DOTALL);
  private static final Pattern ATTRIBUTE =
      Pattern.compile("(name|original|match)=\"(.*?)\"(?=;|$)", Pattern.DOTALL);

  /** Optional signs without a word, as the marks around a placeholder. */
  private static final Pattern OPTIONAL_SIGNS =
      Pattern.compile("<<beginOptional>>[\\s<>\"'.,*-]{0,9}<<endOptional>>");

  /** The addresses at which the Free Software Foundation was, which texts of all ages differ in. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(51 Franklin St|59 Temple Place|675 Mass).{0,40}?(USA|0211[01]-?\\d*|02139)(,? USA)?",
          Pattern.DOTALL);

  private static final Pattern PLACEHOLDER = Pattern.compile("<[a-z][a-z ,'/-]{2,80}>");

  /** A copyright statement within a line, which a text may have on a line of its own. */
  private static final Pattern COPYRIGHT =
      Pattern.compile(
          "Copyright (\\(c\\)|\u00a9|[12]\\d{3})"
              + "((?!All rights reserved|[.;:]\\s+[A-Z][a-z]|<<)[^\\n]){0,200}",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern RESERVED =
      Pattern.compile("All rights reserved\\.?", Pattern.CASE_INSENSITIVE);
  private static final String MADE_OPTIONAL = "<<beginOptional>>$0<<endOptional>>";

  /** A part of a template. */
  sealed interface Node {}

  record Word(int word) implements Node {}

  record Room(boolean bullets) implements Node {}

  record Choice(List<List<Node>> alternatives) implements Node {}

  /** A compiled template; {@code before} is to be read backwards. */
  record Compiled(int anchor, int words, List<Character> before, List<Character> after) {}

  private final Map<Integer, Integer> vocabulary;

  TemplateCompiler(Map<Integer, Integer> vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The compiled template, or nothing when it has no sequence of words to be found by. */
  Optional<Compiled> compile(String template) {
    List<Node> nodes = read(template);
    trim(nodes);
    int run = 0;
    for (int i = 0; i < nodes.size(); i++) {
      run = nodes.get(i) instanceof Word ? run + 1 : 0;
      if (run == LicenseIndex.SEQUENCE) {
        int from = i + 1 - run;
        List<Node> before = new ArrayList<>(nodes.subList(0, from));
        List<Character> head = code(reversed(before));
        List<Character> tail = code(nodes.subList(from, nodes.size()));
        int words = (int) nodes.stream().filter(Word.class::isInstance).count();
        return Optional.of(new Compiled(anchor(nodes, from), words, head, tail));
      }
    }
    return Optional.empty();
  }

  private static int anchor(List<Node> nodes, int from) {
    return LicenseIndex.sequence(
        nodes.subList(from, from + LicenseIndex.SEQUENCE).stream()
            .mapToInt(node -> ((Word) node).word())
            .toArray());
  }

  private static void trim(List<Node> nodes) {
    while (!nodes.isEmpty() && nodes.getFirst() instanceof Room) {
      nodes.removeFirst();
    }
    while (!nodes.isEmpty() && nodes.getLast() instanceof Room) {
      nodes.removeLast();
    }
  }

  /** Makes replaceable or optional what the list's template overlooks and no term depends on. */
  private static String prepare(String template) {
    StringBuilder prepared = new StringBuilder();
    Matcher variable = VARIABLE.matcher(OPTIONAL_SIGNS.matcher(template).replaceAll(" "));
    String rest = variable.replaceAll(" $0 ");
    variable = VARIABLE.matcher(rest);
    int end = 0;
    while (variable.find()) {
      prepared.append(loosen(rest.substring(end, variable.start()))).append(variable.group());
      end = variable.end();
    }
    return prepared.append(loosen(rest.substring(end))).toString();
  }

  private static String loosen(String words) {
    String gap = String.valueOf(RegexExpansion.GAP);
    String result = ADDRESS.matcher(words).replaceAll(" " + gap + " ");
    result = PLACEHOLDER.matcher(result).replaceAll(" " + gap + " ");
    result = COPYRIGHT.matcher(result).replaceAll(MADE_OPTIONAL);
    return RESERVED.matcher(result).replaceAll(MADE_OPTIONAL);
  }

  private static List<Node> read(String template) {
    List<String> variables = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    String prepared = prepare(template);
    Matcher markup = MARKUP.matcher(prepared);
    int end = 0;
    while (markup.find()) {
      text.append(prepared, end, markup.start());
      end = markup.end();
      if (markup.group(1).startsWith("beginOptional")) {
        text.append('\n').append(OPTIONAL).append('\n');
      } else if (markup.group(1).equals("endOptional")) {
        text.append('\n').append(OPTIONAL_END).append('\n');
      } else {
        text.append(' ').append((char) (FIRST_VARIABLE + variables.size())).append(' ');
        variables.add(markup.group(2) + "\"");
      }
    }
    return nodes(text.append(prepared.substring(end)).toString(), variables);
  }

  private static List<Node> nodes(String text, List<String> variables) {
    Deque<List<Node>> open = new ArrayDeque<>();
    open.push(new ArrayList<>());
    TokenStream stream = TokenStream.of(text);
    for (int i = 0; i < stream.size(); i++) {
      char mark = marker(stream, i);
      List<Node> current = open.element();
      if (mark == 0) {
        current.add(new Word(stream.word(i)));
      } else if (mark == OPTIONAL) {
        open.push(new ArrayList<>());
      } else if (mark == OPTIONAL_END) {
        if (open.size() > 1) {
          open.pop();
          open.element().add(new Choice(List.of(current, List.of())));
        }
      } else if (mark == RegexExpansion.GAP) {
        current.add(new Room(false));
      } else if (mark >= FIRST_VARIABLE && mark - FIRST_VARIABLE < variables.size()) {
        current.addAll(variable(variables.get(mark - FIRST_VARIABLE)));
      }
    }
    return open.getLast();
  }

  private static char marker(TokenStream stream, int index) {
    int start = stream.start(index);
    if (!Utf8Marks.isMarker(stream.text(), start)) {
      return 0;
    }
    return new String(stream.text(), start, 3, StandardCharsets.UTF_8).charAt(0);
  }

  private static List<Node> variable(String attributes) {
    String original = "";
    String match = ".+";
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      if (attribute.group(1).equals("original")) {
        original = attribute.group(2);
      } else if (attribute.group(1).equals("match")) {
        match = attribute.group(2);
      }
    }
    if (match.equals(".{0,20}")) {
      return List.of(new Room(true));
    }
    if (match.matches("\\.[+*]|\\.\\{\\d+,\\d+}|\\[\\^\\.]\\+")) {
      return List.of(new Room(false));
    }
    Set<String> phrases = new LinkedHashSet<>(RegexExpansion.of(match).orElse(Set.of()));
    phrases.add(original);
    Set<List<Node>> alternatives = new LinkedHashSet<>();
    for (String phrase : phrases) {
      alternatives.add(nodes(phrase, List.of()));
    }
    return List.of(new Choice(List.copyOf(alternatives)));
  }

  private static List<Node> reversed(List<Node> nodes) {
    List<Node> result = new ArrayList<>();
    for (Node node : nodes.reversed()) {
      result.add(
          node instanceof Choice choice
              ? new Choice(choice.alternatives().stream().map(TemplateCompiler::reversed).toList())
              : node);
    }
    return result;
  }

  private List<Character> code(List<Node> nodes) {
    List<Character> codes = new ArrayList<>();
    emit(nodes, codes);
    codes.add((char) TemplateProgram.END);
    return codes;
  }

  private void emit(List<Node> nodes, List<Character> codes) {
    for (Node node : nodes) {
      switch (node) {
        case Word word -> codes.add((char) number(word.word()));
        case Room room ->
            codes.add((char) (room.bullets() ? TemplateProgram.BULLETS : TemplateProgram.GAP));
        case Choice choice -> emit(choice, codes);
      }
    }
  }

  private void emit(Choice choice, List<Character> codes) {
    List<Integer> jumps = new ArrayList<>();
    int last = choice.alternatives().size() - 1;
    for (int i = 0; i <= last; i++) {
      List<Character> inner = new ArrayList<>();
      emit(choice.alternatives().get(i), inner);
      if (i < last) {
        codes.add((char) TemplateProgram.SPLIT);
        codes.add((char) (inner.size() + 2));
        codes.addAll(inner);
        codes.add((char) TemplateProgram.JUMP);
        jumps.add(codes.size());
        codes.add((char) 0);
      } else {
        codes.addAll(inner);
      }
    }
    for (int jump : jumps) {
      codes.set(jump, (char) (codes.size() - jump - 1));
    }
  }

  private int number(int word) {
    int number = vocabulary.computeIfAbsent(word, unseen -> vocabulary.size());
    if (number >= TemplateProgram.FIRST_INSTRUCTION) {
      throw new IllegalStateException("too many different words");
    }
    return number;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The programs whose first argument names what they fetch or serve. */
final class ShellPrograms {
  private static final Set<String> HUB_DOWNLOADS =
      Set.of("hf", "huggingface-cli", "litgpt", "mlx_lm.generate", "modelscope");
  private static final Set<String> OLLAMA = Set.of("run", "pull", "show", "create", "push");

  private final UnaryOperator<ShellLexer.Word> values;
  private final Found into;

  /**
   * Begins a script.
   *
   * @param values fills in variables
   */
  ShellPrograms(UnaryOperator<ShellLexer.Word> values, Found into) {
    this.values = values;
    this.into = into;
  }

  void read(List<ShellLexer.Word> words) {
    for (int at = 0; at + 1 < words.size() && at < 40; at++) {
      String text = words.get(at).text();
      String program = text.substring(text.lastIndexOf('/') + 1);
      String next = words.get(at + 1).text();
      if (HUB_DOWNLOADS.contains(program) && next.equals("download")) {
        download(words, at + 2, program);
      } else if (program.equals("ollama") && OLLAMA.contains(next)) {
        ollama(words, at + 2);
      } else if (program.equals("vllm") && next.equals("serve")) {
        model(words, at + 2, "vllm serve");
      } else if (program.equals("spacy") && next.equals("download")) {
        spacy(words, at + 2);
      } else if (program.startsWith("llama-") && isHubOption(words, at)) {
        llama(words, at);
      } else if (program.equals("litgpt") && !next.startsWith("-")) {
        model(words, at + 2, "litgpt " + next);
      }
    }
  }

  private static boolean isHubOption(List<ShellLexer.Word> words, int at) {
    return words.stream().skip(at).anyMatch(each -> isHubFlag(each.text()));
  }

  private static boolean isHubFlag(String text) {
    return text.equals("-hf") || text.equals("-hfr") || text.equals("--hf-repo");
  }

  private void llama(List<ShellLexer.Word> words, int at) {
    for (int each = at; each + 1 < words.size(); each++) {
      if (isHubFlag(words.get(each).text())) {
        ShellLexer.Word value = values.apply(words.get(each + 1));
        int colon = value.text().indexOf(':');
        String name = colon < 0 ? value.text() : value.text().substring(0, colon);
        if (HubNames.isOwned(name)) {
          into.add(ReferenceKind.MODEL, name, value.line(), value.text(), "llama.cpp -hf");
        }
      }
    }
  }

  private void download(List<ShellLexer.Word> words, int at, String program) {
    boolean data =
        words.stream()
            .anyMatch(each -> each.text().equals("dataset") || each.text().endsWith("=dataset"));
    for (int each = at; each < words.size(); each++) {
      ShellLexer.Word value = values.apply(words.get(each));
      if (HubNames.isOwned(value.text())) {
        ReferenceKind kind = data ? ReferenceKind.DATASET : ReferenceKind.MODEL;
        into.add(kind, value.text(), value.line(), value.text(), program + " download");
        return;
      }
      if (each == at && value.text().contains("$")) {
        into.open(ReferenceKind.MODEL, value.line(), value.text(), program + " download");
        return;
      }
    }
  }

  private void ollama(List<ShellLexer.Word> words, int at) {
    for (int each = at; each < words.size(); each++) {
      ShellLexer.Word value = values.apply(words.get(each));
      if (value.text().matches("[A-Za-z][\\w./-]{1,100}(?::[\\w.-]{1,60})?")) {
        into.add(
            ReferenceKind.MODEL, "ollama/" + value.text(), value.line(), value.text(), "ollama");
        return;
      }
      if (!value.text().startsWith("-")) {
        return;
      }
    }
  }

  private void model(List<ShellLexer.Word> words, int at, String loader) {
    if (at < words.size() && !words.get(at).text().startsWith("-")) {
      ShellLexer.Word value = values.apply(words.get(at));
      if (HubNames.isOwned(value.text())) {
        into.add(ReferenceKind.MODEL, value.text(), value.line(), value.text(), loader);
      }
    }
  }

  private void spacy(List<ShellLexer.Word> words, int at) {
    for (int each = at; each < words.size(); each++) {
      ShellLexer.Word value = values.apply(words.get(each));
      if (value.text().matches("[a-z]{2}(?:_[a-z0-9]+){1,4}(?:-[\\d.]+)?")) {
        into.add(ReferenceKind.MODEL, "spacy/" + value.text(), value.line(), value.text(), "spacy");
        return;
      }
    }
  }
}

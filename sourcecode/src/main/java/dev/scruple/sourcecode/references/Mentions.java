// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What comments, texts and commands within code name: addresses of the hub, options of commands,
 * and code that is commented out.
 */
final class Mentions {
  private static final int LONGEST_LINE = 20_000;
  private static final Pattern LINK =
      Pattern.compile("(?<![\\w.-])(?:huggingface\\.co|hf\\.co)/[\\w./%-]{2,200}");
  private static final Pattern OPTION =
      Pattern.compile(
          "(?<![\\w-])--([\\w-]{0,40}?(?:model|tokenizer|weights|checkpoint|dataset)[\\w-]{0,40})"
              + "[= ]\\s{0,3}([\"']?)([A-Za-z0-9][\\w./:-]{1,150})(?:\\2)((?: [\\w-]{2,40}\\.pt)*)");
  private static final Pattern COMMENTED =
      Pattern.compile("[\"']([A-Za-z0-9][\\w.-]{1,95}/[A-Za-z0-9][\\w.-]{1,95})[\"']");
  private static final Pattern FIELD =
      Pattern.compile(
          "^\\s{0,40}-?\\s{0,10}\"?(base_model|model|model_name|model_id|model_path|model_name_or_path)"
              + "\"?\\s{0,5}:\\s{1,5}\"?([A-Za-z0-9][\\w.-]{1,95}/[\\w.-]{1,95})\"?,?\\s{0,20}$");
  private static final Pattern OLLAMA =
      Pattern.compile("(?<![\\w-])ollama (?:run|pull) ([a-z][\\w.:/-]{1,80})");
  private static final Pattern SPACY = Pattern.compile("spacy download ([a-z]{2,3}_\\w{3,40})");

  private static final Pattern CALL =
      Pattern.compile(
          "(from_pretrained|get_pretrained|SentenceTransformer|CrossEncoder|snapshot_download"
              + "|hf_hub_download|load_dataset)\\(\\s{0,5}[\"']([A-Za-z0-9][\\w./-]{1,150})[\"']");
  private static final Pattern TORCH_HUB =
      Pattern.compile(
          "hub\\.load\\(\\s{0,5}[\"']([\\w.-]{1,60}/[\\w.-]{1,60})(?::[\\w.-]{1,60})?[\"'],"
              + "\\s{0,5}[\"']([\\w.-]{1,60})[\"']");
  private static final Pattern ARGUMENT =
      Pattern.compile(
          "(?<![\\w-])(model|model_name|model_id|repo_id|base_model|llm|dataset_name"
              + "|model_name_or_path|pretrained_model_name_or_path|embedding_model)\\s{0,3}="
              + "\\s{0,3}[\"']([A-Za-z0-9][\\w./:-]{1,150})[\"']");
  private static final Pattern FETCHES =
      Pattern.compile("(?<![\\w-])(wget|curl|aria2c|gdown|axel)(?![\\w-])");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>|;&)]{4,400}");

  private final List<Reference> found = new ArrayList<>();

  private Mentions() {}

  /**
   * Those of a source in which comments begin with {@code #}.
   *
   * @param texts the lines, 1-based, that are of a text of several lines
   */
  static List<Reference> read(String text, BitSet texts) {
    Mentions mentions = new Mentions();
    String[] lines = text.split("\n", -1);
    for (int at = 0; at < lines.length; at++) {
      mentions.line(lines[at], at + 1);
      if (texts.get(at + 1) && lines[at].length() < LONGEST_LINE) {
        mentions.code(lines[at], at + 1);
      }
    }
    return mentions.found;
  }

  /** Those of one line. */
  static List<Reference> line(String text) {
    Mentions mentions = new Mentions();
    mentions.line(text, 1);
    return mentions.found;
  }

  /** Those of one line of a shell, what it fetches among them. */
  static List<Reference> command(String text) {
    Mentions mentions = new Mentions();
    mentions.line(text, 1);
    String line = text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) : text;
    if (FETCHES.matcher(line).find()) {
      Matcher address = ADDRESS.matcher(line);
      while (address.find()) {
        String found = address.group();
        if (Ids.linked(found).isEmpty()) {
          Ids.fetched(found)
              .ifPresent(kind -> mentions.add(kind, Ids.withoutScheme(found), 1, "command"));
        }
      }
    }
    return mentions.found;
  }

  private void line(String whole, int number) {
    String line = whole.length() > LONGEST_LINE ? whole.substring(0, LONGEST_LINE) : whole;
    links(line, number);
    if (line.contains("--")) {
      options(line, number);
    }
    int comment = line.indexOf('#');
    if (comment >= 0) {
      commented(line.substring(comment), number);
      code(line.substring(comment), number);
    }
    Matcher field = FIELD.matcher(line);
    if (field.find() && Ids.hub(field.group(2)) && Providers.service(field.group(2)).isEmpty()) {
      add(ReferenceKind.MODEL, field.group(2), number, field.group(1));
    }
    Matcher ollama = OLLAMA.matcher(line);
    while (ollama.find()) {
      add(ReferenceKind.MODEL, "ollama/" + ollama.group(1), number, "ollama");
    }
    Matcher spacy = SPACY.matcher(line);
    while (spacy.find()) {
      add(ReferenceKind.MODEL, "spacy/" + spacy.group(1), number, "spacy download");
    }
  }

  /** Code that stands in a text or a comment. */
  private void code(String line, int number) {
    Matcher call = CALL.matcher(line);
    while (call.find()) {
      String id = call.group(2);
      if (Ids.hub(id) || Ids.legacy(id)) {
        boolean data = call.group(1).equals("load_dataset") || line.contains("repo_type=\"dataset");
        add(data ? ReferenceKind.DATASET : ReferenceKind.MODEL, id, number, call.group(1));
      }
    }
    Matcher zoo = TORCH_HUB.matcher(line);
    while (zoo.find()) {
      if (!zoo.group(2).equals("custom")) {
        add(ReferenceKind.MODEL, zoo.group(1) + ":" + zoo.group(2), number, "torch.hub.load");
      }
    }
    Matcher argument = ARGUMENT.matcher(line);
    while (argument.find()) {
      String id = argument.group(2);
      Optional<String> service = Providers.service(id);
      if (service.isPresent()) {
        add(ReferenceKind.SERVICE, service.get(), number, argument.group(1));
      } else if (Ids.hub(id)) {
        boolean data = argument.group(1).contains("data");
        add(data ? ReferenceKind.DATASET : ReferenceKind.MODEL, id, number, argument.group(1));
      }
    }
  }

  private void links(String line, int number) {
    Matcher link = LINK.matcher(line);
    while (link.find()) {
      Optional<Ids.Linked> linked = Ids.linked(link.group());
      linked.ifPresent(
          hub ->
              add(
                  hub.dataset() ? ReferenceKind.DATASET : ReferenceKind.MODEL,
                  hub.id(),
                  number,
                  "address"));
    }
  }

  private void options(String line, int number) {
    Matcher option = OPTION.matcher(line);
    while (option.find()) {
      String name = option.group(1);
      String value = option.group(3);
      ReferenceKind kind = name.contains("dataset") ? ReferenceKind.DATASET : ReferenceKind.MODEL;
      if (Ids.ultralytics(value)) {
        add(kind, "ultralytics/" + value, number, name);
        for (String more : option.group(4).strip().split(" ", -1)) {
          if (Ids.ultralytics(more)) {
            add(kind, "ultralytics/" + more, number, name);
          }
        }
      } else if (Providers.service(value).isPresent()) {
        add(ReferenceKind.SERVICE, Providers.service(value).orElse(value), number, name);
      } else if (Ids.hub(value) || (Ids.legacy(value) && name.contains("model"))) {
        add(kind, value, number, name);
      }
    }
  }

  private void commented(String comment, int number) {
    Matcher quoted = COMMENTED.matcher(comment);
    while (quoted.find()) {
      String id = quoted.group(1);
      boolean tells =
          Ids.modelLike(id) || comment.contains("repo_id") || comment.contains("from_pretrained");
      if (Ids.hub(id) && tells && !comment.contains("load_dataset")) {
        add(ReferenceKind.MODEL, id, number, "comment");
      }
    }
  }

  private void add(ReferenceKind kind, String id, int line, String loader) {
    found.add(new Reference(kind, id, null, line, id, false, loader));
  }
}

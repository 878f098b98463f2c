// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cards;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A model card or data card: the YAML front matter of a {@code README.md} and the sections of its
 * text, after the hubs' documentation of card metadata.
 *
 * <p>Values are kept as written; what they mean is decided elsewhere.
 *
 * @param kind what it describes
 * @param license the licence tags, usually one
 * @param licenseName the name of a licence whose tag is {@code other}
 * @param licenseLink the address or file of it
 * @param baseModels the models that this one was made from
 * @param baseModelRelation {@code finetune}, {@code adapter}, {@code quantized}, {@code merge}
 * @param datasets the data sets that it was trained on
 * @param sourceDatasets the data sets that a data set was made from
 * @param languages codes
 * @param tags free tags
 * @param libraryName the library that loads it
 * @param pipelineTag its task
 * @param headings of the text, in order
 * @param problems what was not read
 */
public record Card(
    CardKind kind,
    List<Stated> license,
    @Nullable Stated licenseName,
    @Nullable Stated licenseLink,
    List<Stated> baseModels,
    @Nullable Stated baseModelRelation,
    List<Stated> datasets,
    List<Stated> sourceDatasets,
    List<Stated> languages,
    List<Stated> tags,
    @Nullable Stated libraryName,
    @Nullable Stated pipelineTag,
    List<Heading> headings,
    List<Problem> problems) {

  /** No card is larger; what is beyond is not read, and said. */
  public static final int LARGEST = 4 * 1024 * 1024;

  private static final Set<String> DATA_KEYS =
      Set.of(
          "dataset_info",
          "task_categories",
          "task_ids",
          "configs",
          "annotations_creators",
          "language_creators",
          "source_datasets",
          "size_categories",
          "pretty_name",
          "multilinguality");
  private static final Set<String> MODEL_KEYS =
      Set.of(
          "library_name",
          "pipeline_tag",
          "base_model",
          "base_model_relation",
          "model-index",
          "model_name",
          "inference",
          "widget",
          "datasets",
          "metrics",
          "new_version");

  public Card {
    license = List.copyOf(license);
    baseModels = List.copyOf(baseModels);
    datasets = List.copyOf(datasets);
    sourceDatasets = List.copyOf(sourceDatasets);
    languages = List.copyOf(languages);
    tags = List.copyOf(tags);
    headings = List.copyOf(headings);
    problems = List.copyOf(problems);
  }

  /**
   * Reads a card.
   *
   * @param path relative to its project
   * @return empty where the file is no card: it has no front matter and its name doesn't say that
   *     it is one
   */
  public static Optional<Card> read(String path, byte[] bytes) {
    List<Problem> problems = new ArrayList<>();
    String text = text(bytes, problems);
    FrontMatter front = FrontMatter.read(text, problems);
    CardKind named = kindOfName(path);
    if (!front.present() && named == CardKind.UNDETERMINED) {
      return Optional.empty();
    }
    List<Heading> headings = Headings.read(text, front.endLine());
    Map<String, List<Stated>> fields = front.fields();
    return Optional.of(
        new Card(
            kind(front.keys(), named),
            all(fields, "license"),
            first(fields, "license_name"),
            first(fields, "license_link"),
            all(fields, "base_model"),
            first(fields, "base_model_relation"),
            all(fields, "datasets"),
            all(fields, "source_datasets"),
            all(fields, "language"),
            all(fields, "tags"),
            first(fields, "library_name"),
            first(fields, "pipeline_tag"),
            headings,
            problems));
  }

  /** The usual sections that the card has, with something written in them. */
  public Set<Section> sections() {
    EnumSet<Section> sections = EnumSet.noneOf(Section.class);
    headings.stream().filter(Heading::filled).forEach(it -> sections.addAll(it.sections()));
    return sections;
  }

  private static String text(byte[] bytes, List<Problem> problems) {
    int length = Math.min(bytes.length, LARGEST);
    if (bytes.length > LARGEST) {
      problems.add(new Problem("only the first " + LARGEST + " bytes were read", 0));
    }
    String text;
    try {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
      text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
    } catch (CharacterCodingException notUtf8) {
      problems.add(new Problem("not UTF-8: read with the broken letters replaced", 0));
      text = new String(bytes, 0, length, StandardCharsets.UTF_8);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static CardKind kindOfName(String path) {
    String name =
        path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replace('-', '_');
    String bare = name.replaceFirst("\\.(?:md|markdown|txt|rst)$", "");
    return switch (bare) {
      case "model_card", "modelcard" -> CardKind.MODEL_CARD;
      case "data_card", "datacard", "dataset_card", "datasetcard", "datasheet" ->
          CardKind.DATA_CARD;
      default -> CardKind.UNDETERMINED;
    };
  }

  private static CardKind kind(Set<String> keys, CardKind named) {
    long data = keys.stream().filter(DATA_KEYS::contains).count();
    long model = keys.stream().filter(MODEL_KEYS::contains).count();
    if (data == model) {
      return named;
    }
    return data > model ? CardKind.DATA_CARD : CardKind.MODEL_CARD;
  }

  private static List<Stated> all(Map<String, List<Stated>> fields, String key) {
    return fields.getOrDefault(key, List.of());
  }

  private static @Nullable Stated first(Map<String, List<Stated>> fields, String key) {
    List<Stated> values = all(fields, key);
    return values.isEmpty() ? null : values.getFirst();
  }
}

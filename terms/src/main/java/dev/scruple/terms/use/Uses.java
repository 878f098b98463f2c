// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import dev.scruple.model.Action;
import dev.scruple.model.Circumstances;
import dev.scruple.model.Form;
import dev.scruple.model.Use;
import dev.scruple.terms.Circumstance;
import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import dev.scruple.terms.yaml.YamlReader;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The uses that are known by name, and the reader of use files. */
public final class Uses {
  /** The largest use file that is read, in bytes. */
  public static final int LARGEST_FILE = 64 * 1024;

  /** The name of the preset that holds where none is named. */
  public static final String DEFAULT = "internal";

  private static final List<Action> PRODUCT =
      List.of(Action.RUN, Action.MODIFY, Action.REDISTRIBUTE, Action.SELL);

  private static final List<Preset> PRESETS =
      List.of(
          preset(
              "research",
              "Try it out and change it for research; not commercial.",
              List.of(Action.RUN, Action.MODIFY),
              new StatedCircumstances().put(Circumstance.COMMERCIAL, false)),
          preset(
              "education",
              "Use it in teaching, change it and hand it to students; not commercial.",
              List.of(Action.RUN, Action.MODIFY, Action.REDISTRIBUTE),
              new StatedCircumstances().put(Circumstance.COMMERCIAL, false)),
          preset(
              "internal",
              "Run and change it inside a company; nobody outside gets it or uses it.",
              List.of(Action.RUN, Action.MODIFY),
              new StatedCircumstances()
                  .put(Circumstance.COMMERCIAL, true)
                  .put(Circumstance.DISTRIBUTION, false)
                  .put(Circumstance.NETWORK, false)),
          preset(
              "saas",
              "Offer it to customers as a hosted service; no copy is handed out.",
              List.of(Action.SERVE, Action.MODIFY),
              new StatedCircumstances()
                  .put(Circumstance.COMMERCIAL, true)
                  .put(Circumstance.NETWORK, true)
                  .put(Circumstance.DISTRIBUTION, false)
                  .put(Circumstance.FORM, "hosted")),
          preset("product", "Sell a product that is shipped with it inside.", PRODUCT, shipped()),
          preset(
              "on-device",
              "Sell a device or app with it built in, made smaller to fit.",
              List.of(
                  Action.RUN,
                  Action.MODIFY,
                  Action.REDISTRIBUTE,
                  Action.SELL,
                  Action.EMBED,
                  Action.QUANTISE),
              shipped()),
          preset(
              "fine-tune-and-release",
              "Tune a model further and publish the result.",
              List.of(Action.FINE_TUNE, Action.RELEASE_FINE_TUNE),
              new StatedCircumstances()
                  .put(Circumstance.DISTRIBUTION, true)
                  .put(Circumstance.RESULT_RELEASED, true)),
          preset(
              "train-on-outputs",
              "Train another language model on what this one puts out.",
              List.of(Action.RUN, Action.TRAIN_ON_OUTPUTS),
              new StatedCircumstances().put(Circumstance.TRAINS, "other-llm")));

  private Uses() {}

  /** All presets, from the most private to the most public. */
  public static List<Preset> presets() {
    return PRESETS;
  }

  /** The use that a preset's name stands for. */
  public static Optional<Use> preset(String name) {
    return PRESETS.stream().filter(each -> each.name().equals(name)).map(Preset::use).findFirst();
  }

  /** The preset whose name is nearest to a mistyped one, if one is near. */
  public static Optional<String> nearestPreset(String name) {
    return Words.nearest(name, PRESETS.stream().map(Preset::name).toList());
  }

  /**
   * Reads a use file.
   *
   * @param file its name, for messages
   * @param yaml its bytes: UTF-8, at most {@link #LARGEST_FILE}
   * @throws UseFileException if a key or word is unknown, a value has the wrong type, or the bytes
   *     are no plain YAML; aliases, deep nesting and doubled keys are refused
   */
  public static Use read(String file, byte[] yaml) throws UseFileException {
    try {
      return UseReader.read(new YamlReader(LARGEST_FILE).read(yaml));
    } catch (YamlException e) {
      String message = e.getMessage();
      throw new UseFileException(file, e.line(), message == null ? "unreadable" : message);
    }
  }

  /**
   * Reads a use that stands inside another file.
   *
   * @throws YamlException as {@link #read(String, byte[])} does, by its line
   */
  public static Use read(YamlNode node) throws YamlException {
    return UseReader.read(node);
  }

  /** What to say of a word that is no preset. */
  public static String unknownPreset(String name) {
    return Words.unknown("use", name, PRESETS.stream().map(Preset::name).toList());
  }

  /**
   * A use of which it is known besides what is built; what the use states itself stays.
   *
   * @param form how what is built reaches others; null where that is not known
   * @param license an SPDX expression; null where it is not known
   */
  public static Use building(Use use, @Nullable Form form, @Nullable String license) {
    Circumstances stated = use.circumstances();
    Use built = use;
    if (form != null && stated.form() == null) {
      built = stating(built, Circumstance.FORM, form.word());
    }
    if (license != null && stated.resultLicense() == null) {
      built = stating(built, Circumstance.RESULT_LICENSE, license);
    }
    return built;
  }

  /**
   * The same use with one circumstance stated otherwise.
   *
   * @param value a Boolean, Long, String or list of Strings, as the circumstance's kind asks
   */
  public static Use stating(Use use, Circumstance key, Object value) {
    StatedCircumstances stated = StatedCircumstances.of(use.circumstances()).put(key, value);
    return new Use(use.name(), use.actions(), stated.build(), use.reading());
  }

  private static StatedCircumstances shipped() {
    return new StatedCircumstances()
        .put(Circumstance.COMMERCIAL, true)
        .put(Circumstance.DISTRIBUTION, true);
  }

  private static Preset preset(
      String name, String description, List<Action> actions, StatedCircumstances stated) {
    return new Preset(name, description, new Use(name, actions, stated.build()));
  }
}

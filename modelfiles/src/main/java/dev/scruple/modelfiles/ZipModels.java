// SPDX-License-Identifier: Apache-2.0
package dev.scruple.modelfiles;

import dev.scruple.content.Content;
import dev.scruple.content.ZipDirectory;
import dev.scruple.content.ZipMember;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** Formats that are zip archives, told apart by the names of their members. */
final class ZipModels {
  private static final int MAX_MEMBERS = 200_000;
  private static final int MAX_ARRAYS = 256;

  private final Sample sample;
  private final ZipDirectory directory;
  private final Set<String> names;

  private ZipModels(Sample sample, ZipDirectory directory) {
    this.sample = sample;
    this.directory = directory;
    this.names = directory.members().stream().map(ZipMember::name).collect(Collectors.toSet());
  }

  static Optional<ModelFile> recognise(Sample sample) throws IOException {
    boolean program = sample.has(0, "MZqFpD");
    if (!program && !sample.has(0, "PK\u0003\u0004")) {
      return Optional.empty();
    }
    ZipDirectory directory;
    try {
      directory = ZipDirectory.read(sample.content(), MAX_MEMBERS);
    } catch (IOException e) {
      return broken(sample, program);
    }
    ZipModels zip = new ZipModels(sample, directory);
    return program ? zip.llamafile() : zip.model();
  }

  /** A zip without a directory: its first member's name stands in the head. */
  private static Optional<ModelFile> broken(Sample sample, boolean program) {
    Optional<Format> format =
        program
            ? Optional.of(Format.LLAMAFILE).filter(f -> sample.ending().equals("llamafile"))
            : sample.mentions("/data.pkl") ? Optional.of(Format.PYTORCH_ZIP) : Optional.empty();
    return format.flatMap(
        known -> {
          Draft draft = new Draft(known);
          draft.problem("the zip archive is cut short or damaged");
          return draft.found();
        });
  }

  private Optional<ModelFile> llamafile() {
    boolean model = names.stream().anyMatch(name -> name.endsWith(".gguf"));
    return model || sample.ending().equals("llamafile")
        ? new Draft(Format.LLAMAFILE).found()
        : Optional.empty();
  }

  private Optional<ModelFile> model() {
    Optional<String> pickle =
        names.stream()
            .filter(name -> name.equals("data.pkl") || name.endsWith("/data.pkl"))
            .min(java.util.Comparator.comparingInt(String::length));
    if (pickle.isPresent()) {
      return pytorch(pickle.get());
    } else if (names.contains("config.json")
        && (names.contains("model.weights.h5") || names.contains("metadata.json"))) {
      return told(new Draft(Format.KERAS));
    } else if (names.contains("configuration.json") && names.contains("coefficients.bin")) {
      return told(new Draft(Format.DL4J));
    } else if (sample.ending().equals("skops") || (names.contains("schema.json") && skops())) {
      return skopsFile();
    } else if (names.contains("manifest.properties")) {
      return openNlp();
    }
    boolean arrays = !names.isEmpty() && names.stream().allMatch(name -> name.endsWith(".npy"));
    return arrays ? arrays() : Optional.empty();
  }

  private boolean skops() {
    return names.stream().allMatch(name -> name.equals("schema.json") || name.endsWith(".npy"));
  }

  private Optional<ModelFile> skopsFile() {
    Draft draft = new Draft(Format.SKOPS);
    // Its types are checked against a list when it is loaded; which they are is not read yet.
    draft.canRunCode(true);
    return told(draft);
  }

  private Optional<ModelFile> pytorch(String pickle) {
    String root = pickle.substring(0, pickle.length() - "data.pkl".length());
    boolean script = names.contains(root + "constants.pkl");
    Draft draft = new Draft(script ? Format.TORCHSCRIPT : Format.PYTORCH_ZIP);
    draft.description.more("storages", Long.toString(count(root + "data/")));
    if (script) {
      draft.description.more("code files", Long.toString(count(root + "code/")));
    } else {
      draft.holding(holding(pickle));
    }
    return told(draft);
  }

  private Holding holding(String pickle) {
    try {
      Content content = content(pickle);
      return content.size() <= PickleHolding.LARGEST
          ? Pickle.holding(content.head((int) content.size()))
          : Holding.USUAL;
    } catch (IOException e) {
      // That it can't be read is told by whoever needs it.
      return Holding.USUAL;
    }
  }

  private long count(String folder) {
    return names.stream().filter(name -> name.startsWith(folder)).count();
  }

  private Optional<ModelFile> openNlp() {
    Properties properties = new Properties();
    try {
      Content manifest = content("manifest.properties");
      properties.load(
          new StringReader(new String(manifest.head(65_536), StandardCharsets.ISO_8859_1)));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    String component = properties.getProperty("Component-Name");
    if (component == null) {
      return Optional.empty();
    }
    Draft draft = new Draft(Format.OPENNLP);
    draft.description.architecture = Description.Draft.cut(component);
    for (String key : List.of("Language", "Model-Version", "OpenNLP-Version", "factory")) {
      String value = properties.getProperty(key);
      if (value != null) {
        draft.description.more(key, value);
      }
    }
    return told(draft);
  }

  private Content content(String name) throws IOException {
    Optional<ZipMember> member = directory.member(name);
    if (member.isEmpty()) {
      throw new IOException("no member " + name);
    }
    return directory.content(member.get());
  }

  private Optional<ModelFile> arrays() {
    Draft draft = new Draft(Format.NPZ);
    draft.description.more("arrays", Integer.toString(names.size()));
    boolean objects = false;
    int left = MAX_ARRAYS;
    for (ZipMember member : directory.members()) {
      if (left-- == 0) {
        draft.problem("only its first " + MAX_ARRAYS + " arrays were looked at");
        objects = true;
        break;
      }
      objects |= holdsObjects(member, draft);
    }
    draft.canRunCode(objects);
    return told(draft);
  }

  private boolean holdsObjects(ZipMember member, Draft draft) {
    try {
      Content array = directory.content(member);
      Optional<ModelFile> found = Numpy.recognise(new Sample(member.name(), array));
      if (found.isPresent()) {
        return found.get().canRunCode();
      }
      draft.problem(member.name() + " is no NumPy array");
    } catch (IOException e) {
      draft.problem(member.name() + ": " + e.getMessage());
    }
    return true;
  }

  private Optional<ModelFile> told(Draft draft) {
    directory.problems().forEach(draft::problem);
    if (names.size() < directory.members().size()) {
      draft.problem("members of the zip archive have the same name");
    }
    return draft.found();
  }
}

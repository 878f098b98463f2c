// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.checks.Case;
import dev.scruple.checks.reading.Place;
import dev.scruple.checks.reading.Scene;
import dev.scruple.model.Evidence;
import java.util.Locale;
import java.util.regex.Pattern;

/** A file whose name says that it holds a licence, and often of what. */
enum LicenceFile {
  WHOLE("the whole"),
  CODE("code"),
  WEIGHTS("weights"),
  DATA("data"),
  DOCUMENTATION("documentation");

  private static final Pattern NAME =
      Pattern.compile("(?i)(\\w+[_-])?((un)?licen[cs]e|copying|copyright)\\b.*|licen[cs]e_.*");

  private final String words;

  LicenceFile(String words) {
    this.words = words;
  }

  /** What it covers, in words. */
  String words() {
    return words;
  }

  /** Whether an evidence is of a licence file that speaks for the target. */
  static boolean atRoot(Case target, Evidence evidence) {
    String path = Place.of(evidence);
    String folder = Place.folder(path);
    boolean root =
        Place.inRoot(path)
            || inFolderOfTexts(evidence)
            || (Scene.of(target) == Scene.COPY
                && (folder.indexOf('/') < 0 || folder.contains(".dist-info/")));
    return root
        && (inFolderOfTexts(evidence)
            || NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).matches());
  }

  /** Whether it stands in the folder that the REUSE specification gives to texts. */
  static boolean inFolderOfTexts(Evidence evidence) {
    return Place.of(evidence).matches("LICENSES/[^/]+\\.txt");
  }

  /** Whether its name says that it is about software of others. */
  static boolean ofOthers(Evidence evidence) {
    return Place.of(evidence).toLowerCase(Locale.ROOT).matches(".*(3rd|third|dependenc|notice).*");
  }

  /** What a licence file covers, by its name: {@code LICENSE-MODEL}, {@code DATA_LICENSE}. */
  static LicenceFile of(Evidence evidence) {
    String path = Place.of(evidence);
    String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    if (name.contains("model") || name.contains("weight")) {
      return WEIGHTS;
    }
    if (name.contains("data")) {
      return DATA;
    }
    if (name.contains("doc")) {
      return DOCUMENTATION;
    }
    return name.contains("code") ? CODE : WHOLE;
  }
}

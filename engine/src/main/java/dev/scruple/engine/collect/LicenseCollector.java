// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.licenses.LicenseDetector;
import dev.scruple.licenses.LicenseMatch;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.LicenseMatchKind;
import dev.scruple.model.Source;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** Licence texts and tags in files of text. */
final class LicenseCollector implements FileCollector {
  static final String NAME = "licenses";
  private static final Set<FileKind> NOT_TEXT =
      EnumSet.of(
          FileKind.WEIGHTS,
          FileKind.ARCHIVE,
          FileKind.BINARY,
          FileKind.MEDIA,
          FileKind.LOCK_FILE,
          FileKind.TOKENIZER);

  /** Of data only its first lines speak of the file itself; words further down are data. */
  private static final int HEAD_OF_DATA = 1024;

  private final LicenseDetector detector;

  LicenseCollector(LicenseDetector detector) {
    this.detector = detector;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 4;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text()
        && !NOT_TEXT.contains(file.classification().kind())
        && file.bytes().array().length > 0;
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    boolean data = file.classification().kind() == FileKind.DATASET;
    byte[] all = file.bytes().array();
    byte[] bytes = data ? Arrays.copyOf(all, Math.min(all.length, HEAD_OF_DATA)) : all;
    for (LicenseMatch match : detector.detect(file.path(), bytes)) {
      if (data && match.kind() != LicenseMatch.Kind.TAG) {
        continue;
      }
      Fact fact =
          new Fact.LicenseDetected(kind(match.kind()), match.expression(), match.coverage());
      Source lines = Source.lines(file.path(), match.line(), match.endLine());
      findings.add(lines, fact);
      if (match.kind() == LicenseMatch.Kind.CLUE) {
        findings.add(lines, new Fact.LicenseLike(match.reference(), match.coverage()));
      }
    }
    if (!file.whole() && !data) {
      findings.gap(this, "only the first 2 MiB were searched for licences", null);
    }
    findings.examined(this);
  }

  private static LicenseMatchKind kind(LicenseMatch.Kind kind) {
    return LicenseMatchKind.valueOf(kind.name());
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.builds.ContainerFile;
import dev.scruple.builds.Download;
import dev.scruple.builds.Downloads;
import dev.scruple.engine.inventory.Part;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import dev.scruple.model.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What container files and shell scripts take in without verifying it. */
final class DownloadCollector implements FileCollector {
  private static final int MOST = 50;

  @Override
  public String name() {
    return "downloads";
  }

  @Override
  public int version() {
    return 2;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    Part part = file.classification().part();
    boolean own = part == Part.MAIN || part == Part.DEVELOPMENT;
    return own && file.text() && (isContainerFile(file) || isShell(file));
  }

  private static boolean isContainerFile(FileUnderStudy file) {
    return file.classification().kind() == FileKind.CONTAINER
        && !file.place().toLowerCase(Locale.ROOT).matches(".*\\.(ya?ml|md|py)");
  }

  private static boolean isShell(FileUnderStudy file) {
    return file.classification().kind() == FileKind.SOURCE
        && "Shell".equals(file.classification().language());
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    String text = file.bytes().decoded();
    List<Download> downloads =
        isContainerFile(file) ? ContainerFile.downloads(text) : ofScript(text);
    Map<Fact, Integer> facts = new LinkedHashMap<>();
    for (Download download : downloads) {
      facts.putIfAbsent(
          new SecurityFact.UnverifiedDownload(Word.kebab(download.kind()), download.what()),
          download.line());
    }
    facts.entrySet().stream()
        .limit(MOST)
        .forEach(
            each ->
                findings.add(
                    Source.lines(file.path(), each.getValue(), each.getValue()), each.getKey()));
    if (facts.size() > MOST) {
      findings.gap(this, "only the first " + MOST + " downloads are kept", null);
    }
    findings.examined(this);
  }

  private static List<Download> ofScript(String text) {
    List<Download> found = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().limit(50_000).toList()) {
      number++;
      found.addAll(Downloads.inCommand(line, number));
    }
    return found;
  }
}

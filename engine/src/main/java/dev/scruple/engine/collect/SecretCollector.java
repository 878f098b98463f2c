// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.content.Content;
import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.secrets.SecretMatch;
import dev.scruple.engine.secrets.SecretRule;
import dev.scruple.engine.secrets.SecretScanner;
import dev.scruple.model.DataFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds credentials in the clear in every text file: tokens, keys and logins in addresses. What it
 * keeps of one is its kind, its place, its first four characters and its length.
 */
final class SecretCollector implements FileCollector {
  static final String NAME = "secrets";

  private static final long LONGEST = 32L << 20;
  private static final int PIECE = 1 << 20;

  /** Longer than any credential with what stands around it. */
  private static final int OVERLAP = 32 * 1024;

  private final SecretScanner scanner = new SecretScanner();

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public boolean wants(FileUnderStudy file) {
    return file.text();
  }

  @Override
  public void collect(FileUnderStudy file, Findings findings) {
    boolean tests = file.classification().part() == Part.TEST;
    List<SecretMatch> matches = matches(file, findings);
    Map<Fact, Integer> numbers = new HashMap<>();
    for (SecretMatch match : matches.subList(0, Math.min(matches.size(), SecretScanner.MOST))) {
      int number = numbers.merge(fact(match, tests, 0), 1, Integer::sum);
      findings.add(
          Source.lines(file.path(), match.line(), match.line()), fact(match, tests, number));
    }
    if (matches.size() > SecretScanner.MOST) {
      findings.gap(this, "more than 50 credentials; the rest is not told", null);
    }
    findings.examined(this);
  }

  private List<SecretMatch> matches(FileUnderStudy file, Findings findings) {
    byte[] text = file.bytes().array();
    List<SecretMatch> matches = scanner.scan(text, text.length);
    if (file.whole() || text.length < OVERLAP || isData(file.classification().kind())) {
      return matches;
    }
    try {
      return further(file.content(), text, new ArrayList<>(matches), findings);
    } catch (IOException e) {
      findings.gap(this, "only its first 2 MiB could be searched for credentials", null);
      return matches;
    }
  }

  /** Searches what stands behind the text that all collectors get, piece by piece. */
  private List<SecretMatch> further(
      Content content, byte[] text, List<SecretMatch> matches, Findings findings)
      throws IOException {
    int lines = lines(text, text.length - OVERLAP);
    byte[] piece = new byte[PIECE];
    long end = Math.min(content.size(), LONGEST);
    for (long at = (long) text.length - OVERLAP; at + OVERLAP < end; at += PIECE - OVERLAP) {
      int length = content.read(at, piece, 0, (int) Math.min(PIECE, end - at));
      for (SecretMatch match : scanner.scan(piece, length)) {
        boolean seen = match.start() + match.length() <= OVERLAP;
        if (!seen) {
          matches.add(match.after(lines));
        }
      }
      lines += lines(piece, Math.min(length, PIECE - OVERLAP));
    }
    if (content.size() > LONGEST) {
      findings.gap(this, "only the first 32 MiB were searched for credentials", null);
    }
    return matches;
  }

  private static int lines(byte[] text, int length) {
    int lines = 0;
    for (int i = 0; i < length; i++) {
      lines += text[i] == '\n' ? 1 : 0;
    }
    return lines;
  }

  private static Fact fact(SecretMatch match, boolean tests, int number) {
    return match.rule() == SecretRule.ADDRESS_LOGIN
        ? new DataFact.CredentialInConfiguration("address", match.length(), number)
        : new SecurityFact.Secret(
            match.rule().id(), match.shown(), match.length(), match.checked(), tests, number);
  }

  /** Of data only the first 2 MiB are searched, as its page says; that is no gap. */
  private static boolean isData(FileKind kind) {
    return kind == FileKind.DATASET || kind == FileKind.TOKENIZER;
  }
}

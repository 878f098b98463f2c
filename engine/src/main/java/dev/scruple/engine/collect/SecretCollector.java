// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.inventory.Part;
import dev.scruple.engine.secrets.SecretMatch;
import dev.scruple.engine.secrets.SecretRule;
import dev.scruple.engine.secrets.SecretScanner;
import dev.scruple.model.DataFact;
import dev.scruple.model.Fact;
import dev.scruple.model.FileKind;
import dev.scruple.model.SecurityFact;
import dev.scruple.model.Source;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds credentials in the clear in every text file: tokens, keys and logins in addresses. What it
 * keeps of one is its kind, its place, its first four characters and its length.
 */
final class SecretCollector implements FileCollector {
  static final String NAME = "secrets";

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
    byte[] text = file.bytes().array();
    boolean tests = file.classification().part() == Part.TEST;
    List<SecretMatch> matches = scanner.scan(text, text.length);
    Map<Fact, Integer> numbers = new HashMap<>();
    for (SecretMatch match : matches.subList(0, Math.min(matches.size(), SecretScanner.MOST))) {
      int number = numbers.merge(fact(match, tests, 0), 1, Integer::sum);
      findings.add(
          Source.lines(file.path(), match.line(), match.line()), fact(match, tests, number));
    }
    if (matches.size() > SecretScanner.MOST) {
      findings.gap(this, "more than 50 credentials; the rest is not told", null);
    }
    if (!file.whole() && !isData(file.classification().kind())) {
      findings.gap(this, "only the first 2 MiB were searched for credentials", null);
    }
    findings.examined(this);
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

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Duty;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The licences whose terms are known.
 *
 * <p>An index names them; a licence's file is read when it is first asked for, so that a short run
 * pays for what it needs. Safe for use by several threads.
 */
public final class Terms {
  private static final String FOLDER = "licenses/";

  private static final String QUESTIONS = "questions.yaml";

  private final Map<String, String> ids;
  private final Map<String, LicenseTerms> read = new ConcurrentHashMap<>();

  private Terms(Map<String, String> ids) {
    this.ids = ids;
  }

  private static final class BuiltIn {
    static final Terms TERMS = readIndex();
  }

  /** The terms that come with the program, the same each time. */
  public static Terms builtIn() {
    return BuiltIn.TERMS;
  }

  private static Terms readIndex() {
    Map<String, String> ids = new HashMap<>();
    String index = new String(resource("index.tsv"), StandardCharsets.UTF_8);
    for (String line : index.split("\n", -1)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] names = line.split("\t", -1);
      for (String name : names) {
        ids.put(name.toLowerCase(Locale.ROOT), names[0]);
      }
    }
    return new Terms(Map.copyOf(ids));
  }

  /**
   * A licence's terms.
   *
   * @param name its id or another name that it goes by, in any letter case
   */
  public Optional<LicenseTerms> find(String name) {
    String id = ids.get(name.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(id == null ? null : load(id));
  }

  /**
   * What a clause asks for under a duty, as something to do; empty where it says no more than the
   * duty's name.
   *
   * @param license a name that {@link #find} takes
   */
  public Optional<String> words(String license, String clause, Duty duty) {
    return find(license).stream()
        .flatMap(terms -> terms.rules().stream())
        .filter(rule -> rule.clauses().contains(clause))
        .flatMap(rule -> Optional.ofNullable(rule.words().get(duty)).stream())
        .findFirst();
  }

  /**
   * The rules by which a clause asks for a duty, in the file's order; none where it asks for none.
   *
   * @param license a name that {@link #find} takes
   */
  public List<Rule> asking(String license, String clause, Duty duty) {
    return find(license).stream()
        .flatMap(terms -> terms.rules().stream())
        .filter(rule -> rule.clauses().contains(clause) && rule.duties().contains(duty))
        .toList();
  }

  /** The ids of all licences whose terms are known, sorted. */
  public List<String> ids() {
    return List.copyOf(new TreeSet<>(ids.values()));
  }

  /** All names that {@link #find} takes, in lower case, sorted. */
  public List<String> names() {
    return List.copyOf(new TreeSet<>(ids.keySet()));
  }

  private @Nullable LicenseTerms load(String id) {
    LicenseTerms known = read.get(id);
    if (known != null) {
      return known;
    }
    String file = FOLDER + id + ".yaml";
    try {
      LicenseTerms terms = new TermsReader(file, new Files(this)).read(resource(file));
      read.put(id, terms);
      return terms;
    } catch (InvalidTermsException e) {
      throw new IllegalStateException("The program's own file is broken: " + e.getMessage(), e);
    }
  }

  /** What law and texts leave open over many licences, in the file's order. */
  public List<Question> questions() {
    return List.copyOf(Questions.BY_ID.values());
  }

  /** What other files a licence's file may refer to. */
  private record Files(Terms terms) implements TermsReader.Lookup {
    @Override
    public @Nullable LicenseTerms find(String id) {
      return terms.find(id).orElse(null);
    }

    @Override
    public Map<String, Question> questions() {
      return Questions.BY_ID;
    }
  }

  private static final class Questions {
    static final Map<String, Question> BY_ID = readAll();

    private static Map<String, Question> readAll() {
      try {
        return TermsReader.questions(QUESTIONS, resource(QUESTIONS));
      } catch (InvalidTermsException e) {
        throw new IllegalStateException("The program's own file is broken: " + e.getMessage(), e);
      }
    }
  }

  private static byte[] resource(String name) {
    try (InputStream stream = Terms.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("The program lacks its own file " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException("The program's own file " + name + " can't be read", e);
    }
  }
}

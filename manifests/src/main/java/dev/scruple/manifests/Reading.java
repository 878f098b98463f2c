// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a reader has found so far; bounded. */
final class Reading {
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_PROBLEMS = 100;
  private static final int LONGEST_STATEMENT = 64 * 1024;

  private final List<DeclaredLicense> licenses = new ArrayList<>();
  private final List<DeclaredPackage> packages = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String version;
  private @Nullable LockSummary lock;
  private boolean tooMany;

  void name(@Nullable String own) {
    name = own;
  }

  void version(@Nullable String own) {
    version = own;
  }

  void lock(String format, int count) {
    lock = new LockSummary(format, count);
  }

  void license(String field, String stated, FieldKind kind, int line) {
    if (stated.isBlank() || full(licenses.size())) {
      return;
    }
    if (stated.length() > LONGEST_STATEMENT) {
      problem(field + " is longer than " + LONGEST_STATEMENT + " characters", line);
      return;
    }
    licenses.add(new DeclaredLicense(field, stated, kind, line));
  }

  void add(DeclaredPackage declared) {
    if (!full(packages.size())) {
      packages.add(declared);
    }
  }

  void problem(String reason, int line) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(reason, line));
    }
  }

  private boolean full(int size) {
    if (size >= MOST_ENTRIES && !tooMany) {
      tooMany = true;
      problem("only the first " + MOST_ENTRIES + " entries were read", 0);
    }
    return size >= MOST_ENTRIES;
  }

  ManifestReading done(String format) {
    // Readers that parse tables by key meet them in another order than the file's.
    licenses.sort(Comparator.comparingInt(DeclaredLicense::line));
    packages.sort(Comparator.comparingInt(DeclaredPackage::line));
    return new ManifestReading(
        format, name, version, licenses, packages, Optional.ofNullable(lock), problems);
  }
}

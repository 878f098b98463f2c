// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a reader has found so far; bounded. */
public final class Reading {
  private static final int MOST_ENTRIES = 10_000;
  private static final int MOST_LOCKED = 100_000;
  private static final int MOST_EDGES = 1_000_000;
  private static final int MOST_PROBLEMS = 100;
  private static final int LONGEST_STATEMENT = 64 * 1024;

  private final List<DeclaredLicense> licenses = new ArrayList<>();
  private final List<DeclaredPackage> packages = new ArrayList<>();
  private final List<LockedPackage> locked = new ArrayList<>();
  private final Set<DependencyEdge> edges = new LinkedHashSet<>();
  private final List<ManifestLink> links = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();
  private @Nullable String name;
  private @Nullable String version;
  private @Nullable String parent;
  private @Nullable LockSummary lock;
  private @Nullable ManifestDetail detail;
  private boolean tooMany;

  /** The project's own name. */
  public void name(@Nullable String own) {
    name = own;
  }

  /** Whether the project's own name is known. */
  public boolean hasName() {
    return name != null;
  }

  /** Whether the project's own version is known. */
  public boolean hasVersion() {
    return version != null;
  }

  /** The project's own version. */
  public void version(@Nullable String own) {
    version = own;
  }

  /** The project whose manifest this one inherits from. */
  public void parent(String inherited) {
    parent = inherited;
  }

  /** The file is a lock file that fixes so many packages. */
  public void lock(String format, int count) {
    lock = new LockSummary(format, count);
  }

  /** A statement of the licence. */
  public void license(String field, String stated, FieldKind kind, int line) {
    if (stated.isBlank() || full(licenses.size())) {
      return;
    }
    if (stated.length() > LONGEST_STATEMENT) {
      problem(field + " is longer than " + LONGEST_STATEMENT + " characters", line);
      return;
    }
    licenses.add(new DeclaredLicense(field, stated, kind, line));
  }

  /** A package that the project asks for itself. */
  public void add(DeclaredPackage declared) {
    if (!full(packages.size())) {
      packages.add(declared);
    }
  }

  /** A package that the lock file fixes. */
  public void add(LockedPackage fixed) {
    if (locked.size() < MOST_LOCKED) {
      locked.add(fixed);
    } else if (locked.size() == MOST_LOCKED && !tooMany) {
      tooMany = true;
      problem("only the first " + MOST_LOCKED + " packages were read", 0);
    }
  }

  /** A package that the lock file fixes needs another one. */
  public void edge(String from, String to) {
    if (edges.size() < MOST_EDGES) {
      edges.add(new DependencyEdge(from, to));
    }
  }

  /** The file leads to another one. */
  public void link(ManifestLink link) {
    if (links.size() < MOST_ENTRIES) {
      links.add(link);
    }
  }

  /** What is understood only beside other manifests. */
  public void detail(ManifestDetail kept) {
    detail = kept;
  }

  /** Something that was not read. */
  public void problem(String reason, int line) {
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

  /** All that was found. */
  public ManifestReading done(String format) {
    // Readers that parse tables by key meet them in another order than the file's.
    licenses.sort(Comparator.comparingInt(DeclaredLicense::line));
    packages.sort(Comparator.comparingInt(DeclaredPackage::line));
    return new ManifestReading(
        format,
        name,
        version,
        parent,
        licenses,
        packages,
        Optional.ofNullable(lock),
        locked,
        List.copyOf(edges),
        links,
        Optional.ofNullable(detail),
        problems);
  }
}

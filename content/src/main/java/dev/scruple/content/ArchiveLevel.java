// SPDX-License-Identifier: Apache-2.0
package dev.scruple.content;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The members of one archive as they are found: hostile names and doubles are told, not given. */
final class ArchiveLevel {
  static final String FETCH = "fetch the archive again, or unpack it and name what comes out";
  static final String REPACK = "ask its makers for a clean archive";

  private final ArchiveWalk walk;
  private final ArchiveWalk.Place place;
  private final Map<String, ArchiveFile> files = new LinkedHashMap<>();

  ArchiveLevel(ArchiveWalk walk, ArchiveWalk.Place place) {
    this.walk = walk;
    this.place = place;
  }

  Collection<ArchiveFile> files() {
    return files.values();
  }

  void file(EntryName name, Content content) {
    file(name, content, false, false);
  }

  /** Adds a member. Of two with one name the later stays, as it would after unpacking. */
  void file(EntryName name, Content content, boolean link, boolean executable) {
    if (!clean(name)) {
      return;
    }
    String path = place.prefix() + name.path();
    ArchiveFile file = new ArchiveFile(path, content, link, executable);
    if (files.put(path, file) != null) {
      unread(name, "two members have this name; the earlier one was not read", REPACK);
    }
    name.oddity().ifPresent(oddity -> walk.problem(path, oddity, REPACK, false));
  }

  /** Whether a name may become a path; tells it where it may not. */
  boolean clean(EntryName name) {
    Optional<String> refusal = name.refusal();
    refusal.ifPresent(reason -> unread(name, reason, REPACK));
    return refusal.isEmpty();
  }

  /** A member that is not given. */
  void unread(EntryName name, String reason, String remedy) {
    walk.problem(place.prefix() + shown(name), reason, remedy, true);
  }

  /** A member that is given although something is odd about it. */
  void odd(EntryName name, String reason) {
    walk.problem(place.prefix() + shown(name), reason, REPACK, false);
  }

  /** The archive itself, or a part of it that no name is known for. */
  void broken(String reason, String remedy) {
    walk.problem(place.path(), reason, remedy, true);
  }

  /** Counts a member; says so and answers false where there are too many. */
  boolean count() {
    boolean within = walk.countEntry();
    if (!within) {
      tooMany();
    }
    return within;
  }

  void tooMany() {
    String reason = "more than " + walk.limits().entries() + " members; the rest was not read";
    broken(reason, "unpack it and name what comes out");
  }

  private static String shown(EntryName name) {
    String text = name.text();
    return text.length() <= 300 ? text : text.substring(0, 300) + "…";
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.jspecify.annotations.Nullable;

/** Reads the tags that name versions. */
final class Releases {
  private static final int MOST_PEELS = 5;

  private final ObjectReader reader;
  private final CommitTable table;
  private final long to;

  /**
   * A reader.
   *
   * @param to tags after this second are left out
   */
  Releases(ObjectReader reader, CommitTable table, long to) {
    this.reader = reader;
    this.table = table;
    this.to = to;
  }

  /** By date, pre-releases among them. */
  List<Release> read(GitRepository repository, List<GitProblem> problems) {
    List<Release> releases = new ArrayList<>();
    int unread = 0;
    for (Map.Entry<String, ObjectId> tag : repository.tags(problems).entrySet()) {
      Optional<Release.Name> name = Release.parse(tag.getKey());
      if (name.isEmpty()) {
        continue;
      }
      try {
        Release release = release(tag.getKey(), tag.getValue(), name.get());
        if (release != null) {
          releases.add(release);
        }
      } catch (IOException e) {
        unread++;
      }
    }
    if (unread > 0) {
      problems.add(
          new GitProblem(
              unread + " tags point to objects that can't be read", "git fetch --tags --force"));
    }
    releases.sort(Comparator.comparing(Release::date).thenComparing(Release::tag));
    return releases;
  }

  private @Nullable Release release(String tag, ObjectId start, Release.Name name)
      throws IOException {
    ObjectId id = start;
    Long tagged = null;
    boolean annotated = false;
    boolean signed = false;
    for (int i = 0; i < MOST_PEELS; i++) {
      CommitSummary known = table.find(id);
      if (known != null && known.parsed) {
        return release(tag, name, id, tagged == null ? known.seconds : tagged, annotated, signed);
      }
      GitObjects.Marked marked = GitObjects.marked(reader, id);
      if (marked == null) {
        return null;
      }
      RawCommit commit = marked.commit();
      if (commit != null) {
        long committed = Signature.seconds(commit.bytes(), commit.committerRange());
        return release(tag, name, id, tagged == null ? committed : tagged, annotated, signed);
      }
      RawTag raw = marked.tag();
      if (raw == null || raw.object() == null) {
        return null;
      }
      annotated = true;
      signed |= raw.signed();
      if (tagged == null && raw.tagger() != null && raw.tagger().seconds() > 0) {
        tagged = raw.tagger().seconds();
      }
      id = raw.object();
    }
    return null;
  }

  private @Nullable Release release(
      String tag, Release.Name name, ObjectId id, long seconds, boolean annotated, boolean signed) {
    return seconds > to
        ? null
        : new Release(
            tag,
            name.part(),
            name.version(),
            name.preRelease(),
            Instant.ofEpochSecond(seconds),
            id.name(),
            annotated,
            signed);
  }
}

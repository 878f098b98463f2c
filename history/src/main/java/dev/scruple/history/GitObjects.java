// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.lib.AbbreviatedObjectId;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/**
 * The objects of a repository, read without its configuration and without its alternates. JGit's
 * runtime exceptions on broken packs become {@link IOException}s here.
 */
final class GitObjects implements AutoCloseable {
  /** Objects up to this size are held in memory at once; larger ones are streamed. */
  static final int IN_MEMORY = 64 << 20;

  private static final int SMALL_OBJECT = 4 << 20;

  private final ObjectDirectory directory;

  private GitObjects(ObjectDirectory directory) {
    this.directory = directory;
  }

  static GitObjects open(Path objects, Path shallow) throws IOException {
    // An empty list of alternates, unlike none, keeps JGit from reading objects/info/alternates.
    return new GitObjects(
        new ObjectDirectory(
            new Config(), objects.toFile(), new File[0], FS.DETECTED, shallow.toFile()));
  }

  ObjectReader reader() {
    ObjectReader reader = directory.newReader();
    reader.setStreamFileThreshold(IN_MEMORY);
    return reader;
  }

  /** The bytes of a commit, tag or tree. */
  static byte[] small(ObjectReader reader, ObjectId id, int type) throws IOException {
    return bytes(reader, id, type, type == Constants.OBJ_TREE ? IN_MEMORY : SMALL_OBJECT);
  }

  static byte[] bytes(ObjectReader reader, ObjectId id, int type, int limit) throws IOException {
    try {
      ObjectLoader loader = reader.open(id, type);
      if (loader.getSize() > limit) {
        throw new IOException("object " + id.name() + " is larger than " + limit + " bytes");
      }
      return loader.getCachedBytes(limit);
    } catch (RuntimeException e) {
      throw broken(id, e);
    }
  }

  /** A stream of a large blob. */
  static InputStream stream(ObjectReader reader, ObjectId id) throws IOException {
    try {
      ObjectLoader loader = reader.open(id, Constants.OBJ_BLOB);
      if (loader.getClass().getSimpleName().equals("LargePackedDeltaObject")) {
        // JGit would write the unpacked object into the target's object store.
        throw new IOException("object " + id.name() + " is a delta over 64 MiB, which is not read");
      }
      return loader.openStream();
    } catch (RuntimeException e) {
      throw broken(id, e);
    }
  }

  /** A commit or tag in one reading; null where it is neither. */
  static @Nullable Marked marked(ObjectReader reader, ObjectId id) throws IOException {
    try {
      ObjectLoader loader = reader.open(id);
      int type = loader.getType();
      if (type != Constants.OBJ_COMMIT && type != Constants.OBJ_TAG) {
        return null;
      }
      if (loader.getSize() > SMALL_OBJECT) {
        throw new IOException("object " + id.name() + " is larger than 4 MiB");
      }
      byte[] bytes = loader.getCachedBytes(SMALL_OBJECT);
      return type == Constants.OBJ_COMMIT
          ? new Marked(RawCommit.parse(bytes), null)
          : new Marked(null, RawTag.parse(bytes));
    } catch (RuntimeException e) {
      throw broken(id, e);
    }
  }

  /** What a tag can point to: one of both is there. */
  record Marked(@Nullable RawCommit commit, @Nullable RawTag tag) {}

  static int type(ObjectReader reader, ObjectId id) throws IOException {
    try {
      return reader.open(id).getType();
    } catch (RuntimeException e) {
      throw broken(id, e);
    }
  }

  /** Size of a blob, or -1 where it is missing or broken. */
  static long blobSize(ObjectReader reader, ObjectId id) {
    try {
      return reader.getObjectSize(id, Constants.OBJ_BLOB);
    } catch (MissingObjectException e) {
      return -1;
    } catch (IOException | RuntimeException e) {
      // A broken object is as good as a missing one: the caller reports it.
      return -1;
    }
  }

  static Collection<ObjectId> matching(ObjectReader reader, String prefix) throws IOException {
    try {
      return reader.resolve(AbbreviatedObjectId.fromString(prefix));
    } catch (RuntimeException e) {
      throw new IOException("the objects can't be searched: " + e, e);
    }
  }

  private static IOException broken(ObjectId id, RuntimeException e) {
    return new IOException("object " + id.name() + " is broken: " + e, e);
  }

  @Override
  public void close() {
    directory.close();
  }
}

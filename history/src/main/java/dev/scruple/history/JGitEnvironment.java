// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.io.File;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.storage.file.WindowCacheConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;
import org.jspecify.annotations.Nullable;

/**
 * JGit's view of the machine, emptied: no system, user or JGit configuration, so that no hook path,
 * credential helper, URL rewrite or file system probe of the machine takes part, and the same
 * repository gives the same answer everywhere.
 */
public final class JGitEnvironment {
  private static final long PACK_CACHE = 48L << 20;
  private static final int PACK_WINDOW = 64 << 10;

  private JGitEnvironment() {}

  /** Puts the emptied view in place for this process; to be called before any use of JGit. */
  public static void install() {
    if (!(SystemReader.getInstance() instanceof EmptyReader)) {
      SystemReader.setInstance(new EmptyReader(SystemReader.getInstance()));
      WindowCacheConfig windows = new WindowCacheConfig();
      windows.setPackedGitLimit(PACK_CACHE);
      windows.setPackedGitWindowSize(PACK_WINDOW);
      windows.install();
    }
  }

  private static final class EmptyReader extends SystemReader.Delegate {
    private final SystemReader machine;

    EmptyReader(SystemReader machine) {
      super(machine);
      this.machine = machine;
    }

    @Override
    public @Nullable String getenv(String variable) {
      // The system's ssh holds the user's keys and known hosts; JGit's own client would add 3 MB.
      String value = machine.getenv(variable);
      return switch (variable) {
        case "GIT_SSH" -> value == null ? "ssh" : value;
        case "HOME", "XDG_CONFIG_HOME", "PATH", "USER", "USERPROFILE" -> value;
        default -> null;
      };
    }

    @Override
    public FileBasedConfig openUserConfig(@Nullable Config parent, FS fs) {
      return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(@Nullable Config parent, FS fs) {
      return new EmptyConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(@Nullable Config parent, FS fs) {
      return new EmptyConfig(parent, fs);
    }

    @Override
    public Instant now() {
      return machine.now();
    }
  }

  private static final class EmptyConfig extends FileBasedConfig {
    EmptyConfig(@Nullable Config parent, FS fs) {
      super(parent, new File("no-such-configuration"), fs);
    }

    @Override
    public void load() {
      // There is nothing to load.
    }

    @Override
    public void save() {
      // There is nothing to keep.
    }

    @Override
    public boolean isOutdated() {
      return false;
    }

    @Override
    public long getTimeUnit(
        String section, String subsection, String name, long defaultValue, TimeUnit wanted) {
      // Without an answer JGit measures the file system by writing probe files into the target.
      return "filesystem".equals(section)
          ? wanted.convert(1, TimeUnit.SECONDS)
          : super.getTimeUnit(section, subsection, name, defaultValue, wanted);
    }
  }
}

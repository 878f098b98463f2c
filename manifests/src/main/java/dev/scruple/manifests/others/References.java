// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.others;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a reference to a repository fixes. A commit is one version for ever. A whole version (three
 * numbers) is a release's tag, which is one version as long as nobody moves it. A branch and a
 * short tag such as {@code v4} are moved by intention: they are constraints.
 */
final class References {
  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern RELEASE =
      Pattern.compile("v?[0-9]+\\.[0-9]+\\.[0-9]+(?:[-+.][0-9A-Za-z.+-]+)?");
  private static final Pattern GIT_HOST =
      Pattern.compile(
          "(?:git\\+)?(?:https?://|ssh://|git://)?(?:[^@/\\s]+@)?(github\\.com|bitbucket\\.org)"
              + "[/:]([^/\\s:]+)/([^/\\s?#]+?)(?:\\.git)?/?");

  private References() {}

  /** The version that a reference fixes; null where it is a branch, a moving tag or nothing. */
  static @Nullable String exact(String reference) {
    boolean exact = COMMIT.matcher(reference).matches() || RELEASE.matcher(reference).matches();
    return exact ? reference : null;
  }

  static boolean isCommit(String reference) {
    return COMMIT.matcher(reference).matches();
  }

  /**
   * A repository of a known host.
   *
   * @param type of its package URL
   * @param name with its owner
   */
  record Repository(String type, String name) {}

  /** The repository of an address, where its host has package URLs of its own. */
  static Optional<Repository> repository(String address) {
    Matcher matcher = GIT_HOST.matcher(address.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String type = matcher.group(1).equals("github.com") ? "github" : "bitbucket";
    return Optional.of(new Repository(type, matcher.group(2) + "/" + matcher.group(3)));
  }
}

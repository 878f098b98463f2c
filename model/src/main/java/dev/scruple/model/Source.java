// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import org.jspecify.annotations.Nullable;

/**
 * The place that an evidence comes from. Lines are 1-based and inclusive.
 *
 * @param path relative to the target, with {@code /}; nested ones {@code a.whl!/b}
 * @param commit full object id
 */
public record Source(
    @Nullable String path,
    @Nullable Integer line,
    @Nullable Integer endLine,
    @Nullable String commit,
    @Nullable String url) {

  /** A whole file. */
  public static Source file(String path) {
    return new Source(path, null, null, null, null);
  }

  /** Lines of a file. */
  public static Source lines(String path, int line, int endLine) {
    return new Source(path, line, endLine, null, null);
  }

  /** A commit of the target's history. */
  public static Source commit(String commit) {
    return new Source(null, null, null, commit, null);
  }

  /** A published statement, by its address. */
  public static Source url(String url) {
    return new Source(null, null, null, null, url);
  }

  /** The whole target. */
  public static Source target() {
    return new Source(null, null, null, null, null);
  }

  /**
   * {@code path:line}, a short commit or an address: what a person follows to look for themselves.
   */
  public String place() {
    if (path != null) {
      return line == null ? path : path + ":" + line;
    }
    if (commit != null) {
      return commit.substring(0, Math.min(10, commit.length()));
    }
    return url == null ? "" : url;
  }
}

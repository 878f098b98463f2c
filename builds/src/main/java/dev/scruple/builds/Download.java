// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** Something that a build takes in without verifying it, by the file's own words. */
public record Download(DownloadKind kind, String what, int line) {}

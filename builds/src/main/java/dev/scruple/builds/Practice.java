// SPDX-License-Identifier: Apache-2.0
package dev.scruple.builds;

/** A practice, by which tool, and where it is seen. */
public record Practice(PracticeKind kind, String tool, int line) {}

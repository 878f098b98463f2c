// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import org.jspecify.annotations.Nullable;

/**
 * Something of a repository that was not read.
 *
 * @param reason what and why
 * @param remedy the command that would close the gap; null where there is none
 */
public record GitProblem(String reason, @Nullable String remedy) {}

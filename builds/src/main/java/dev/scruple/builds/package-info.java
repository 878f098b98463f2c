// SPDX-License-Identifier: Apache-2.0
/**
 * What builds run: workflows of continuous integration services and container files, and what in
 * them a stranger, or the owner of something that they fetch, could use.
 */
@NullMarked
package dev.scruple.builds;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/**
 * The published models, data sets and hosted services that files name: {@link
 * dev.scruple.sourcecode.references.References} is the door.
 */
@NullMarked
package dev.scruple.sourcecode.references;

import org.jspecify.annotations.NullMarked;

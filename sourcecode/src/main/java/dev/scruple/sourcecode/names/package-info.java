// SPDX-License-Identifier: Apache-2.0
/**
 * What the names of a Python module stand for: {@link dev.scruple.sourcecode.names.ModuleCode} is
 * the door.
 */
@NullMarked
package dev.scruple.sourcecode.names;

import org.jspecify.annotations.NullMarked;

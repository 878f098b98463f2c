// SPDX-License-Identifier: Apache-2.0
/**
 * Python source as a tree: {@link dev.scruple.sourcecode.python.Python} is the door.
 *
 * <p>The grammar is that of the Python language reference, version 3.14. Nothing is run.
 */
@NullMarked
package dev.scruple.sourcecode.python;

import org.jspecify.annotations.NullMarked;

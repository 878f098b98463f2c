// SPDX-License-Identifier: Apache-2.0
/** Notebooks: the code of their cells, and where in the file each line of it stands. */
@NullMarked
package dev.scruple.sourcecode.notebook;

import org.jspecify.annotations.NullMarked;

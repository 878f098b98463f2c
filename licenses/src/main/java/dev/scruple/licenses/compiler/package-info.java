// SPDX-License-Identifier: Apache-2.0
/** Runs during the build: compiles the SPDX license list into the resources of this library. */
@NullMarked
package dev.scruple.licenses.compiler;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Manifests, lock files and package URLs. */
@NullMarked
package dev.scruple.manifests;

import org.jspecify.annotations.NullMarked;

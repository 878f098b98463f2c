// SPDX-License-Identifier: Apache-2.0
/**
 * What manifests and lock files declare: licence fields, direct dependencies, package URLs.
 *
 * <p>{@link dev.scruple.manifests.Manifests} is the door.
 */
@NullMarked
package dev.scruple.manifests;

import org.jspecify.annotations.NullMarked;

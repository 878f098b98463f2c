// SPDX-License-Identifier: Apache-2.0
/** What deps.dev states of versions of packages, asked over the network with the user's consent. */
@NullMarked
package dev.scruple.sources.depsdev;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Published models, data sets and packages known by name. */
@NullMarked
package dev.scruple.catalogue;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What is known of models, data sets and packages by name alone. */
@NullMarked
package dev.scruple.engine.names;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** What licences say, put to a use, and how they go together. */
@NullMarked
package dev.scruple.model.terms;

import org.jspecify.annotations.NullMarked;

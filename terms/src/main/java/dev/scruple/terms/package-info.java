// SPDX-License-Identifier: Apache-2.0
/** What licences permit, demand and forbid. */
@NullMarked
package dev.scruple.terms;

import org.jspecify.annotations.NullMarked;

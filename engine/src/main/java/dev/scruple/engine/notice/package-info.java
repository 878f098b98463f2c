// SPDX-License-Identifier: Apache-2.0
/** From a survey to what must go along with copies of a target. */
@NullMarked
package dev.scruple.engine.notice;

import org.jspecify.annotations.NullMarked;

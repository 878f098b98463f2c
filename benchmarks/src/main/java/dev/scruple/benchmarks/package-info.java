// SPDX-License-Identifier: Apache-2.0
/** JMH benchmarks of hot loops. */
@NullMarked
package dev.scruple.benchmarks;

import org.jspecify.annotations.NullMarked;

// SPDX-License-Identifier: Apache-2.0
/** Services of the network, played on this machine. */
@NullMarked
package dev.scruple.testkit.network;

import org.jspecify.annotations.NullMarked;

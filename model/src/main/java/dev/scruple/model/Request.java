// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.time.Instant;

/**
 * A network request that was made.
 *
 * @param status HTTP status, or 0 where the transport has none
 */
public record Request(String url, Instant at, int status) {}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import org.jspecify.annotations.Nullable;

/** How a credential looks around the letters that give it away. */
interface Shape {
  /**
   * The credential, or null where there is none.
   *
   * @param limit the text's end, at most the array's
   * @param at where the anchor begins
   */
  @Nullable Span find(byte[] text, int limit, int at);
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.catalogue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** The percent-encoding of URLs. */
final class PercentEncoding {
  private PercentEncoding() {}

  /**
   * Decodes.
   *
   * @throws IllegalArgumentException where a percent sign isn't followed by two hexadecimal digits
   */
  static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}

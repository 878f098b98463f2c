// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Duty;

/** Duties in plain English, as something to do. */
final class DutyWords {
  private DutyWords() {}

  /** A duty of source or same licence that reaches no further than the package's own files. */
  static String ofItsOwnFiles(Duty duty) {
    return duty == Duty.DISCLOSE_SOURCE
        ? "Say where the package's source, with your changes to it, can be had"
        : "Keep the package's own files under their licence; your code may have another";
  }

  static String of(Duty duty) {
    return switch (duty) {
      case ATTRIBUTION -> "Name the authors and keep their copyright lines";
      case NOTICE_FILE -> "Pass on the NOTICE file or other notices, where it has any";
      case LICENSE_COPY -> "Ship the licence's text with every copy";
      case STATE_CHANGES -> "Say what you changed";
      case DISCLOSE_SOURCE -> "Offer the source code to those who get it";
      case SAME_LICENSE -> "Give what you build from it under the same licence";
      case SHARE_ALIKE -> "Share what you adapt under the same or a compatible licence";
      case PASS_ON_RESTRICTIONS -> "Bind those who get it to the licence's restrictions";
      case PASS_ON_USE_POLICY -> "Keep to the use policy and pass it on";
      case NAME_PREFIX -> "Begin the name of your model with the one that the licence asks for";
      case BUILT_WITH -> "Show the «Built with …» line that the licence asks for";
      case OUTPUT_CONDITIONS -> "Keep to the licence's conditions on outputs";
      case NO_ENDORSEMENT -> "Don't use the authors' names to promote what you build";
      case PUBLISH -> "Publish what the licence asks you to publish";
      case REGISTER -> "Register with the licensor";
      case ADVERTISING -> "Name the authors in advertising that speaks of it";
      case RENAME -> "Give changed versions another name";
      case INSTALLATION_INFORMATION ->
          "Tell who gets a device with it inside how to install a changed version";
      case INDEMNIFY -> "Answer for claims against the authors that your offer brings about";
      case NOTIFY_LICENSOR -> "Tell the licensor what the licence asks you to report";
    };
  }
}

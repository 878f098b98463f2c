// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.judge;

import dev.scruple.model.Duty;
import dev.scruple.terms.Reach;
import org.jspecify.annotations.Nullable;

/** Duties in plain English, as something to do. */
final class DutyWords {
  private static final String NOTICE_FILE =
      "Pass on the NOTICE file or other notices, where it has any";

  private DutyWords() {}

  /** A duty, as far as it reaches by the licence that asks for it. */
  static String of(Duty duty, @Nullable Reach reach, String license) {
    if (duty == Duty.NOTICE_FILE && license.startsWith("Apache-")) {
      return NOTICE_FILE;
    }
    if (duty == Duty.SAME_LICENSE && reach != null) {
      return sameLicense(reach);
    }
    return duty == Duty.DISCLOSE_SOURCE && reach != null ? source(reach) : of(duty);
  }

  /** A duty that reaches the whole of a thing, but by an exception not what is linked to it. */
  static String ofItself(Duty duty) {
    if (duty == Duty.SAME_LICENSE) {
      return "Keep all of it, with your changes, under its licence; what only links to it may have"
          + " another";
    }
    return duty == Duty.DISCLOSE_SOURCE
        ? "Offer its source, with your changes, to those who get it"
        : of(duty);
  }

  private static String sameLicense(Reach reach) {
    return switch (reach) {
      case FILE ->
          "Keep these files, with your changes, under their licence; your own code may have"
              + " another";
      case LIBRARY ->
          "Keep the library and your changes to it under its licence, and let users replace it";
      case WORK -> "Give the whole that holds it under the same licence";
      case NETWORK ->
          "Give the whole that holds it under the same licence, and offer its source to all who"
              + " use it over the network";
    };
  }

  private static String source(Reach reach) {
    return switch (reach) {
      case FILE -> "Offer the source of these files, with your changes, to those who get it";
      case LIBRARY -> "Offer the library's source, with your changes, to those who get it";
      case WORK -> "Offer the source of the whole that holds it to those who get it";
      case NETWORK ->
          "Offer the source of the whole that holds it to all who use it over the network";
    };
  }

  static String of(Duty duty) {
    return switch (duty) {
      case ATTRIBUTION -> "Name the authors and keep their copyright lines";
      case NOTICE_FILE -> "Pass on the notices that the licence asks for";
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

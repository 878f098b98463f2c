// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks.licence;

import dev.scruple.model.Action;
import dev.scruple.model.Duty;

/** Actions and duties in plain English, to stand inside a sentence. */
final class PlainTerms {
  private PlainTerms() {}

  /** After «bar» and «limit». */
  static String doing(Action action) {
    return switch (action) {
      case RUN -> "running it";
      case SERVE -> "offering it over a network";
      case MODIFY -> "changing it";
      case REDISTRIBUTE -> "passing copies on";
      case REDISTRIBUTE_MODIFIED -> "passing changed copies on";
      case LINK -> "linking with it";
      case EMBED -> "building it into a product";
      case SELL -> "selling it";
      case FINE_TUNE -> "fine-tuning it";
      case RELEASE_FINE_TUNE -> "releasing a fine-tune of it";
      case MERGE -> "merging it with other weights";
      case QUANTISE -> "quantising it";
      case DISTIL -> "distilling it";
      case TRAIN_ON -> "training on it";
      case TRAIN_ON_OUTPUTS -> "training on its outputs";
      case USE_NAME -> "using its name";
    };
  }

  /** After «ask you to». */
  static String duty(Duty duty) {
    return switch (duty) {
      case ATTRIBUTION -> "credit the authors";
      case NOTICE_FILE -> "pass on its notices";
      case LICENSE_COPY -> "ship a copy of the licence";
      case STATE_CHANGES -> "say what you changed";
      case DISCLOSE_SOURCE -> "offer the source code";
      case SAME_LICENSE -> "put the whole under the same licence";
      case SHARE_ALIKE -> "share what you adapt under the same terms";
      case PASS_ON_RESTRICTIONS -> "bind those who get it to the same restrictions";
      case PASS_ON_USE_POLICY -> "pass on the use policy";
      case NAME_PREFIX -> "begin your model's name as the licence says";
      case BUILT_WITH -> "show its «Built with …» line";
      case OUTPUT_CONDITIONS -> "keep to its terms for outputs";
      case NO_ENDORSEMENT -> "leave the authors' names out of advertising";
      case PUBLISH -> "publish what the licence asks for";
      case REGISTER -> "register with the licensor";
      case ADVERTISING -> "name the authors in advertising";
      case RENAME -> "rename changed versions";
      case INSTALLATION_INFORMATION -> "say how to install changed versions";
      case INDEMNIFY -> "answer for claims against the authors";
      case NOTIFY_LICENSOR -> "report to the licensor";
    };
  }
}

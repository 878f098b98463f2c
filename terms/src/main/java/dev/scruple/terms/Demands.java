// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Duty;
import java.util.Collection;
import java.util.List;

/** What a licence asks of those who take a part in, in words that stand behind «asks for». */
final class Demands {
  private Demands() {}

  /** The words of duties and of topics of notes, as a list to read. */
  static String list(Collection<String> words) {
    List<String> said = words.stream().map(Demands::said).distinct().toList();
    int last = said.size() - 1;
    return last == 0
        ? said.getFirst()
        : String.join(", ", said.subList(0, last)) + " and " + said.get(last);
  }

  private static String said(String word) {
    for (Duty duty : Duty.values()) {
      if (duty.word().equals(word)) {
        return said(duty);
      }
    }
    for (Note.Topic topic : Note.Topic.values()) {
      if (topic.word().equals(word)) {
        return said(topic);
      }
    }
    return word;
  }

  private static String said(Duty duty) {
    return switch (duty) {
      case ATTRIBUTION -> "credit";
      case NOTICE_FILE -> "its NOTICE file";
      case LICENSE_COPY -> "a copy of the licence";
      case STATE_CHANGES -> "a word on what was changed";
      case DISCLOSE_SOURCE -> "source";
      case SAME_LICENSE, SHARE_ALIKE -> "the same licence";
      case PASS_ON_RESTRICTIONS -> "restrictions to be passed on";
      case PASS_ON_USE_POLICY -> "a policy of use to be passed on";
      case NAME_PREFIX -> "a name that begins in a given way";
      case BUILT_WITH -> "an acknowledgement in given words";
      case OUTPUT_CONDITIONS -> "conditions on outputs";
      case NO_ENDORSEMENT -> "no advertising with its names";
      case PUBLISH -> "publication";
      case REGISTER -> "registration";
      case ADVERTISING -> "an acknowledgement in advertising";
      case RENAME -> "another name for changed versions";
      case INSTALLATION_INFORMATION -> "what is needed to install changed versions";
      case INDEMNIFY -> "answering for claims";
      case NOTIFY_LICENSOR -> "word to the licensor";
    };
  }

  private static String said(Note.Topic topic) {
    return switch (topic) {
      case PATENT_TERMINATION -> "an end of patent rights for who sues over patents";
      case INDEMNITY -> "answering for claims";
      case JURISDICTION -> "a law or court of its own";
      case POLICY_BY_REFERENCE -> "keeping a policy that may change";
      case DUTY_TO_UPDATE -> "using the newest version";
      case REMOTE_RESTRICTION -> "bearing restriction from afar";
      case GUARDRAILS -> "keeping safeguards";
      case USE_RESTRICTIONS -> "limits on conduct";
      case NUMBERING,
          PATENT_GRANT,
          TERMINATION,
          TRADEMARK,
          TERMS_MAY_CHANGE,
          OR_LATER,
          OUTPUTS_OWNERSHIP,
          REACH,
          EXPORT ->
          topic.word();
    };
  }
}

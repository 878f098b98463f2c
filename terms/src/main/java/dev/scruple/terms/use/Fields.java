// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms.use;

import dev.scruple.terms.yaml.Words;
import dev.scruple.terms.yaml.YamlException;
import dev.scruple.terms.yaml.YamlNode;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Fields of use. Those that licences ask about have fixed words; any other may be stated, and then
 * no rule names it. A word that is nearly one of the known is taken for a slip and refused.
 */
final class Fields {
  /** What built-in terms may ask about. */
  static final Set<String> KNOWN =
      Set.of(
          "adult-content",
          "asylum",
          "automated-decisions",
          "biometric-identification",
          "credit-scoring",
          "critical-infrastructure",
          "cyberattack",
          "disinformation",
          "education",
          "elections",
          "emotion-recognition",
          "employment",
          "espionage",
          "gambling",
          "heavy-machinery",
          "human-trafficking",
          "immigration",
          "insurance",
          "justice",
          "law-enforcement",
          "legal-advice",
          "medical",
          "medical-advice",
          "medical-diagnosis",
          "military",
          "nuclear",
          "political-campaigning",
          "predictive-policing",
          "social-scoring",
          "surveillance",
          "transportation",
          "warfare",
          "weapons");

  private static final Map<String, String> OTHER_WORDS =
      Map.ofEntries(
          Map.entry("healthcare", "medical"),
          Map.entry("health", "medical"),
          Map.entry("medicine", "medical"),
          Map.entry("defence", "military"),
          Map.entry("defense", "military"),
          Map.entry("police", "law-enforcement"),
          Map.entry("policing", "law-enforcement"),
          Map.entry("legal", "legal-advice"),
          Map.entry("law", "legal-advice"),
          Map.entry("transport", "transportation"),
          Map.entry("migration", "immigration"),
          Map.entry("biometric", "biometric-identification"),
          Map.entry("biometrics", "biometric-identification"),
          Map.entry("weapon", "weapons"),
          Map.entry("war", "warfare"),
          Map.entry("spying", "espionage"),
          Map.entry("hiring", "employment"),
          Map.entry("recruitment", "employment"),
          Map.entry("malware", "cyberattack"));

  private static final Pattern WORD = Pattern.compile("[a-z0-9]{1,30}(-[a-z0-9]{1,30}){0,4}");

  private Fields() {}

  /** A field by the word that terms have for it. */
  static String read(YamlNode node) throws YamlException {
    String field = node.text("a field");
    if (KNOWN.contains(field)) {
      return field;
    }
    String known = OTHER_WORDS.get(field);
    if (known != null) {
      return known;
    }
    if (!WORD.matcher(field).matches() || Words.slip(field, KNOWN)) {
      throw new YamlException(node.line(), Words.unknown("field", field, KNOWN));
    }
    return field;
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

/** Words as 32-bit hashes, and the few words that decide something. */
final class Words {
  static final int COPYRIGHT = hash("copyright");
  static final int C = hash("c");

  private static final int SEED = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  /** Spellings that say the same, as pairs: the second is kept. */
  private static final String[] SPELLINGS = {
    "licence", "license",
    "licences", "licenses",
    "licenced", "licensed",
    "licencing", "licensing",
    "sublicence", "sublicense",
    "https", "http",
    "acknowledgement", "acknowledgment",
    "acknowledgements", "acknowledgments",
    "analogue", "analog",
    "authorisation", "authorization",
    "authorised", "authorized",
    "centre", "center",
    "defence", "defense",
    "favour", "favor",
    "favourite", "favorite",
    "fulfil", "fulfill",
    "fulfilment", "fulfillment",
    "honour", "honor",
    "judgement", "judgment",
    "labour", "labor",
    "merchantibility", "merchantability",
    "optimisation", "optimization",
    "organisation", "organization",
    "organisations", "organizations",
    "practise", "practice",
    "programme", "program",
    "realise", "realize",
    "recognise", "recognize",
    "signalling", "signaling",
    "utilisation", "utilization",
    "whilst", "while",
    "wilful", "willful",
  };

  private static final int[] FROM = new int[SPELLINGS.length / 2];
  private static final int[] TO = new int[SPELLINGS.length / 2];
  private static final long[] SPELLING_FILTER = new long[64];

  /**
   * Words that never stand in the name of a person or an organisation but do in a clause: where a
   * template leaves room for a name, none of these may fill it.
   */
  private static final int[] NOT_IN_A_NAME =
      hashes(
          "must shall may not cannot can will would should if unless except provided only you your"
              + " we our is are was were be been use used uses using commercial commercially"
              + " noncommercial noninfringement"
              + " sell sold distribute distributed redistribute redistributed redistribution modify modified"
              + " copy copies granted grant grants permitted permission without subject condition"
              + " conditions clause term terms agree agrees require required requires prohibited"
              + " warranty warranties liable liability damages notwithstanding this that which"
              + " these such any where when license licensed agreement additional restriction"
              + " restrictions");

  /** Words by which text beside a licence may change what the licence says. */
  private static final int[] CHANGES_TERMS =
      hashes(
          "must shall cannot prohibited prohibit prohibits forbidden restrict restricts restriction restrictions restricted"
              + " condition conditions notwithstanding commercial commercially noncommercial"
              + " modified modification exception exceptions exempt unless required requires require"
              + " agree agrees obligation obligations sell selling resell granted grant grants"
              + " permitted permission allowed disallowed military harm evil ethical"
              + " alternatively additionally supplemental amended amendment addendum liable");

  private static final int[] ABBREVIATIONS =
      hashes(
          "inc ltd co corp llc gmbh dr mr ms mrs st jr prof univ e v s a b c d f g h i j k l m n"
              + " o p q r t u w x y z inst dept et al etc no pty bv ag");

  static {
    long[] pairs = new long[FROM.length];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = ((long) hash(SPELLINGS[2 * i]) << 32) | (hash(SPELLINGS[2 * i + 1]) & 0xffffffffL);
    }
    Arrays.sort(pairs);
    for (int i = 0; i < pairs.length; i++) {
      FROM[i] = (int) (pairs[i] >> 32);
      TO[i] = (int) pairs[i];
      SPELLING_FILTER[(FROM[i] >>> 6) & 63] |= 1L << FROM[i];
    }
  }

  private static final int AND = hash("and");
  private static final int TERMS = hash("terms");
  private static final int CONDITIONS = hash("conditions");

  private Words() {}

  static int start() {
    return SEED;
  }

  static int add(int hash, int lowerCaseByte) {
    return (hash ^ lowerCaseByte) * PRIME;
  }

  /** The hash of a whole word, the same for spellings that say the same. */
  static int finish(int hash) {
    if ((SPELLING_FILTER[(hash >>> 6) & 63] & (1L << hash)) != 0) {
      int found = Arrays.binarySearch(FROM, hash);
      if (found >= 0) {
        return TO[found];
      }
    }
    return hash;
  }

  static int hash(String lowerCaseWord) {
    int hash = SEED;
    for (byte b : lowerCaseWord.getBytes(StandardCharsets.UTF_8)) {
      hash = add(hash, b & 0xff);
    }
    return hash;
  }

  static boolean canStandInName(int word) {
    return Arrays.binarySearch(NOT_IN_A_NAME, word) < 0;
  }

  static boolean changesTerms(int word) {
    return Arrays.binarySearch(CHANGES_TERMS, word) >= 0;
  }

  /** Whether three words in a row are the phrase that licences end with. */
  static boolean areTermsAndConditions(int first, int second, int third) {
    return first == TERMS && second == AND && third == CONDITIONS;
  }

  static boolean isAbbreviation(int word) {
    return Arrays.binarySearch(ABBREVIATIONS, word) >= 0;
  }

  private static int[] hashes(String words) {
    return Stream.of(words.split(" ", -1)).mapToInt(Words::hash).sorted().distinct().toArray();
  }
}

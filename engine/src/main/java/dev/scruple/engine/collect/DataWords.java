// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.model.DataTopic;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences in which a project says something of its data, told by plain words. A sentence counts
 * where it, or the heading above it, speaks of data; what users must not do with a model is none.
 */
final class DataWords {
  /** Words about data; a sentence without any, under no heading with any, says nothing of it. */
  private static final Pattern OF_DATA =
      Pattern.compile(
          "\\bdata ?sets?\\b|\\bdata\\b|\\bcorp(us|ora)\\b|\\brecordings?\\b|\\bphoto(graph)?s?\\b"
              + "|\\bimages\\b|\\bvideos\\b|\\bcollected\\b|\\bannotators?\\b|\\bcontributors\\b"
              + "|\\bparticipants\\b|\\bscraped\\b|\\bcrawl|\\bpre-?train(ed|ing)\\b|数据|语料");

  /** A section that hubs ask of the card of a data set, though it does not speak of data. */
  private static final Pattern TITLE_OF_CARD =
      Pattern.compile("personal (and|or) sensitive (data|information)");

  private static final Pattern UNANSWERED =
      Pattern.compile(
          "(?i)[\\s\\[(*_]{0,8}(more information needed|needs more information|todo|tbd)\\b");

  /**
   * What a policy of use says: it speaks of what a model is used for, not of what it is made of.
   */
  private static final Pattern OF_USE =
      Pattern.compile(
          "\\b(must|shall|should|may|do|can|will) not\\b[^.]{0,80}\\b(use|generate|create|edit|share|upload)"
              + "|without (his|her|their|your|the|explicit|prior|your explicit)[^.]{0,40}consent"
              + "|\\bprohibited\\b|\\bimpersonat|\\bmisuse|\\bout[- ]of[- ]scope\\b|\\bcaution against\\b"
              + "|\\b(you|your|we recommend|custom|todo|issues|concerns|oversight|did not)\\b(?! photo| image"
              + "| recording| data| removed)|\\b(security|privacy) policy\\b|\\bterms of (use|service)\\b|\\bdata (breach|leakage"
              + " and)\\b");

  /** Those whose words, voices, faces or works data are made of. */
  private static final String GIVERS =
      "\\b((copy)?rights?[- ]?(holders|owners)|owners|authors|artists|creators|speakers|participants"
          + "|publishers)\\b";

  private static final List<Rule> RULES =
      List.of(
          rule(
              DataTopic.CONSENT,
              "\\b(informed|explicit|written|verbal|prior|full) consent\\b(?!-)"
                  + "|\\bconsent(ed)? (was|were|is|to|from|of|form|for)\\b"
                  + "|\\b(gave|given|give|obtain(ed)?|with|by|had|provided?)\\b[^.|]{0,40}(?<!-)\\bconsent\\b(?!-)"
                  + "|\\bopt(ed)?[- ]in\\b|\\bconsenting (adults|participants|individuals|actors)\\b"
                  + "|\\b(legal|licen[cs]ing|written|data) agreements?\\b[^.]{0,40}\\b(with|by|from)\\b"
                  + "[^.]{0,60}"
                  + GIVERS
                  + "|\\bpermission (of|from|by)\\b[^.]{0,40}"
                  + GIVERS
                  + "|知情同意"),
          rule(
              DataTopic.PERSONAL_INFORMATION,
              "\\bpersonal (and|or) sensitive (data|information)\\b|\\bpersonal(ly)?[- ]identif\\w+|\\bpersonal (data|information|details)\\b|\\bpii\\b"
                  + "|\\banonymi[sz](ed|ation|ing)\\b|\\bde-?identif\\w+|\\bpseudonymi[sz]"
                  + "|\\bsensitive (personal |private )?(data|information)\\b|\\bconfidential\\b"
                  + "|\\bidentifiable (people|individuals?|persons?|faces?|natural)\\b"
                  + "|\\bfaces? (are|were|is|was|have been|has been|being)? ?(blurred|removed|obscured)"
                  + "|\\bblur(red|ring)?\\b[^.]{0,40}\\bfaces\\b"
                  + "|\\bprivacy of (individuals|people|persons|the)\\b|\\bmeta user data\\b"
                  + "|\\b(user|customer) data (is|was|were|are) (not )?(used|included)\\b"
                  + "|\\bprivate (data|information) (of|about) (people|individuals|persons)\\b"
                  + "|个人信息|隐私|脱敏|匿名"),
          rule(
              DataTopic.RETENTION,
              "\\btake[- ]?downs?\\b|\\bopt(ed|ing)?[- ]?out\\b|\\b(removal|deletion|erasure) request"
                  + "|\\brequest(ed|s|ing)? (the |for |its |their )?(removal|deletion|erasure)\\b"
                  + "|\\bdata retention\\b|\\bretention (of the data|period|policy|limit)"
                  + "|\\bto (get|have) (your|their|his)[^.]{0,60}\\b(removed|deleted)\\b"
                  + "|\\b(removed|deleted) from the (data ?set|corpus|collection)\\b"
                  + "|\\bto (be removed|remove)\\b[^.]{0,60}\\bfrom the (data ?set|corpus|collection)\\b"
                  + "|\\bremove (your|a|the) (photo|image|recording|data|work)s?\\b"),
          rule(
              DataTopic.MIXED,
              "\\b(data|test[- ]set|benchmark) (leakage|contamination) (problem|issue|was|is|occurred|has)"
                  + "|\\btrain(ing)? (set|data)\\b[^.]{0,60}\\b(includ|contain)\\w*[^.]{0,40}"
                  + "\\btest (split|set)\\b|\\btrain(ed|ing)? on (the )?test (set|split|data)\\b"),
          rule(
              DataTopic.LICENCE,
              "\\b(data ?sets?|data|corpus|corpora|images|photos|recordings|annotations)\\b[^.]{0,120}"
                  + "\\b(licen[cs]ed|released|available|distributed|provided|shared|published)\\b"
                  + "[^.]{0,20}\\bunder\\b[^.]{0,80}\\b(licen[cs]e|cc[- ]?by|cc[- ]?0|odc|mit|apache"
                  + "|creative commons|public domain|cdla|terms)"),
          rule(
              DataTopic.SOURCE,
              "\\b(data ?sets?|corpus|corpora|images|videos|photos|recordings|demonstrations|instructions"
                  + "|examples|samples|records|data)\\b[^.]{0,100}\\b(collected|crawled|scraped|obtained"
                  + "|sampled|derived|generated|sourced|gathered|bootstrapped)\\b[^.]{0,40}"
                  + "\\b(from|by|using|with|via)\\b"
                  + "|\\b(data ?set|corpus)\\b[^.]{0,20}\\b(consists? of|comprises)\\b[^.]{0,60}\\bfrom\\b"),
          rule(
              DataTopic.KEPT_APART,
              "\\bde-?contaminat\\w+|\\bcontamination (check|analysis|study|detection|filter)"
                  + "|\\bcontaminat\\w+[^.]{0,60}\\b(remov|filter|exclud)"
                  + "|\\b(remov|filter|exclud)\\w*[^.]{0,60}\\b(contaminat|(evaluation|test|benchmark)"
                  + " (data|sets?|splits?|examples|samples))"
                  + "|\\bdisjoint\\b|\\bheld[- ]out (test|eval|val|set|split|data|problems|examples)"
                  + "|\\b(no|without) overlap\\b|\\bdo(es)? not overlap\\b|\\bnon-?overlapping (train|test|split)"
                  + "|\\bnot (been )?(seen|used|included|present)[^.]{0,20}\\b(during|in|for) (the )?training\\b"));

  private static final int LONGEST_ANSWER = 160;
  private static final int LONGEST_TITLE = 6;
  private static final int LONGEST_SIDE = 240;
  private static final int LONGEST_BEFORE = 50;

  private DataWords() {}

  /**
   * A sentence.
   *
   * @param offset of the words in the text that was searched
   */
  record Said(DataTopic topic, String words, int offset) {}

  private record Rule(DataTopic topic, Pattern words) {}

  private static Rule rule(DataTopic topic, String words) {
    return new Rule(topic, Pattern.compile(words));
  }

  /** What a heading asks, as those of a datasheet do, and the start of the answer beneath it. */
  static List<Said> under(String heading, String passage) {
    String lower = heading.toLowerCase(Locale.ROOT);
    boolean data = OF_DATA.matcher(lower).find() || TITLE_OF_CARD.matcher(lower).matches();
    if (!data || OF_USE.matcher(lower).find() || UNANSWERED.matcher(passage).lookingAt()) {
      return List.of();
    }
    String answer = passage.substring(0, Math.min(passage.length(), LONGEST_ANSWER));
    String words = heading + " " + plain(answer);
    boolean asks = heading.endsWith("?") || heading.split(" ", -1).length <= LONGEST_TITLE;
    if (!asks || OF_USE.matcher(words.toLowerCase(Locale.ROOT)).find()) {
      return List.of();
    }
    return RULES.stream()
        .filter(rule -> rule.words.matcher(lower).find())
        .map(rule -> new Said(rule.topic, words, 0))
        .toList();
  }

  /** The first sentence on each topic in a passage. */
  static List<Said> of(String passage, String heading) {
    String lower = passage.toLowerCase(Locale.ROOT);
    String text = lower.length() == passage.length() ? lower : passage;
    String above = heading.toLowerCase(Locale.ROOT);
    if (!OF_DATA.matcher(text).find() && !OF_DATA.matcher(above).find()) {
      return List.of();
    }
    return RULES.stream()
        .flatMap(rule -> first(rule, passage, text.replace('\n', ' '), above).stream())
        .toList();
  }

  private static Optional<Said> first(Rule rule, String passage, String text, String heading) {
    Matcher words = rule.words.matcher(text);
    while (words.find()) {
      int from = start(text, words.start());
      int to = end(text, words.end());
      String sentence = text.substring(from, to);
      boolean data = OF_DATA.matcher(sentence).find() || OF_DATA.matcher(heading).find();
      if (data && !OF_USE.matcher(sentence).find()) {
        String said = plain(passage.substring(shown(text, from, words.start()), to));
        boolean whole = shown(text, from, words.start()) == from;
        return Optional.of(new Said(rule.topic, whole ? said : "…" + said, words.start()));
      }
    }
    return Optional.empty();
  }

  /** A long sentence is quoted from shortly before the words, which a short quote then shows. */
  private static int shown(String text, int from, int words) {
    if (words - from <= LONGEST_BEFORE) {
      return from;
    }
    int space = text.indexOf(' ', words - LONGEST_BEFORE);
    return space < 0 || space >= words ? words : space + 1;
  }

  /** Without marks of lists, quotes and HTML. */
  private static String plain(String sentence) {
    return sentence
        .replaceAll("<[^<>]{0,300}>", " ")
        .replaceAll("\\s+", " ")
        .replaceFirst("^[ >*+|-]+", "")
        .strip();
  }

  private static int start(String text, int at) {
    int from = at;
    while (from > 0 && at - from < LONGEST_SIDE && !ends(text, from - 1)) {
      from--;
    }
    while (at - from == LONGEST_SIDE && from < at && text.charAt(from) != ' ') {
      from++;
    }
    return from;
  }

  private static int end(String text, int at) {
    int to = at;
    while (to < text.length() && to - at < LONGEST_SIDE && !ends(text, to)) {
      to++;
    }
    return Math.min(text.length(), to + 1);
  }

  /** Whether a sentence ends at a character: a point before a space, or its like. */
  private static boolean ends(String text, int at) {
    char sign = text.charAt(at);
    return sign == '。'
        || ((sign == '.' || sign == '!' || sign == '?')
            && (at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1))));
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

/**
 * A part of a licence template as a small machine over words.
 *
 * <p>The idea is Thompson's (Regular Expression Search Algorithm, CACM 11/6, 1968): all places of
 * the template that the text may have reached are advanced together, one word at a time. Jumps go
 * forward only, so a word costs at most the number of places, there is no backtracking, and hostile
 * text can't make it slow. Optional parts are splits, replaceable ones alternatives or gaps. A gap
 * takes up to {@value #LONGEST_GAP} words of a name: none by which a clause is made, and no end of
 * a sentence before its own.
 */
final class TemplateProgram {
  /** Codes from here on are instructions, those below stand for words. */
  static final int FIRST_INSTRUCTION = 0xff00;

  /** Goes on, and also at the place that the next code says, counted from the one after it. */
  static final int SPLIT = 0xff00;

  static final int JUMP = 0xff01;
  static final int GAP = 0xff02;
  static final int BULLETS = 0xff03;
  static final int END = 0xff04;

  /** A gap with which a sentence ends. */
  static final int LAST_GAP = 0xff05;

  private static final int LONGEST_GAP = 40;
  private static final int MOST_BULLETS = 4;

  private final char[] codes;
  private final int[] vocabulary;

  TemplateProgram(char[] codes, int[] vocabulary) {
    this.codes = codes;
    this.vocabulary = vocabulary;
  }

  /** How many places it has. */
  int length() {
    return codes.length;
  }

  /** The places that are reached, kept between runs so that a run allocates nothing. */
  static final class Places {
    private int[] now = new int[64];
    private int[] next = new int[64];
    private int nowSize;
    private int nextSize;
    private int[] seen = new int[0];
    private int[] gapCount = new int[0];
    private int generation;
    private long steps;

    /** Steps taken in all runs. */
    long steps() {
      return steps;
    }

    private void begin(int length) {
      if (seen.length < length || generation > Integer.MAX_VALUE / 2) {
        seen = new int[length];
        gapCount = new int[length];
        generation = 0;
      }
      if (now.length < length) {
        now = new int[length];
        next = new int[length];
      }
      nowSize = 0;
      nextSize = 0;
      generation++;
    }

    private void advance() {
      int[] former = now;
      now = next;
      next = former;
      nowSize = nextSize;
      nextSize = 0;
      generation++;
    }
  }

  /**
   * The most words from {@code from} on that it takes as a whole, or -1.
   *
   * @param step 1 to read on, -1 to read backwards
   * @param bound the first index that may not be read
   */
  int longest(TokenStream stream, int from, int step, int bound, Places places) {
    places.begin(codes.length);
    int best = enter(0, 0, places) ? 0 : -1;
    places.advance();
    int taken = 0;
    for (int i = from; i != bound && places.nowSize > 0; i += step) {
      taken++;
      boolean ended = false;
      for (int k = 0; k < places.nowSize; k++) {
        int place = places.now[k];
        places.steps++;
        ended |= take(place, stream, i, step, places);
      }
      if (ended) {
        best = taken;
      }
      places.advance();
    }
    return best;
  }

  private boolean take(int place, TokenStream stream, int index, int step, Places places) {
    int word = stream.word(index);
    int code = codes[place];
    if (code < FIRST_INSTRUCTION) {
      return vocabulary[code] == word && enter(place + 1, 0, places);
    }
    int count = places.gapCount[place] + 1;
    if (code == BULLETS) {
      return count <= MOST_BULLETS && stream.isBullet(index) && enter(place, count, places);
    }
    if (count > LONGEST_GAP || !Words.canStandInName(word)) {
      return false;
    }
    if (!stream.breaksAfter(index) || Words.isAbbreviation(word)) {
      return enter(place, count, places);
    }
    return code == LAST_GAP && step > 0 && enter(place + 1, 0, places);
  }

  /** Reaches a place and all that follow from it without a word; true if the end is among them. */
  private boolean enter(int from, int count, Places places) {
    int place = from;
    boolean ended = false;
    while (true) {
      boolean known = places.seen[place] == places.generation;
      int code = codes[place];
      boolean room = code == GAP || code == LAST_GAP || code == BULLETS;
      if (known && !(room && places.gapCount[place] > count)) {
        return ended;
      }
      places.seen[place] = places.generation;
      if (code < FIRST_INSTRUCTION) {
        places.next[places.nextSize++] = place;
        return ended;
      }
      switch (code) {
        case END -> {
          return true;
        }
        case JUMP -> place = place + 2 + codes[place + 1];
        case SPLIT -> {
          ended |= enter(place + 2 + codes[place + 1], 0, places);
          place += 2;
        }
        default -> {
          places.gapCount[place] = count;
          if (!known) {
            places.next[places.nextSize++] = place;
          }
          place++;
        }
      }
      count = 0;
    }
  }
}

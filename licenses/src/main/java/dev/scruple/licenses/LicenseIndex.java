// SPDX-License-Identifier: Apache-2.0
package dev.scruple.licenses;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The reference texts in the form that the build compiled them to: SPDX templates as programs, SPDX
 * standard headers likewise, LicenseDB texts as fingerprints, and samples of word sequences by
 * which a near text is told.
 *
 * <p>Everything is found by sequences of {@value #SEQUENCE} words. Programs are decoded when they
 * are first needed.
 */
final class LicenseIndex {
  static final String RESOURCE = "license-index.bin";
  static final int MAGIC = 0x5343524c;

  /** How many words an anchor or a sample has. */
  static final int SEQUENCE = 6;

  /** One in so many sequences of a text is a sample. */
  static final int SAMPLING = 8;

  private static final long BASE = 0x9E3779B97F4A7C15L;

  /** What a reference is. */
  enum Type {
    LICENSE('L'),
    EXCEPTION('E'),
    HEADER('H');

    private final char code;

    Type(char code) {
      this.code = code;
    }

    char code() {
      return code;
    }

    private static Type of(byte code) {
      for (Type type : values()) {
        if (type.code == code) {
          return type;
        }
      }
      throw new IllegalStateException(RESOURCE + " is broken: build the module");
    }
  }

  /**
   * A text to match against.
   *
   * @param id the id or expression that it stands for
   * @param name how a match names it
   * @param words words that can't be left out; of a fingerprint, all
   */
  record Reference(
      String id,
      String name,
      Type type,
      int words,
      int anchor,
      int offset,
      int samples,
      long hash) {
    boolean isFingerprint() {
      return offset < 0;
    }
  }

  /** The two halves of a template: read backwards from the anchor, and on from it. */
  record Halves(TemplateProgram before, TemplateProgram after) {}

  private final int[] vocabulary;
  private final Reference[] references;
  private final ByteBuffer programs;
  private final AtomicReferenceArray<@Nullable Halves> decoded;
  private final int[] anchors;
  private final int[] anchored;
  private final int[] samples;
  private final char[] sampled;
  private final long[] anchorFilter = new long[1024];
  private final long[] sampleFilter = new long[16384];

  private LicenseIndex(ByteBuffer in) {
    if (in.getInt() != MAGIC) {
      throw new IllegalStateException(RESOURCE + " is of another version: build the module");
    }
    vocabulary = ints(in);
    references = new Reference[in.getInt()];
    for (int i = 0; i < references.length; i++) {
      references[i] =
          new Reference(
              string(in),
              string(in),
              Type.of(in.get()),
              in.getInt(),
              in.getInt(),
              in.getInt(),
              in.getInt(),
              in.getLong());
    }
    samples = ints(in);
    sampled = new char[samples.length];
    in.asCharBuffer().get(sampled);
    in.position(in.position() + 2 * sampled.length);
    programs = in.slice();
    decoded = new AtomicReferenceArray<>(references.length);
    long[] byAnchor = new long[references.length];
    for (int i = 0; i < references.length; i++) {
      byAnchor[i] = ((long) references[i].anchor << 32) | i;
      mark(anchorFilter, references[i].anchor);
    }
    Arrays.sort(byAnchor);
    anchors = Arrays.stream(byAnchor).mapToInt(each -> (int) (each >> 32)).toArray();
    anchored = Arrays.stream(byAnchor).mapToInt(each -> (int) each).toArray();
    for (int sample : samples) {
      mark(sampleFilter, sample);
    }
  }

  static LicenseIndex instance() {
    return Holder.INSTANCE;
  }

  private static LicenseIndex load() {
    try (InputStream in = LicenseIndex.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("resource " + RESOURCE + " is missing: build the module");
      }
      return new LicenseIndex(ByteBuffer.wrap(in.readAllBytes()));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  int size() {
    return references.length;
  }

  Reference reference(int number) {
    return references[number];
  }

  /** The first place in the anchors' order that holds this one, or -1. */
  int firstAnchored(int anchor) {
    return isMarked(anchorFilter, anchor) ? first(anchors, anchor) : -1;
  }

  /** The reference at a place of the anchors' order, or -1 when it has another anchor. */
  int anchored(int place, int anchor) {
    return place < anchors.length && anchors[place] == anchor ? anchored[place] : -1;
  }

  /** The first place in the samples' order that holds this one, or -1. */
  int firstSampled(int sample) {
    return isMarked(sampleFilter, sample) ? first(samples, sample) : -1;
  }

  /** The reference at a place of the samples' order, or -1 when it holds another sample. */
  int sampled(int place, int sample) {
    return place < samples.length && samples[place] == sample ? sampled[place] : -1;
  }

  Halves halves(int number) {
    Halves known = decoded.get(number);
    if (known != null) {
      return known;
    }
    ByteBuffer in = programs.duplicate().position(references[number].offset);
    Halves halves = new Halves(program(in), program(in));
    decoded.set(number, halves);
    return halves;
  }

  private TemplateProgram program(ByteBuffer in) {
    char[] codes = new char[in.getInt()];
    in.asCharBuffer().get(codes);
    in.position(in.position() + 2 * codes.length);
    return new TemplateProgram(codes, vocabulary);
  }

  private static int first(int[] sorted, int key) {
    int found = Arrays.binarySearch(sorted, key);
    while (found > 0 && sorted[found - 1] == key) {
      found--;
    }
    return found < 0 ? -1 : found;
  }

  private static void mark(long[] filter, int hash) {
    int bit = hash & (filter.length * 64 - 1);
    filter[bit >>> 6] |= 1L << bit;
  }

  private static boolean isMarked(long[] filter, int hash) {
    int bit = hash & (filter.length * 64 - 1);
    return (filter[bit >>> 6] & (1L << bit)) != 0;
  }

  private static int[] ints(ByteBuffer in) {
    int[] values = new int[in.getInt()];
    in.asIntBuffer().get(values);
    in.position(in.position() + 4 * values.length);
    return values;
  }

  private static String string(ByteBuffer in) {
    byte[] bytes = new byte[in.getShort()];
    in.get(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The hash of a sequence of words. */
  static int sequence(int[] words) {
    long hash = 0;
    for (int word : words) {
      hash = hash * BASE + word;
    }
    return fold(hash);
  }

  /** The hashes of all sequences, one at each word that begins one. */
  static int[] sequences(TokenStream stream) {
    int count = Math.max(0, stream.size() - SEQUENCE + 1);
    int[] hashes = new int[count];
    long top = 1;
    for (int i = 0; i < SEQUENCE; i++) {
      top *= BASE;
    }
    long hash = 0;
    for (int i = 0; i < stream.size(); i++) {
      hash = hash * BASE + stream.word(i);
      if (i >= SEQUENCE) {
        hash -= stream.word(i - SEQUENCE) * top;
      }
      if (i >= SEQUENCE - 1) {
        hashes[i - SEQUENCE + 1] = fold(hash);
      }
    }
    return hashes;
  }

  static boolean isSample(int sequence) {
    return Integer.remainderUnsigned(sequence >>> 20, SAMPLING) == 0;
  }

  /** The hash of many words, for fingerprints. */
  static long hash(TokenStream stream, int from, int count) {
    long hash = count;
    for (int i = from; i < from + count; i++) {
      hash = (Long.rotateLeft(hash, 23) ^ stream.word(i)) * BASE;
      hash ^= hash >>> 29;
    }
    return hash;
  }

  private static int fold(long hash) {
    long mixed = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
    return (int) (mixed >>> 32);
  }

  private static final class Holder {
    static final LicenseIndex INSTANCE = load();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** One small typed fact with its source. */
public record Evidence(String id, String type, Source source, Fact value)
    implements Comparable<Evidence> {

  /** A fact with its fingerprint, which leaves out lines. */
  public static Evidence of(Source source, Fact value) {
    String type = value.type();
    String where = source.path() == null ? "" : source.path();
    String published =
        (source.commit() == null ? "" : source.commit())
            + (source.url() == null ? "" : source.url());
    return new Evidence(
        Fingerprint.of("e", type, where, published, value.toString()), type, source, value);
  }

  @Override
  public int compareTo(Evidence other) {
    return id.compareTo(other.id);
  }
}

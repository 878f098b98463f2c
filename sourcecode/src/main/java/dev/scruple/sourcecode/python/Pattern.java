// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.python;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pattern of a {@code case}. */
public sealed interface Pattern {
  /** A literal or a dotted name that the subject must equal. */
  record Equal(Expression value) implements Pattern {}

  /** A name that is bound; null for {@code _}. */
  record Capture(@Nullable String name) implements Pattern {}

  /** {@code *name} within a sequence; null for {@code *_}. */
  record Rest(@Nullable String name) implements Pattern {}

  /** A sequence. */
  record Sequence(List<Pattern> members) implements Pattern {
    public Sequence {
      members = List.copyOf(members);
    }
  }

  /** A mapping; {@code values} stand in the order of {@code keys}. */
  record Mapping(List<Expression> keys, List<Pattern> values, @Nullable String rest)
      implements Pattern {
    public Mapping {
      keys = List.copyOf(keys);
      values = List.copyOf(values);
    }
  }

  /** A class with positional patterns, and patterns by name in the order of {@code names}. */
  record Instance(
      Expression type, List<Pattern> positional, List<String> names, List<Pattern> named)
      implements Pattern {
    public Instance {
      positional = List.copyOf(positional);
      names = List.copyOf(names);
      named = List.copyOf(named);
    }
  }

  /** One of several. */
  record Either(List<Pattern> alternatives) implements Pattern {
    public Either {
      alternatives = List.copyOf(alternatives);
    }
  }

  /** A pattern whose match is bound to a name. */
  record As(Pattern pattern, String name) implements Pattern {}
}

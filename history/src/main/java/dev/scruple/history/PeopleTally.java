// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts commits by identity and joins identities into people: same address, or same name unless
 * the name is one that many machines give.
 */
final class PeopleTally {
  private static final Set<String> GIVEN_BY_MACHINES =
      Set.of("", "root", "ubuntu", "user", "admin", "unknown", "your name", "no name", "test");
  private static final Pattern NUMBERED_NOREPLY =
      Pattern.compile("\\d+\\+(.+@users\\.noreply\\.github\\.com)");

  /** Names and addresses beyond these count together as one; the largest projects have a third. */
  private static final int MOST_IDENTITIES = 100_000;

  /** Commits of one identity. */
  static final class Tally {
    final int index;
    final Mailmap.Identity identity;
    final boolean bot;
    int all;
    int recent;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    long recentFirst = Long.MAX_VALUE;
    long recentLast = Long.MIN_VALUE;
    int group;

    Tally(int index, Mailmap.Identity identity, boolean bot) {
      this.index = index;
      this.identity = identity;
      this.bot = bot;
      this.group = index;
    }

    void add(long seconds, boolean inWindow) {
      all++;
      first = Math.min(first, seconds);
      last = Math.max(last, seconds);
      if (inWindow) {
        recent++;
        recentFirst = Math.min(recentFirst, seconds);
        recentLast = Math.max(recentLast, seconds);
      }
    }
  }

  private final Mailmap mailmap;
  private final Map<Mailmap.Identity, Tally> byWritten = new HashMap<>();
  private final Map<Mailmap.Identity, Tally> byMapped = new HashMap<>();
  private final List<Tally> tallies = new ArrayList<>();

  PeopleTally(Mailmap mailmap) {
    this.mailmap = mailmap;
  }

  Tally of(Signature author) {
    Mailmap.Identity written = new Mailmap.Identity(author.name(), author.email());
    boolean full = byWritten.size() >= MOST_IDENTITIES && !byWritten.containsKey(written);
    return byWritten.computeIfAbsent(
        full ? new Mailmap.Identity("others", "") : written, this::mapped);
  }

  private Tally mapped(Mailmap.Identity written) {
    Mailmap.Identity mapped = mailmap.map(written);
    boolean bot = Bots.isBot(written) || Bots.isBot(mapped);
    return byMapped.computeIfAbsent(
        mapped,
        identity -> {
          Tally tally = new Tally(tallies.size(), identity, bot);
          tallies.add(tally);
          return tally;
        });
  }

  /** Joins identities; {@link #group} answers afterwards. */
  void join() {
    Map<String, Tally> firstByKey = new HashMap<>();
    for (Tally tally : tallies) {
      String email = email(tally.identity);
      String name = tally.identity.name().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      String kind = tally.bot ? "bot" : "person";
      if (!email.isEmpty()) {
        union(tally, firstByKey.putIfAbsent(kind + " <" + email, tally));
      }
      if (!GIVEN_BY_MACHINES.contains(name)) {
        union(tally, firstByKey.putIfAbsent(kind + " " + name, tally));
      }
    }
  }

  private static String email(Mailmap.Identity identity) {
    return NUMBERED_NOREPLY.matcher(identity.email().toLowerCase(Locale.ROOT)).replaceFirst("$1");
  }

  private void union(Tally tally, @Nullable Tally other) {
    if (other != null) {
      int a = group(tally.index);
      int b = group(other.index);
      tallies.get(Math.max(a, b)).group = Math.min(a, b);
    }
  }

  /** The number of the person that an identity belongs to. */
  int group(int index) {
    int at = index;
    while (tallies.get(at).group != at) {
      tallies.get(at).group = tallies.get(tallies.get(at).group).group;
      at = tallies.get(at).group;
    }
    return at;
  }

  /** People, most commits first. */
  List<Person> people(boolean inWindow) {
    Map<Integer, List<Tally>> groups = new HashMap<>();
    for (Tally tally : tallies) {
      if (inWindow ? tally.recent > 0 : tally.all > 0) {
        groups.computeIfAbsent(group(tally.index), k -> new ArrayList<>()).add(tally);
      }
    }
    return groups.values().stream()
        .map(group -> person(group, inWindow))
        .sorted(
            Comparator.comparingInt(Person::commits)
                .reversed()
                .thenComparing(Person::name)
                .thenComparing(Person::first))
        .toList();
  }

  private static Person person(List<Tally> group, boolean inWindow) {
    int commits = 0;
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    Map<String, Integer> names = new HashMap<>();
    for (Tally tally : group) {
      commits += inWindow ? tally.recent : tally.all;
      first = Math.min(first, inWindow ? tally.recentFirst : tally.first);
      last = Math.max(last, inWindow ? tally.recentLast : tally.last);
      names.merge(shown(tally.identity), tally.all, Integer::sum);
    }
    String name =
        names.entrySet().stream()
            .min(
                Map.Entry.<String, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse("");
    return new Person(
        name,
        group.getFirst().bot,
        commits,
        Instant.ofEpochSecond(first),
        Instant.ofEpochSecond(last));
  }

  // Addresses stay inside: a name that is one, or is missing, is cut before the at sign.
  private static String shown(Mailmap.Identity identity) {
    String name = identity.name().isEmpty() ? identity.email() : identity.name();
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at) + "@…";
  }
}

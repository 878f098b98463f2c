// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Counts commits by identity and slice of time, and joins identities into people: same address, or
 * same name unless the name is one that many machines give, or a name that is the account of
 * another's no-reply address.
 */
final class PeopleTally {
  private static final Set<String> GIVEN_BY_MACHINES =
      Set.of("", "root", "ubuntu", "user", "admin", "unknown", "your name", "no name", "test");
  private static final Pattern NUMBERED_NOREPLY =
      Pattern.compile("\\d+\\+(.+@users\\.noreply\\.github\\.com)");
  private static final Pattern ACCOUNT =
      Pattern.compile(
          "(?:\\d{1,12}[+-])?([a-z0-9][a-z0-9_.-]{0,99})@users\\.noreply\\.git(?:hub|lab)\\.com");

  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int SHORTEST_ACCOUNT = 5;
  private static final String NOREPLY = "@users.noreply.git";

  /** Commits of one identity. */
  static final class Tally {
    final int index;
    final Mailmap.Identity identity;
    final boolean bot;
    int all;
    final int[] commits;
    final long[] first;
    final long[] last;

    /** Calendar months of the window before with a commit, a bit each. */
    int monthsBefore;

    int group;

    Tally(int index, Mailmap.Identity identity, boolean bot, int slices) {
      this.index = index;
      this.identity = identity;
      this.bot = bot;
      this.group = index;
      this.commits = new int[slices];
      this.first = new long[slices];
      this.last = new long[slices];
    }

    void add(long seconds, int slice) {
      first[slice] = commits[slice] == 0 ? seconds : Math.min(first[slice], seconds);
      last[slice] = commits[slice] == 0 ? seconds : Math.max(last[slice], seconds);
      commits[slice]++;
      all++;
    }
  }

  private final Mailmap mailmap;
  private final Identities identities;
  private final int slices;
  private final int recentSlices;
  private Tally[] byNumber = {};
  private final Map<Mailmap.Identity, Tally> byMapped = new HashMap<>();
  private final List<Tally> tallies = new ArrayList<>();
  private final Map<Integer, List<Tally>> groups = new HashMap<>();

  /**
   * An empty tally.
   *
   * @param recentSlices how many slices make up the window of the options
   */
  PeopleTally(Mailmap mailmap, Identities identities, int slices, int recentSlices) {
    this.mailmap = mailmap;
    this.identities = identities;
    this.slices = slices;
    this.recentSlices = recentSlices;
  }

  /** The tally of an identity, by its number. */
  Tally of(int number) {
    if (number >= byNumber.length) {
      byNumber = Arrays.copyOf(byNumber, Math.max(identities.size(), number + 1));
    }
    Tally known = byNumber[number];
    if (known == null) {
      known = mapped(identities.get(number));
      byNumber[number] = known;
    }
    return known;
  }

  private Tally mapped(Mailmap.Identity written) {
    Mailmap.Identity mapped = mailmap.map(written);
    boolean bot = Bots.isBot(written) || Bots.isBot(mapped);
    Tally tally =
        byMapped.computeIfAbsent(
            mapped,
            identity -> {
              Tally fresh = new Tally(tallies.size(), identity, bot, slices);
              tallies.add(fresh);
              return fresh;
            });
    return tally;
  }

  /** Joins identities; {@link #group} answers afterwards. */
  void join() {
    Map<String, Tally> firstByKey = new HashMap<>();
    Map<String, Tally> firstByAccount = new HashMap<>();
    for (Tally tally : tallies) {
      String account = account(tally.identity);
      if (account != null && account.length() >= SHORTEST_ACCOUNT) {
        union(tally, firstByAccount.putIfAbsent(kind(tally) + account, tally));
      }
    }
    for (Tally tally : tallies) {
      String email = email(tally.identity);
      String name = BLANKS.matcher(tally.identity.name().toLowerCase(Locale.ROOT)).replaceAll(" ");
      String kind = kind(tally);
      if (!email.isEmpty()) {
        union(tally, firstByKey.putIfAbsent(kind + " <" + email, tally));
      }
      if (!GIVEN_BY_MACHINES.contains(name)) {
        union(tally, firstByKey.putIfAbsent(kind + " " + name, tally));
        union(tally, firstByAccount.get(kind + name.replace(" ", "")));
      }
    }
  }

  private static String kind(Tally tally) {
    return tally.bot ? "bot" : "person";
  }

  private static @Nullable String account(Mailmap.Identity identity) {
    String email = identity.email().toLowerCase(Locale.ROOT);
    Matcher matcher = ACCOUNT.matcher(email);
    return email.contains(NOREPLY) && matcher.matches() ? matcher.group(1) : null;
  }

  private static String email(Mailmap.Identity identity) {
    String email = identity.email().toLowerCase(Locale.ROOT);
    return email.contains(NOREPLY) ? NUMBERED_NOREPLY.matcher(email).replaceFirst("$1") : email;
  }

  private void union(Tally tally, @Nullable Tally other) {
    if (other != null) {
      int a = group(tally.index);
      int b = group(other.index);
      tallies.get(Math.max(a, b)).group = Math.min(a, b);
    }
  }

  /** The number of the person that an identity's tally belongs to. */
  int group(int index) {
    int at = index;
    while (tallies.get(at).group != at) {
      tallies.get(at).group = tallies.get(tallies.get(at).group).group;
      at = tallies.get(at).group;
    }
    return at;
  }

  /** The tallies of each person or program that has a commit at all. */
  Map<Integer, List<Tally>> groups() {
    if (groups.isEmpty()) {
      for (Tally tally : tallies) {
        if (tally.all > 0) {
          groups.computeIfAbsent(group(tally.index), k -> new ArrayList<>(2)).add(tally);
        }
      }
    }
    return groups;
  }

  /** Commits of each person, bots left out, in slices {@code from} up to, and without, that. */
  int[] shares(int from, int until) {
    return groups().values().stream()
        .filter(group -> !group.getFirst().bot)
        .mapToInt(group -> commits(group, from, until))
        .filter(commits -> commits > 0)
        .toArray();
  }

  /** People and programs of the window of the options, by group. */
  Map<Integer, Person> recent() {
    Map<Integer, Person> recent = new HashMap<>();
    groups()
        .forEach(
            (number, group) -> {
              if (commits(group, 0, recentSlices) > 0) {
                recent.put(number, person(group, 0, recentSlices));
              }
            });
    return recent;
  }

  /** People with a commit in slices {@code from} up to, and without, {@code to}. */
  List<Person> people(int from, int to) {
    return people(groups().values(), from, to);
  }

  /** As {@link #people(int, int)}, of some groups. */
  List<Person> people(Collection<List<Tally>> some, int from, int to) {
    return some.stream()
        .filter(group -> commits(group, from, to) > 0)
        .map(group -> person(group, from, to))
        .sorted(
            Comparator.comparingInt(Person::commits)
                .reversed()
                .thenComparing(Person::name)
                .thenComparing(Person::first))
        .toList();
  }

  static int commits(List<Tally> group, int from, int to) {
    int sum = 0;
    for (Tally tally : group) {
      for (int slice = from; slice < to; slice++) {
        sum += tally.commits[slice];
      }
    }
    return sum;
  }

  private Person person(List<Tally> group, int from, int to) {
    long first = Long.MAX_VALUE;
    long last = Long.MIN_VALUE;
    for (Tally tally : group) {
      for (int slice = from; slice < to; slice++) {
        if (tally.commits[slice] > 0) {
          first = Math.min(first, tally.first[slice]);
          last = Math.max(last, tally.last[slice]);
        }
      }
    }
    return new Person(
        name(group),
        login(group),
        group.getFirst().bot,
        commits(group, from, to),
        commits(group, 0, recentSlices),
        Instant.ofEpochSecond(first),
        Instant.ofEpochSecond(last));
  }

  /** The name that most of the commits carry. */
  private static String name(List<Tally> group) {
    if (group.size() == 1) {
      return shown(group.getFirst().identity);
    }
    Map<String, Integer> names = new HashMap<>();
    group.forEach(tally -> names.merge(shown(tally.identity), tally.all, Integer::sum));
    return most(names);
  }

  /** The account that most of the commits carry; null where none does. */
  private static @Nullable String login(List<Tally> group) {
    Map<String, Integer> logins = new HashMap<>();
    for (Tally tally : group) {
      String account = account(tally.identity);
      if (account != null) {
        logins.merge(account, tally.all, Integer::sum);
      }
    }
    return logins.isEmpty() ? null : most(logins);
  }

  private static String most(Map<String, Integer> weights) {
    return weights.entrySet().stream()
        .min(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse("");
  }

  // Addresses stay inside: a name that is one, or is missing, is cut before the at sign.
  private static String shown(Mailmap.Identity identity) {
    String name = identity.name().isEmpty() ? identity.email() : identity.name();
    int at = name.indexOf('@');
    return at < 0 ? name : name.substring(0, at) + "@…";
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition as a reader would say it, to stand behind «if». */
final class Conditions {
  private Conditions() {}

  static String words(When when) {
    return words(when, true);
  }

  /**
   * The condition as far as it hangs on these circumstances, what hangs on others left out; always
   * where nothing is left.
   */
  static When hangingOn(When when, Set<Circumstance> open) {
    return switch (when) {
      case When.Always always -> always;
      case When.All(List<When> each) -> {
        List<When> left = hanging(each, open).filter(one -> !isAlways(one)).toList();
        yield left.isEmpty()
            ? new When.Always()
            : left.size() == 1 ? left.getFirst() : new When.All(left);
      }
      case When.Any(List<When> each) -> {
        List<When> left = hanging(each, open).toList();
        yield left.stream().anyMatch(Conditions::isAlways) ? new When.Always() : new When.Any(left);
      }
      case When.Not(When condition) -> {
        When left = hangingOn(condition, open);
        yield isAlways(left) ? left : new When.Not(left);
      }
      case When.Unless unless -> new When.Always();
      case When.Holds leaf -> kept(leaf, leaf.key(), open);
      case When.OneOf leaf -> kept(leaf, leaf.key(), open);
      case When.Names leaf -> kept(leaf, leaf.key(), open);
      case When.Only leaf -> kept(leaf, leaf.key(), open);
      case When.Over leaf -> kept(leaf, leaf.key(), open);
    };
  }

  private static Stream<When> hanging(List<When> each, Set<Circumstance> open) {
    return each.stream().map(one -> hangingOn(one, open));
  }

  private static When kept(When leaf, Circumstance key, Set<Circumstance> open) {
    return open.contains(key) ? leaf : new When.Always();
  }

  private static boolean isAlways(When when) {
    return when instanceof When.Always;
  }

  private static String words(When when, boolean holds) {
    return switch (when) {
      case When.Always() -> holds ? "always" : "never";
      case When.All(List<When> each) -> joined(each, holds ? " and " : " or ", holds);
      case When.Any(List<When> each) -> joined(each, holds ? " or " : " and ", holds);
      case When.Not(When condition) -> words(condition, !holds);
      case When.Unless(When condition) -> words(condition, !holds);
      case When.Holds(Circumstance key, boolean value) -> truth(key, value == holds);
      case When.OneOf(Circumstance key, Collection<String> values) ->
          subject(key) + (holds ? " is " : " is not ") + choice(values);
      case When.Names(Circumstance key, Collection<String> values) ->
          named(key, holds) + " " + choice(values);
      case When.Only(Circumstance key, Collection<String> values) ->
          subject(key) + (holds ? " are only " : " are not only ") + choice(values);
      case When.Over(Circumstance key, long threshold) -> number(key, threshold, holds);
    };
  }

  private static String joined(List<When> conditions, String word, boolean holds) {
    Function<When, String> each =
        condition ->
            condition instanceof When.All || condition instanceof When.Any
                ? "(" + words(condition, holds) + ")"
                : words(condition, holds);
    return conditions.stream().map(each).collect(Collectors.joining(word));
  }

  private static String truth(Circumstance key, boolean yes) {
    return switch (key) {
      case COMMERCIAL -> yes ? "your use is commercial" : "your use is not commercial";
      case DISTRIBUTION ->
          yes ? "copies leave your organisation" : "no copies leave your organisation";
      case NETWORK -> yes ? "others use it over a network" : "nobody else uses it over a network";
      case MODIFIED -> yes ? "you change it" : "you don't change it";
      case MULTIMODAL -> yes ? "the model is multimodal" : "the model is not multimodal";
      case COMPETES_WITH_LICENSOR ->
          yes ? "you compete with the licensor" : "you don't compete with the licensor";
      case RESULT_RELEASED -> yes ? "you release your result" : "you don't release your result";
      case PURPOSE,
          ORGANISATION,
          DOMICILE,
          USERS,
          OUTPUTS,
          MONTHLY_USERS,
          MONTHLY_USERS_AT_RELEASE,
          ANNUAL_REVENUE,
          MONTHLY_REVENUE,
          FORM,
          FIELDS,
          ROLE,
          RESULT_LICENSE,
          TRAINS ->
          subject(key) + (yes ? " is so" : " is not so");
    };
  }

  private static String subject(Circumstance key) {
    return switch (key) {
      case PURPOSE -> "your purpose";
      case ORGANISATION -> "your kind of organisation";
      case DOMICILE -> "the place where you are established";
      case USERS -> "the places of your users";
      case OUTPUTS -> "the places where outputs are used";
      case FORM -> "the form that reaches others";
      case FIELDS -> "the fields of use";
      case ROLE -> "your role";
      case RESULT_LICENSE -> "the licence of your result";
      case TRAINS -> "what the outputs train";
      case MONTHLY_USERS,
          MONTHLY_USERS_AT_RELEASE,
          ANNUAL_REVENUE,
          MONTHLY_REVENUE,
          COMMERCIAL,
          DISTRIBUTION,
          NETWORK,
          MODIFIED,
          MULTIMODAL,
          COMPETES_WITH_LICENSOR,
          RESULT_RELEASED ->
          key.word();
    };
  }

  private static String named(Circumstance key, boolean holds) {
    return switch (key) {
      case USERS -> holds ? "some of your users are in" : "none of your users are in";
      case OUTPUTS -> holds ? "outputs are used in" : "no outputs are used in";
      case FIELDS -> holds ? "it is used for" : "it is not used for";
      case PURPOSE,
          ORGANISATION,
          DOMICILE,
          FORM,
          ROLE,
          RESULT_LICENSE,
          TRAINS,
          MONTHLY_USERS,
          MONTHLY_USERS_AT_RELEASE,
          ANNUAL_REVENUE,
          MONTHLY_REVENUE,
          COMMERCIAL,
          DISTRIBUTION,
          NETWORK,
          MODIFIED,
          MULTIMODAL,
          COMPETES_WITH_LICENSOR,
          RESULT_RELEASED ->
          subject(key) + (holds ? " name" : " don't name");
    };
  }

  private static String number(Circumstance key, long threshold, boolean over) {
    String than = (over ? "more than " : "no more than ");
    String amount = String.format(Locale.ROOT, "%,d", threshold);
    return switch (key) {
      case MONTHLY_USERS -> "you have " + than + amount + " users a month";
      case MONTHLY_USERS_AT_RELEASE ->
          "you had " + than + amount + " users in the month before the model's release";
      case ANNUAL_REVENUE -> "you take in " + than + "$" + amount + " a year";
      case MONTHLY_REVENUE -> "you take in " + than + "$" + amount + " a month";
      case COMMERCIAL,
          PURPOSE,
          ORGANISATION,
          DOMICILE,
          USERS,
          OUTPUTS,
          FORM,
          DISTRIBUTION,
          NETWORK,
          MODIFIED,
          MULTIMODAL,
          FIELDS,
          COMPETES_WITH_LICENSOR,
          ROLE,
          RESULT_LICENSE,
          RESULT_RELEASED,
          TRAINS ->
          key.word() + " is " + than + amount;
    };
  }

  private static String choice(Collection<String> values) {
    List<String> sorted = new TreeSet<>(values).stream().map(Conditions::named).toList();
    int last = sorted.size() - 1;
    return last == 0
        ? sorted.getFirst()
        : String.join(", ", sorted.subList(0, last)) + " or " + sorted.get(last);
  }

  /** Words of the use file are read more easily without hyphens; ids of licences keep theirs. */
  private static String named(String value) {
    return value.matches("[a-z-]+") ? value.replace('-', ' ') : value;
  }
}

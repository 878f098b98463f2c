// SPDX-License-Identifier: Apache-2.0
package dev.scruple.report;

import dev.scruple.model.Circumstances;
import dev.scruple.model.Form;
import dev.scruple.model.Organisation;
import dev.scruple.model.Party;
import dev.scruple.model.Purpose;
import dev.scruple.model.Trains;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Every circumstance that is stated, in plain English. */
final class Stated {
  private final List<String> words = new ArrayList<>();

  private Stated() {}

  /** A phrase for each circumstance that is known, in the order of the use file. */
  static List<String> words(Circumstances known) {
    Stated stated = new Stated();
    stated.who(known);
    stated.figures(known);
    stated.how(known);
    stated.result(known);
    return List.copyOf(stated.words);
  }

  private void who(Circumstances known) {
    flag(known.commercial(), "commercial", "not commercial");
    Purpose purpose = known.purpose();
    text("for", purpose == null ? null : purpose.word());
    Organisation organisation = known.organisation();
    text("by", organisation == null ? null : organisation(organisation));
    text("established in", known.domicile());
    places("users in", "no users", known.users());
    places("outputs used in", "no outputs used", known.outputs());
  }

  private void figures(Circumstances known) {
    Long users = known.monthlyUsers();
    if (users != null) {
      words.add(Words.count(users, "user a month", "users a month"));
    }
    Long atRelease = known.monthlyUsersAtRelease();
    if (atRelease != null) {
      words.add(
          Words.count(atRelease, "user a month", "users a month") + " when the model came out");
    }
    dollars(known.annualRevenue(), "a year");
    dollars(known.monthlyRevenue(), "a month");
  }

  private void how(Circumstances known) {
    Form form = known.form();
    if (form != null) {
      words.add(form(form));
    }
    flag(known.distribution(), "copies passed on", "no copies passed on");
    flag(known.network(), "offered over a network", "not over a network");
    flag(known.modified(), "changed", "not changed");
    flag(known.multimodal(), "multimodal", "not multimodal");
    places("field", "no field of use that a licence names", known.fields());
    flag(
        known.competesWithLicensor(),
        "competes with the licensor",
        "does not compete with the licensor");
    Party role = known.role();
    text("as", role == null ? null : role.word().replace('-', ' '));
  }

  private void result(Circumstances known) {
    text("result under", known.resultLicense());
    flag(known.resultReleased(), "result released", "result kept");
    Trains trains = known.trains();
    text("outputs train", trains == null ? null : trains(trains));
  }

  private void flag(@Nullable Boolean flag, String yes, String no) {
    if (flag != null) {
      words.add(flag ? yes : no);
    }
  }

  private void text(String before, @Nullable String text) {
    if (text != null) {
      words.add(before + " " + text);
    }
  }

  /** A list is exhaustive, so that an empty one says something. */
  private void places(String before, String none, @Nullable List<String> places) {
    if (places != null) {
      words.add(places.isEmpty() ? none : before + " " + Words.list(places, "and"));
    }
  }

  private void dollars(@Nullable Long dollars, String span) {
    if (dollars != null) {
      words.add(String.format(Locale.ROOT, "%,d dollars %s", dollars, span));
    }
  }

  private static String organisation(Organisation organisation) {
    return switch (organisation) {
      case INDIVIDUAL -> "an individual";
      case COMPANY -> "a company";
      case NONPROFIT -> "a non-profit";
      case ACADEMIC -> "an academic body";
    };
  }

  private static String form(Form form) {
    return switch (form) {
      case SOURCE -> "as source";
      case BINARY -> "as binaries";
      case HOSTED -> "hosted";
      case INTERNAL -> "in house";
    };
  }

  private static String trains(Trains trains) {
    return switch (trains) {
      case SAME_FAMILY -> "models of the same family";
      case OTHER_LLM -> "another language model";
      case OTHER_MODEL -> "another kind of model";
    };
  }
}

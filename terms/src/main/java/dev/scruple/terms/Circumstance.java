// SPDX-License-Identifier: Apache-2.0
package dev.scruple.terms;

import dev.scruple.model.Circumstances;
import dev.scruple.model.Form;
import dev.scruple.model.Organisation;
import dev.scruple.model.Party;
import dev.scruple.model.Purpose;
import dev.scruple.model.Trains;
import dev.scruple.model.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A key of the use file: what licences ask about a use. In the contract's order. */
public enum Circumstance implements Word {
  COMMERCIAL("commercial", Kind.TRUTH),
  PURPOSE("purpose", Kind.WORD),
  ORGANISATION("organisation", Kind.WORD),
  DOMICILE("domicile", Kind.PLACE),
  USERS("users", Kind.PLACES),
  OUTPUTS("outputs", Kind.PLACES),
  MONTHLY_USERS("monthlyUsers", Kind.NUMBER),
  MONTHLY_USERS_AT_RELEASE("monthlyUsersAtRelease", Kind.NUMBER),
  ANNUAL_REVENUE("annualRevenue", Kind.NUMBER),
  MONTHLY_REVENUE("monthlyRevenue", Kind.NUMBER),
  FORM("form", Kind.WORD),
  DISTRIBUTION("distribution", Kind.TRUTH),
  NETWORK("network", Kind.TRUTH),
  MODIFIED("modified", Kind.TRUTH),
  MULTIMODAL("multimodal", Kind.TRUTH),
  FIELDS("fields", Kind.FIELDS),
  COMPETES_WITH_LICENSOR("competesWithLicensor", Kind.TRUTH),
  ROLE("role", Kind.WORD),
  RESULT_LICENSE("resultLicense", Kind.LICENSE),
  RESULT_RELEASED("resultReleased", Kind.TRUTH),
  TRAINS("trains", Kind.WORD);

  /** How a circumstance is written and compared. */
  public enum Kind {
    /** True or false. */
    TRUTH,
    /** A whole number. */
    NUMBER,
    /** One of the contract's words. */
    WORD,
    /** An ISO 3166 alpha-2 code, or {@code EU}. */
    PLACE,
    /** A list of places that leaves none out. */
    PLACES,
    /** A list of fields of use that leaves none out. */
    FIELDS,
    /** A licence's id. */
    LICENSE
  }

  private final String key;
  private final Kind kind;

  Circumstance(String key, Kind kind) {
    this.key = key;
    this.kind = kind;
  }

  @Override
  public String word() {
    return key;
  }

  /** How it is written and compared. */
  public Kind kind() {
    return kind;
  }

  /** The words that it may be, where its kind is {@code WORD}; otherwise none. */
  public List<String> words() {
    return switch (this) {
      case PURPOSE -> words(Purpose.values());
      case ORGANISATION -> words(Organisation.values());
      case FORM -> words(Form.values());
      case ROLE -> words(Party.values());
      case TRAINS -> words(Trains.values());
      case COMMERCIAL,
          DOMICILE,
          USERS,
          OUTPUTS,
          MONTHLY_USERS,
          MONTHLY_USERS_AT_RELEASE,
          ANNUAL_REVENUE,
          MONTHLY_REVENUE,
          DISTRIBUTION,
          NETWORK,
          MODIFIED,
          MULTIMODAL,
          FIELDS,
          COMPETES_WITH_LICENSOR,
          RESULT_LICENSE,
          RESULT_RELEASED ->
          List.of();
    };
  }

  private static List<String> words(Word[] constants) {
    return Arrays.stream(constants).map(Word::word).toList();
  }

  /** The circumstance with this key. */
  public static Optional<Circumstance> named(String key) {
    return Arrays.stream(values()).filter(each -> each.key.equals(key)).findFirst();
  }

  /** Whether it is stated. */
  public boolean isStated(Circumstances circumstances) {
    return read(circumstances) != null;
  }

  /** What is stated: a Boolean, Long, String or list of Strings; null where nothing is. */
  public @Nullable Object in(Circumstances circumstances) {
    Object value = read(circumstances);
    return value instanceof Word word ? word.word() : value;
  }

  private @Nullable Object read(Circumstances circumstances) {
    return switch (this) {
      case COMMERCIAL -> circumstances.commercial();
      case PURPOSE -> circumstances.purpose();
      case ORGANISATION -> circumstances.organisation();
      case DOMICILE -> circumstances.domicile();
      case USERS -> circumstances.users();
      case OUTPUTS -> circumstances.outputs();
      case MONTHLY_USERS -> circumstances.monthlyUsers();
      case MONTHLY_USERS_AT_RELEASE -> circumstances.monthlyUsersAtRelease();
      case ANNUAL_REVENUE -> circumstances.annualRevenue();
      case MONTHLY_REVENUE -> circumstances.monthlyRevenue();
      case FORM -> circumstances.form();
      case DISTRIBUTION -> circumstances.distribution();
      case NETWORK -> circumstances.network();
      case MODIFIED -> circumstances.modified();
      case MULTIMODAL -> circumstances.multimodal();
      case FIELDS -> circumstances.fields();
      case COMPETES_WITH_LICENSOR -> circumstances.competesWithLicensor();
      case ROLE -> circumstances.role();
      case RESULT_LICENSE -> circumstances.resultLicense();
      case RESULT_RELEASED -> circumstances.resultReleased();
      case TRAINS -> circumstances.trains();
    };
  }
}

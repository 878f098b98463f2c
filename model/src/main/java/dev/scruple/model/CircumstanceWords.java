// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

/** Circumstances of a use in plain English, as something to find out. */
public final class CircumstanceWords {
  private CircumstanceWords() {}

  /** The words for a key of the use file; the key itself where there are none. */
  public static String of(String key) {
    return switch (key) {
      case "commercial" -> "whether your use is commercial";
      case "purpose" -> "its purpose";
      case "organisation" -> "what kind of organisation you are";
      case "domicile" -> "where you are established";
      case "users" -> "where your users are";
      case "outputs" -> "where its outputs are used";
      case "monthlyUsers" -> "how many monthly users you have";
      case "monthlyUsersAtRelease" -> "how many monthly users you had when the model came out";
      case "annualRevenue" -> "your annual revenue";
      case "monthlyRevenue" -> "your monthly revenue";
      case "form" -> "the form in which it reaches others";
      case "distribution" -> "whether copies leave your organisation";
      case "network" -> "whether others use it over a network";
      case "modified" -> "whether you change it";
      case "multimodal" -> "whether the model is multimodal";
      case "fields" -> "your field of use";
      case "competesWithLicensor" -> "whether you compete with the licensor";
      case "role" -> "whether you provide it to others or only use it";
      case "resultLicense" -> "the licence of your result";
      case "resultReleased" -> "whether you release your result";
      case "trains" -> "what the outputs are to train";
      default -> key;
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the user states about a use. Null is unknown, never guessed. Places are ISO 3166 alpha-2
 * codes or {@code EU}; revenue is in US dollars; a list is exhaustive.
 *
 * @param domicile where the user is established
 * @param users where those are who use what is built
 * @param outputs where outputs are used
 * @param monthlyUsers monthly active users today
 * @param monthlyUsersAtRelease monthly active users in the month before the model's release
 * @param distribution copies leave the organisation
 * @param network others use it over a network
 * @param fields fields of use, such as {@code medical}
 * @param resultLicense SPDX id of the licence of what is built
 */
public record Circumstances(
    @Nullable Boolean commercial,
    @Nullable Purpose purpose,
    @Nullable Organisation organisation,
    @Nullable String domicile,
    @Nullable List<String> users,
    @Nullable List<String> outputs,
    @Nullable Long monthlyUsers,
    @Nullable Long monthlyUsersAtRelease,
    @Nullable Long annualRevenue,
    @Nullable Long monthlyRevenue,
    @Nullable Form form,
    @Nullable Boolean distribution,
    @Nullable Boolean network,
    @Nullable Boolean modified,
    @Nullable Boolean multimodal,
    @Nullable List<String> fields,
    @Nullable Boolean competesWithLicensor,
    @Nullable Party role,
    @Nullable String resultLicense,
    @Nullable Boolean resultReleased,
    @Nullable Trains trains) {

  /** Nothing stated. */
  public static final Circumstances UNKNOWN =
      new Circumstances(
          null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
          null, null, null, null, null, null);
}

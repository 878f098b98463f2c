// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.checks.activity.NotRetired;
import dev.scruple.checks.activity.RecentRelease;
import dev.scruple.checks.activity.RecentlyActive;
import dev.scruple.checks.data.DataDescribed;
import dev.scruple.checks.data.KeysNotInConfiguration;
import dev.scruple.checks.documentation.ChangelogKept;
import dev.scruple.checks.documentation.ReadmeInstallsAndShows;
import dev.scruple.checks.governance.CodeOfConduct;
import dev.scruple.checks.governance.ContributionGuide;
import dev.scruple.checks.governance.MaintainersNamed;
import dev.scruple.checks.governance.WorkIsShared;
import dev.scruple.checks.interoperability.InstallablePackage;
import dev.scruple.checks.interoperability.OpenWeightsFormat;
import dev.scruple.checks.interoperability.WhereToAskAndReport;
import dev.scruple.checks.licence.ClaimsCoverBases;
import dev.scruple.checks.licence.DeclaredMatchesDetected;
import dev.scruple.checks.licence.OneClearLicence;
import dev.scruple.checks.licence.WeightsLicenceStated;
import dev.scruple.checks.modelsafety.WeightsLoadWithoutCode;
import dev.scruple.checks.openness.OpenLicences;
import dev.scruple.checks.reproducibility.DependenciesLocked;
import dev.scruple.checks.security.ActionsPinned;
import dev.scruple.checks.security.AgentInstructionsSafe;
import dev.scruple.checks.security.DisclosurePromise;
import dev.scruple.checks.security.NoHiddenCharacters;
import dev.scruple.checks.security.NoSecrets;
import dev.scruple.checks.security.NothingRunsOnOpen;
import dev.scruple.checks.security.SecurityPolicyContact;
import dev.scruple.checks.security.SupportedVersions;
import dev.scruple.checks.security.TestsInCi;
import dev.scruple.model.Outcome;
import java.util.List;
import java.util.Optional;

/** The built-in checks. */
public final class Checks {
  /** Sorted by area, in the checklist's order, then by id: one line a check. */
  private static final List<Check> ALL =
      List.of(
          new ClaimsCoverBases(),
          new DeclaredMatchesDetected(),
          new OneClearLicence(),
          new WeightsLicenceStated(),
          new NotRetired(),
          new RecentRelease(),
          new RecentlyActive(),
          new CodeOfConduct(),
          new ContributionGuide(),
          new MaintainersNamed(),
          new WorkIsShared(),
          new ChangelogKept(),
          new ReadmeInstallsAndShows(),
          new ActionsPinned(),
          new AgentInstructionsSafe(),
          new DisclosurePromise(),
          new NoHiddenCharacters(),
          new NoSecrets(),
          new NothingRunsOnOpen(),
          new SecurityPolicyContact(),
          new SupportedVersions(),
          new TestsInCi(),
          new DataDescribed(),
          new KeysNotInConfiguration(),
          new InstallablePackage(),
          new OpenWeightsFormat(),
          new WhereToAskAndReport(),
          new OpenLicences(),
          new WeightsLoadWithoutCode(),
          new DependenciesLocked());

  private Checks() {}

  /** Every check, sorted by area, then by id. */
  public static List<Check> all() {
    return ALL;
  }

  /** The check of an id. */
  public static Optional<Check> find(String id) {
    return ALL.stream().filter(check -> info(check).id().equals(id)).findFirst();
  }

  /** What a check says of itself. */
  public static CheckInfo info(Check check) {
    CheckInfo info = check.getClass().getAnnotation(CheckInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(check.getClass() + " carries no @CheckInfo");
    }
    return info;
  }

  /** Every check's outcome, in the order of {@link #all()}. */
  public static List<Outcome> run(Case target) {
    return ALL.stream().map(check -> check.check(target)).toList();
  }
}

// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.checks.activity.NotRetired;
import dev.scruple.checks.activity.RecentRelease;
import dev.scruple.checks.activity.RecentlyActive;
import dev.scruple.checks.data.ConsentStated;
import dev.scruple.checks.data.DataDescribed;
import dev.scruple.checks.data.DataLicenceAndSource;
import dev.scruple.checks.data.EvaluationDataApart;
import dev.scruple.checks.data.PersonalInformationStated;
import dev.scruple.checks.data.RetentionStated;
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
import dev.scruple.checks.security.NoSecrets;
import dev.scruple.checks.security.SecurityPolicyContact;
import dev.scruple.checks.security.TestsInCi;
import dev.scruple.checks.security.TokensLeastPrivilege;
import dev.scruple.checks.security.WorkflowsSafe;
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
          new NoSecrets(),
          new SecurityPolicyContact(),
          new TestsInCi(),
          new TokensLeastPrivilege(),
          new WorkflowsSafe(),
          new ConsentStated(),
          new DataDescribed(),
          new DataLicenceAndSource(),
          new EvaluationDataApart(),
          new PersonalInformationStated(),
          new RetentionStated(),
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
    return run(target, Selection.ALL);
  }

  /** The outcomes of the checks that are asked, in the order of {@link #all()}. */
  public static List<Outcome> run(Case target, Selection asked) {
    return ALL.stream()
        .filter(check -> asked.holds(info(check)))
        .map(check -> check.check(target))
        .toList();
  }
}

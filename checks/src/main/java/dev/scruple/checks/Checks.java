// SPDX-License-Identifier: Apache-2.0
package dev.scruple.checks;

import dev.scruple.checks.activity.NotRetired;
import dev.scruple.checks.activity.RecentRelease;
import dev.scruple.checks.activity.RecentlyActive;
import dev.scruple.checks.activity.ReleasesRegular;
import dev.scruple.checks.data.ConsentStated;
import dev.scruple.checks.data.DataDescribed;
import dev.scruple.checks.data.DataLicenceAndSource;
import dev.scruple.checks.data.EvaluationDataApart;
import dev.scruple.checks.data.KeysNotInConfiguration;
import dev.scruple.checks.data.PersonalInformationStated;
import dev.scruple.checks.data.PromptsNotLogged;
import dev.scruple.checks.data.RetentionStated;
import dev.scruple.checks.data.TelemetryCanBeOff;
import dev.scruple.checks.documentation.ApiReference;
import dev.scruple.checks.documentation.ChangelogKept;
import dev.scruple.checks.documentation.CitationGiven;
import dev.scruple.checks.documentation.ExamplesMatchApi;
import dev.scruple.checks.documentation.LinksAlive;
import dev.scruple.checks.documentation.ReadmeInstallsAndShows;
import dev.scruple.checks.documentation.TutorialsOffered;
import dev.scruple.checks.governance.ChangesReviewed;
import dev.scruple.checks.governance.CodeOfConduct;
import dev.scruple.checks.governance.CodeownersAlive;
import dev.scruple.checks.governance.ContributionGuide;
import dev.scruple.checks.governance.DecisionsExplained;
import dev.scruple.checks.governance.DisputesCanBeSettled;
import dev.scruple.checks.governance.FoundationBacked;
import dev.scruple.checks.governance.MaintainersNamed;
import dev.scruple.checks.governance.NewcomersArrive;
import dev.scruple.checks.governance.PathToMaintainer;
import dev.scruple.checks.governance.RegularsStay;
import dev.scruple.checks.governance.ReleaseRightsNamed;
import dev.scruple.checks.governance.TemplatesFilled;
import dev.scruple.checks.governance.WorkIsShared;
import dev.scruple.checks.interoperability.ApiStabilityStated;
import dev.scruple.checks.interoperability.BugTemplateAsks;
import dev.scruple.checks.interoperability.DeprecationPolicy;
import dev.scruple.checks.interoperability.InstallablePackage;
import dev.scruple.checks.interoperability.OpenWeightsFormat;
import dev.scruple.checks.interoperability.PlatformsStated;
import dev.scruple.checks.interoperability.StandardInterfaces;
import dev.scruple.checks.interoperability.SupportPromised;
import dev.scruple.checks.interoperability.WhereToAskAndReport;
import dev.scruple.checks.licence.ClaimsCoverBases;
import dev.scruple.checks.licence.DeclaredMatchesDetected;
import dev.scruple.checks.licence.FilesCarryLicence;
import dev.scruple.checks.licence.LicenceFitsUse;
import dev.scruple.checks.licence.NoticesKept;
import dev.scruple.checks.licence.OneClearLicence;
import dev.scruple.checks.licence.PartsLicensedApart;
import dev.scruple.checks.licence.WeightsLicenceStated;
import dev.scruple.checks.modelsafety.NoRemoteCodeAsked;
import dev.scruple.checks.modelsafety.WeightsLoadWithoutCode;
import dev.scruple.checks.openness.MofComponents;
import dev.scruple.checks.openness.OpenLicences;
import dev.scruple.checks.reproducibility.CheckpointsVersioned;
import dev.scruple.checks.reproducibility.CommandsGiven;
import dev.scruple.checks.reproducibility.ConfigurationsKept;
import dev.scruple.checks.reproducibility.DependenciesLocked;
import dev.scruple.checks.reproducibility.EnvironmentPinned;
import dev.scruple.checks.reproducibility.MetricsExpected;
import dev.scruple.checks.reproducibility.SeedsSet;
import dev.scruple.checks.security.ActionsPinned;
import dev.scruple.checks.security.AgentInstructionsSafe;
import dev.scruple.checks.security.DependencyUpdates;
import dev.scruple.checks.security.DisclosurePromise;
import dev.scruple.checks.security.DownloadsVerified;
import dev.scruple.checks.security.InputsFuzzed;
import dev.scruple.checks.security.InstallRunsNoCode;
import dev.scruple.checks.security.NoCommittedBinaries;
import dev.scruple.checks.security.NoHiddenCharacters;
import dev.scruple.checks.security.NoSecrets;
import dev.scruple.checks.security.NothingRunsOnOpen;
import dev.scruple.checks.security.ProvenanceMade;
import dev.scruple.checks.security.ReleasesSigned;
import dev.scruple.checks.security.SecurityPolicyContact;
import dev.scruple.checks.security.StaticAnalysis;
import dev.scruple.checks.security.SupportedVersions;
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
          new FilesCarryLicence(),
          new LicenceFitsUse(),
          new NoticesKept(),
          new OneClearLicence(),
          new PartsLicensedApart(),
          new WeightsLicenceStated(),
          new NotRetired(),
          new RecentRelease(),
          new RecentlyActive(),
          new ReleasesRegular(),
          new ChangesReviewed(),
          new CodeOfConduct(),
          new CodeownersAlive(),
          new ContributionGuide(),
          new DecisionsExplained(),
          new DisputesCanBeSettled(),
          new FoundationBacked(),
          new MaintainersNamed(),
          new NewcomersArrive(),
          new PathToMaintainer(),
          new RegularsStay(),
          new ReleaseRightsNamed(),
          new TemplatesFilled(),
          new WorkIsShared(),
          new ApiReference(),
          new ChangelogKept(),
          new CitationGiven(),
          new ExamplesMatchApi(),
          new LinksAlive(),
          new ReadmeInstallsAndShows(),
          new TutorialsOffered(),
          new ActionsPinned(),
          new AgentInstructionsSafe(),
          new DependencyUpdates(),
          new DisclosurePromise(),
          new DownloadsVerified(),
          new InputsFuzzed(),
          new InstallRunsNoCode(),
          new NoCommittedBinaries(),
          new NoHiddenCharacters(),
          new NoSecrets(),
          new NothingRunsOnOpen(),
          new ProvenanceMade(),
          new ReleasesSigned(),
          new SecurityPolicyContact(),
          new StaticAnalysis(),
          new SupportedVersions(),
          new TestsInCi(),
          new TokensLeastPrivilege(),
          new WorkflowsSafe(),
          new ConsentStated(),
          new DataDescribed(),
          new DataLicenceAndSource(),
          new EvaluationDataApart(),
          new KeysNotInConfiguration(),
          new PersonalInformationStated(),
          new PromptsNotLogged(),
          new RetentionStated(),
          new TelemetryCanBeOff(),
          new ApiStabilityStated(),
          new BugTemplateAsks(),
          new DeprecationPolicy(),
          new InstallablePackage(),
          new OpenWeightsFormat(),
          new PlatformsStated(),
          new StandardInterfaces(),
          new SupportPromised(),
          new WhereToAskAndReport(),
          new MofComponents(),
          new OpenLicences(),
          new NoRemoteCodeAsked(),
          new WeightsLoadWithoutCode(),
          new CheckpointsVersioned(),
          new CommandsGiven(),
          new ConfigurationsKept(),
          new DependenciesLocked(),
          new EnvironmentPinned(),
          new MetricsExpected(),
          new SeedsSet());

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

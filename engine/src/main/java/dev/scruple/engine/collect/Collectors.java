// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.collect;

import dev.scruple.engine.code.CodeCollector;
import dev.scruple.licenses.DeclaredLicenses;
import dev.scruple.licenses.LicenseDetector;
import java.util.List;
import java.util.stream.Stream;

/** The built-in collectors of files. */
public final class Collectors {
  private final List<FileCollector> all;
  private final WeightsCollector weights;

  /** The collectors, with the licence library that they share. */
  public Collectors(DeclaredLicenses licenses) {
    this(licenses, List.of());
  }

  /** The same, and others that see each file after them. */
  public Collectors(DeclaredLicenses licenses, List<FileCollector> more) {
    this.weights = new WeightsCollector(licenses);
    Stream<FileCollector> built =
        Stream.of(
            new AgentCollector(),
            new AssuranceCollector(),
            new BinaryCollector(),
            new CardCollector(licenses),
            new ChangelogCollector(),
            new CitationCollector(),
            new CodeCollector(),
            new CopiedCodeCollector(),
            new DataStatementCollector(),
            new DataUseCollector(),
            new DocumentCollector(),
            new DownloadCollector(),
            new EnvironmentCollector(),
            new GovernanceDocumentCollector(),
            new HiddenCharacterCollector(),
            new IssueFormCollector(),
            new LicenseCollector(new LicenseDetector()),
            new LinkCollector(),
            new ManifestCollector(licenses),
            new ManifestPeopleCollector(),
            new ModelCodeCollector(),
            new OpeningCollector(),
            new PlatformCollector(),
            new PracticeCollector(),
            new ReferenceCollector(),
            new ResearchCollector(),
            new SecretCollector(),
            new SecurityPolicyCollector(),
            new SettingCollector(),
            new StandardCollector(),
            new StartCollector(),
            new StatementCollector(),
            new StatusCollector(),
            new TeachingCollector(),
            new UpdateToolCollector(),
            new WeightsWordsCollector(licenses),
            new WorkflowCollector());
    this.all = Stream.concat(built, more.stream()).toList();
  }

  /** In the order in which they see a file. */
  List<FileCollector> all() {
    return all;
  }

  /** The one that sees what the model file library recognised. */
  WeightsCollector weights() {
    return weights;
  }

  /** Names and versions, as a part of what cached results depend on. */
  public String versions() {
    StringBuilder versions = new StringBuilder();
    for (FileCollector collector : all) {
      versions.append(collector.name()).append('=').append(collector.version()).append(' ');
    }
    return versions.append(WeightsCollector.NAME).append(WeightsCollector.VERSION).toString();
  }
}

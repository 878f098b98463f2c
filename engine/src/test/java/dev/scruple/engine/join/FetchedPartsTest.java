// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.join;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.engine.inventory.FileClassifier;
import dev.scruple.engine.inventory.GitAttributes;
import dev.scruple.engine.inventory.SurveyedFile;
import dev.scruple.model.Evidence;
import dev.scruple.model.Fact;
import dev.scruple.model.OpennessFact;
import dev.scruple.model.Source;
import dev.scruple.model.Trace;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchedPartsTest {
  private static SurveyedFile file(String path, Fact... facts) {
    List<Evidence> evidence =
        Arrays.stream(facts).map(fact -> Evidence.of(Source.lines(path, 1, 1), fact)).toList();
    return new SurveyedFile(
        path,
        path,
        new FileClassifier(new GitAttributes()).classify(path, new byte[0], null),
        100,
        evidence);
  }

  private static List<Fact> fetched(String what, @Nullable String version) {
    List<SurveyedFile> files =
        List.of(
            file("README.md", new Trace.Fetch(what, version, false)),
            file("data/small.safetensors"));
    return new FetchedParts()
        .join(new Tree(files, Set.of())).stream().map(Evidence::value).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github.com/example/scales/blob/master/data/small.safetensors",
        "github.com/example/scales/raw/feature/light/data/small.safetensors",
        "raw.githubusercontent.com/example/scales/main/data/small.safetensors",
        "gitlab.com/example/group/scales/-/raw/main/data/small.safetensors"
      })
  void aFileOfThisTreeIsNotFetchedFromElsewhere(String address) {
    assertThat(fetched(address, null)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "github.com/example/scales/blob/master/data/other.safetensors",
        "example.org/scales/data/small.safetensors"
      })
  void othersAre(String address) {
    assertThat(fetched(address, null))
        .containsExactly(new OpennessFact.Fetched(address, null, false));
  }

  @Test
  void anAddressThatIsFixedIsKept() {
    String release = "github.com/example/scales/releases/download/v1/data/small.safetensors";

    assertThat(fetched(release, "v1"))
        .containsExactly(new OpennessFact.Fetched(release, "v1", false));
  }
}

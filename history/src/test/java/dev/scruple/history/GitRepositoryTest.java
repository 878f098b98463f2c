// SPDX-License-Identifier: Apache-2.0
package dev.scruple.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.testkit.repository.Author;
import dev.scruple.testkit.repository.RepositoryBuilder;
import java.nio.file.Path;
import java.time.Instant;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.TreeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitRepositoryTest {
  @TempDir private Path folder;

  private ObjectId insert(TreeFormatter tree) throws Exception {
    try (Git git = Git.open(folder.toFile());
        ObjectInserter inserter = git.getRepository().newObjectInserter()) {
      ObjectId id = inserter.insert(tree);
      inserter.flush();
      return id;
    }
  }

  @Test
  void aTreeThatNamesItselfManyTimesOverIsCutOff() throws Exception {
    RepositoryBuilder.at(folder).close();
    ObjectId tree = insert(new TreeFormatter());
    for (int level = 0; level < 12; level++) {
      TreeFormatter above = new TreeFormatter();
      for (char name = 'a'; name <= 'j'; name++) {
        above.append(String.valueOf(name), FileMode.TREE, tree);
      }
      tree = insert(above);
    }
    try (GitRepository repository = GitRepository.open(folder.resolve(".git"))) {
      GitTree listed = repository.treeById(tree.name());
      assertThat(listed.unread())
          .extracting(UnreadFolder::reason)
          .first()
          .asString()
          .contains("too large");
    }
  }

  @Test
  void namesThatNoFileCanHaveAreToldAndLeftOut() throws Exception {
    RepositoryBuilder.at(folder).file("a", "1").close();
    ObjectId empty = insert(new TreeFormatter());
    TreeFormatter tree = new TreeFormatter();
    tree.append("..", FileMode.TREE, empty);
    tree.append(".GIT", FileMode.REGULAR_FILE, empty);
    tree.append("kept", FileMode.REGULAR_FILE, empty);
    ObjectId id = insert(tree);
    try (GitRepository repository = GitRepository.open(folder.resolve(".git"))) {
      GitTree listed = repository.treeById(id.name());
      assertThat(listed.entries()).extracting(TreeEntry::path).containsExactly("kept");
      assertThat(listed.unread()).hasSize(2);
    }
  }

  @Test
  void anObjectThatIsNoCommitIsNoRevision() throws Exception {
    try (RepositoryBuilder builder = RepositoryBuilder.at(folder)) {
      builder.file("a", "1").commit(Author.named("Ada"), Instant.EPOCH);
      try (GitRepository repository = GitRepository.open(folder.resolve(".git"))) {
        assertThat(repository.resolve(builder.blob("a"))).isEmpty();
      }
    }
  }
}

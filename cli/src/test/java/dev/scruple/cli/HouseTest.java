// SPDX-License-Identifier: Apache-2.0
package dev.scruple.cli;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Which room of the house knows which. */
class HouseTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .withImportOption(location -> !location.contains("testkit"))
          .importPackages("dev.scruple");

  private static final List<String> ROOMS =
      List.of(
          "model",
          "content",
          "licenses",
          "terms",
          "catalogue",
          "sourcecode",
          "builds",
          "cards",
          "modelfiles",
          "manifests",
          "history",
          "sources",
          "checks",
          "engine",
          "report",
          "cli");

  /** What each room may know of ours; the engine may know every library. */
  private static final Map<String, List<String>> KNOWS =
      Map.ofEntries(
          Map.entry("model", List.of()),
          Map.entry("content", List.of()),
          Map.entry("licenses", List.of("content")),
          Map.entry("terms", List.of("content", "model", "licenses")),
          Map.entry("catalogue", List.of("content")),
          Map.entry("sourcecode", List.of("content")),
          Map.entry("builds", List.of()),
          Map.entry("cards", List.of("content")),
          Map.entry("modelfiles", List.of("content")),
          Map.entry("manifests", List.of("content", "sourcecode")),
          Map.entry("history", List.of("content")),
          Map.entry("sources", List.of("content", "model", "history")),
          Map.entry("checks", List.of("model")),
          Map.entry("report", List.of("model")));

  @TestFactory
  Stream<DynamicTest> aRoomKnowsOnlyTheRoomsThatTheDesignAllows() {
    return KNOWS.entrySet().stream()
        .map(
            entry -> {
              List<String> forbidden = new ArrayList<>();
              for (String room : ROOMS) {
                if (!room.equals(entry.getKey()) && !entry.getValue().contains(room)) {
                  forbidden.add("dev.scruple." + room + "..");
                }
              }
              return DynamicTest.dynamicTest(
                  entry.getKey(),
                  () ->
                      noClasses()
                          .that()
                          .resideInAPackage("dev.scruple." + entry.getKey() + "..")
                          .should()
                          .dependOnClassesThat()
                          .resideInAnyPackage(forbidden.toArray(String[]::new))
                          .check(CLASSES));
            });
  }

  @Test
  void theEngineKnowsNeitherReportsNorTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple.engine..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.scruple.report..", "dev.scruple.cli..")
        .check(CLASSES);
  }

  @TestFactory
  Stream<DynamicTest> aThirdPartyLibraryLivesInItsRoomsOnly() {
    return Stream.of(
            Map.entry("picocli..", List.of("cli")),
            Map.entry("org.eclipse.jgit..", List.of("sources", "history")),
            Map.entry("dev.failsafe..", List.of("sources.depsdev")),
            Map.entry("java.net.http..", List.of("sources.depsdev")),
            Map.entry("org.snakeyaml..", List.of("terms", "builds", "cards", "manifests")),
            Map.entry("org.apache.commons.compress..", List.of("content")),
            Map.entry(
                "tools.jackson..",
                List.of(
                    "report",
                    "engine.cache",
                    "modelfiles",
                    "manifests",
                    "sourcecode",
                    "sources.depsdev")))
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        noClasses()
                            .that()
                            .resideInAPackage("dev.scruple..")
                            .and()
                            .resideOutsideOfPackages(
                                entry.getValue().stream()
                                    .map(room -> "dev.scruple." + room + "..")
                                    .toArray(String[]::new))
                            .should()
                            .dependOnClassesThat()
                            .resideInAPackage(entry.getKey())
                            .check(CLASSES)));
  }

  @Test
  void noPublicSignatureShowsAThirdPartyLibrary() {
    methods()
        .that()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideInAPackage("dev.scruple..")
        .and()
        .areDeclaredInClassesThat()
        .arePublic()
        .and()
        .areDeclaredInClassesThat()
        .resideOutsideOfPackages("dev.scruple.cli..", "dev.scruple.benchmarks..")
        .should(showOnlyOwnAndJdkTypes())
        .check(CLASSES);
  }

  /** It is public for the readers' packages alone. */
  @Test
  void onlyManifestsKnowTheDocumentsThatTheirReadersShare() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple..")
        .and()
        .resideOutsideOfPackage("dev.scruple.manifests..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.scruple.manifests.document..")
        .check(CLASSES);
  }

  private static ArchCondition<JavaMethod> showOnlyOwnAndJdkTypes() {
    return new ArchCondition<>("show only types of ours and of the JDK") {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        List<JavaClass> shown = new ArrayList<>(method.getRawParameterTypes());
        shown.add(method.getRawReturnType());
        for (JavaClass type : shown) {
          String name = type.getBaseComponentType().getPackageName();
          boolean fine =
              name.isEmpty() || name.startsWith("java.") || name.startsWith("dev.scruple");
          if (!fine && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            events.add(
                SimpleConditionEvent.violated(
                    method, method.getFullName() + " shows " + type.getName()));
          }
        }
      }
    };
  }

  @Test
  void nothingDeserialisesOrLoadsCodeOfATarget() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.io.ObjectInputStream")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.net.URLClassLoader")
        .orShould()
        .dependOnClassesThat()
        .resideInAPackage("javax.script..")
        .check(CLASSES);
  }

  @Test
  void theCommandLineReadsNoFileOfATarget() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple.cli..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.scruple.content..",
            "dev.scruple.catalogue..",
            "dev.scruple.cards..",
            "dev.scruple.sourcecode..",
            "dev.scruple.modelfiles..",
            "dev.scruple.manifests..",
            "dev.scruple.history..")
        .check(CLASSES);
  }

  @Test
  void nothingStartsAProcess() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple..")
        .and()
        .resideOutsideOfPackage("dev.scruple.benchmarks..")
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.ProcessBuilder")
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .check(CLASSES);
  }

  @Test
  void checksDoNoInputOrOutput() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple.checks..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")
        .check(CLASSES);
  }

  @Test
  void noNameSaysNothing() {
    noClasses()
        .that()
        .resideInAPackage("dev.scruple..")
        .should()
        .haveSimpleNameEndingWith("Util")
        .orShould()
        .haveSimpleNameEndingWith("Utils")
        .orShould()
        .haveSimpleNameEndingWith("Helper")
        .orShould()
        .haveSimpleNameEndingWith("Manager")
        .orShould()
        .haveSimpleNameEndingWith("Impl")
        .check(CLASSES);
  }
}

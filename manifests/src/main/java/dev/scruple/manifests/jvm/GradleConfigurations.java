// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.jvm;

import dev.scruple.manifests.DependencyScope;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Configurations of Gradle by the names that its own plugins, Kotlin's and Android's give them:
 * {@code implementation}, {@code testImplementation}, {@code debugRuntimeClasspath}.
 */
final class GradleConfigurations {
  private static final Pattern DECLARED =
      Pattern.compile(
          "(?:[a-z][A-Za-z0-9]*(?:Api|Implementation|CompileOnly|CompileOnlyApi|RuntimeOnly|Compile"
              + "|Runtime|AnnotationProcessor|Provided)"
              + "|api|implementation|compileOnly|compileOnlyApi|runtimeOnly|compile|runtime"
              + "|annotationProcessor|provided|classpath|kapt|ksp|developmentOnly|shadow)");

  private GradleConfigurations() {}

  /** Whether a word names one to which packages are added. */
  static boolean isDeclared(String word) {
    return word.length() <= 100 && DECLARED.matcher(word).matches();
  }

  /** What packages are needed for that a build adds to one. */
  static DependencyScope declared(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("test")) {
      return DependencyScope.TEST;
    }
    if (lower.startsWith("development")) {
      return DependencyScope.DEVELOPMENT;
    }
    boolean build =
        lower.contains("compileonly")
            || lower.contains("annotationprocessor")
            || lower.contains("provided")
            || lower.startsWith("kapt")
            || lower.startsWith("ksp")
            || lower.equals("classpath");
    return build ? DependencyScope.BUILD : DependencyScope.RUNTIME;
  }

  /** What packages are needed for that are resolved for one. */
  static DependencyScope locked(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("test")) {
      return DependencyScope.TEST;
    }
    if (lower.endsWith("runtimeclasspath") || lower.equals("runtime")) {
      return DependencyScope.RUNTIME;
    }
    return lower.endsWith("compileclasspath") ? DependencyScope.BUILD : declared(name);
  }
}

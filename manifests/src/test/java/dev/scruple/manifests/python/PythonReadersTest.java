// SPDX-License-Identifier: Apache-2.0
package dev.scruple.manifests.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scruple.manifests.DeclaredPackage;
import dev.scruple.manifests.DependencyScope;
import dev.scruple.manifests.LockSummary;
import dev.scruple.manifests.ManifestReading;
import dev.scruple.manifests.Manifests;
import dev.scruple.manifests.Readings;
import org.junit.jupiter.api.Test;

/** setup.cfg, setup.py, requirements files and core metadata. */
class PythonReadersTest {
  @Test
  void doesNotTakeAnExtensionForThePackage() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            """
            modules.append(CUDAExtension(name="twin_cuda", sources=["a.cu"]))
            setup(name=find_name(), ext_modules=modules)
            """);

    assertThat(reading.name()).isNull();
  }

  @Test
  void readsAConstantOfTheSameFile() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            """
            NAME = 'twin'
            setup(name=NAME, version=NAME.version)
            """);

    assertThat(reading.name()).isEqualTo("twin");
    assertThat(reading.version()).isNull();
  }

  @Test
  void readsSetupCfg() {
    ManifestReading reading =
        Readings.of(
            "setup.cfg",
            """
            [metadata]
            name = twin
            license = MIT License
            license_files =
                LICENSE
            classifiers =
                Programming Language :: Python
                License :: OSI Approved :: MIT License
            [options]
            install_requires =
                requests>=2  # for the net
                # nothing
                attrs==23.1.0
            [options.extras_require]
            dev = black
            [flake8]
            license = none
            """);
    assertThat(Readings.licenses(reading))
        .containsExactly(
            "metadata.license = MIT License (FREE_TEXT) :3",
            "metadata.license_files = LICENSE (FILE) :5",
            "metadata.classifiers = License :: OSI Approved :: MIT License (CLASSIFIER) :8");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/requests '>=2' RUNTIME :11",
            "pkg:pypi/attrs@23.1.0 '==23.1.0' RUNTIME :13",
            "pkg:pypi/black '' DEVELOPMENT of dev :15");
  }

  @Test
  void readsRequirements() {
    ManifestReading reading =
        Readings.of(
            "requirements.txt",
            """
            # comment
            numpy >= 1.0   # why
            -r other.txt
            --index-url https://example.org/simple
            torch==2.1.0 ; sys_platform == "linux" \\
                --hash=sha256:00
            git+https://example.org/x.git@v1#egg=thing
            -e git+https://example.org/y.git#egg=other&subdirectory=a
            https://example.org/wheels/fast_x-1.2-py3-none-any.whl
            ./local/path
            """);
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/numpy '>= 1.0' RUNTIME :2",
            "pkg:pypi/torch@2.1.0 '==2.1.0' RUNTIME :5",
            "pkg:pypi/thing '@ git+https://example.org/x.git@v1#egg=thing' RUNTIME :7",
            "pkg:pypi/other '@ git+https://example.org/y.git#egg=other&subdirectory=a' RUNTIME :8",
            "pkg:pypi/fast-x@1.2 '==1.2' RUNTIME :9");
    assertThat(Readings.problems(reading))
        .containsExactly(
            "the file named by -r was not followed: other.txt", "names no package: ./local/path");
    assertThat(reading.lock()).isEmpty();
  }

  @Test
  void namesTheRepositoryWhereARequirementNamesNoPackage() {
    ManifestReading reading =
        Readings.of(
            "requirements.txt",
            "git+https://github.com/Org/repo.git@v1.0\n-e git+ssh://git@github.com/org/other\n");
    assertThat(reading.packages())
        .extracting(DeclaredPackage::purl)
        .containsExactly("pkg:github/org/repo@v1.0", "pkg:github/org/other");
  }

  @Test
  void takesRequirementsWithHashesForALockFile() {
    ManifestReading reading =
        Readings.of("requirements.txt", "a==1 --hash=sha256:0\nb==2 \\\n  --hash=sha256:1\n");
    assertThat(reading.lock()).contains(new LockSummary("requirements.txt with hashes", 2));
  }

  @Test
  void knowsRequirementsOfDevelopmentByTheirName() {
    assertThat(Readings.of("requirements-dev.txt", "x").packages().getFirst().scope())
        .isEqualTo(DependencyScope.DEVELOPMENT);
    assertThat(Readings.of("a/requirements/tests.txt", "x").packages().getFirst().scope())
        .isEqualTo(DependencyScope.DEVELOPMENT);
    assertThat(Readings.of("requirements/base.txt", "x").packages().getFirst().scope())
        .isEqualTo(DependencyScope.RUNTIME);
    assertThat(Manifests.reads("docs/notes.txt")).isFalse();
  }

  @Test
  void readsCoreMetadata() {
    ManifestReading reading =
        Readings.of(
            "x-1.dist-info/METADATA",
            """
            Metadata-Version: 2.4
            Name: twin
            Version: 1.0
            License-Expression: MIT AND Apache-2.0
            License: Some words
                and more
            License-File: LICENSE
            Classifier: License :: OSI Approved :: MIT License
            Classifier: Topic :: Software
            Requires-Dist: numpy (>=1.0)
            Requires-Dist: pytest; extra == "test"

            License: not this one
            """);
    assertThat(reading.name()).isEqualTo("twin");
    assertThat(Readings.licenses(reading))
        .containsExactly(
            "License-Expression = MIT AND Apache-2.0 (SPDX_EXPRESSION) :4",
            "License = Some words\nand more (FREE_TEXT) :5",
            "License-File = LICENSE (FILE) :7",
            "Classifier = License :: OSI Approved :: MIT License (CLASSIFIER) :8");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/numpy '(>=1.0)' RUNTIME :10", "pkg:pypi/pytest '' TEST of test :11");
  }

  @Test
  void readsTheLiteralsOfSetupPy() {
    ManifestReading reading =
        Readings.of(
            "setup.py",
            """
            from setuptools import setup
            extras = {}
            # license="commented out"
            setup(
                name="twin",
                version="0.1" + suffix,
                license="Apache 2.0 License",
                classifiers=["License :: OSI Approved :: Apache Software License", 'x'],
                install_requires=[
                    "numpy>=1.17",  # arrays
                    'torch==2.0.0',
                ],
            )
            """);
    assertThat(reading.name()).isEqualTo("twin");
    assertThat(reading.version()).isNull();
    assertThat(Readings.licenses(reading))
        .containsExactly(
            "setup.license = Apache 2.0 License (FREE_TEXT) :7",
            "setup.classifiers = License :: OSI Approved :: Apache Software License (CLASSIFIER)"
                + " :8");
    assertThat(Readings.packages(reading))
        .containsExactly(
            "pkg:pypi/numpy '>=1.17' RUNTIME :10", "pkg:pypi/torch@2.0.0 '==2.0.0' RUNTIME :11");
    assertThat(Readings.problems(reading)).containsExactly("setup.py computes version");
  }

  @Test
  void saysWhatSetupPyComputes() {
    ManifestReading reading =
        Readings.of("setup.py", "setup(install_requires=read('r.txt'), license=LICENSE)");
    assertThat(reading.packages()).isEmpty();
    assertThat(Readings.problems(reading))
        .contains("setup.py computes install_requires", "setup.py computes license");
  }
}

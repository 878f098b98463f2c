// SPDX-License-Identifier: Apache-2.0
package dev.scruple.benchmarks;

import dev.scruple.licenses.LicenseDetector;
import dev.scruple.licenses.LicenseMatch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Licence detection over a whole text and over code without one, beside a SHA-256 of the same. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
@Fork(1)
public class LicenseDetectionBenchmark {
  /** {@code license}: our LICENSE, 11 KiB; {@code code}: 64 KiB of lines of code. */
  @Param({"license", "code"})
  public String input = "license";

  private final LicenseDetector detector = new LicenseDetector();
  private byte[] bytes = new byte[0];

  /** Reads the input. */
  @Setup
  public void read() throws IOException {
    bytes =
        input.equals("license")
            ? Files.readAllBytes(Path.of(System.getProperty("scruple.root", "."), "LICENSE"))
            : "  int value = compute(index, other) + 1; // adds one\n"
                .repeat(1260)
                .getBytes(StandardCharsets.UTF_8);
  }

  /** Ours. */
  @Benchmark
  public List<LicenseMatch> detect() {
    return detector.detect("LICENSE", bytes);
  }

  /** The physical limit. */
  @Benchmark
  public byte[] sha256() throws NoSuchAlgorithmException {
    return MessageDigest.getInstance("SHA-256").digest(bytes);
  }
}

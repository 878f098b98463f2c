// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.CRC32;

/**
 * Credentials that nobody issued, drawn by a seed: none stands in a file of ours, where forges
 * would refuse it.
 */
final class Drawn {
  private static final String ALPHANUMERIC =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String HEX = "0123456789abcdef";
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final Random random;

  Drawn(long seed) {
    this.random = new Random(seed);
  }

  String alphanumeric(int length) {
    return of(ALPHANUMERIC, length);
  }

  String hex(int length) {
    return of(HEX, length);
  }

  private String digits(int length) {
    return (1 + random.nextInt(9)) + of("0123456789", length - 1);
  }

  private String of(String characters, int length) {
    StringBuilder drawn = new StringBuilder();
    for (int i = 0; i < length; i++) {
      drawn.append(characters.charAt(random.nextInt(characters.length())));
    }
    return drawn.toString();
  }

  /** With the checksum that the last six characters must be. */
  String checksummed(String prefix) {
    String body = alphanumeric(30);
    CRC32 sum = new CRC32();
    sum.update(body.getBytes(StandardCharsets.US_ASCII));
    StringBuilder digits = new StringBuilder();
    for (long rest = sum.getValue(); digits.length() < 6; rest /= 62) {
      digits.insert(0, ALPHANUMERIC.charAt((int) (rest % 62)));
    }
    return prefix + body + digits;
  }

  /** A block whose body is a sequence in DER of the length that it states. */
  String privateKey(String label) {
    byte[] key = new byte[604];
    random.nextBytes(key);
    key[0] = 0x30;
    key[1] = (byte) 0x82;
    key[2] = 600 >> 8;
    key[3] = (byte) 600;
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  /** A line for each rule that holds one credential of its kind and no other. */
  Map<SecretRule, String> lines() {
    Map<SecretRule, String> lines = new EnumMap<>(SecretRule.class);
    for (SecretRule rule : SecretRule.values()) {
      lines.put(rule, line(rule));
    }
    return lines;
  }

  private String line(SecretRule rule) {
    return switch (rule) {
      case GITHUB_TOKEN -> checksummed("ghp_");
      case GITHUB_FINE_GRAINED_TOKEN ->
          "github_" + "pat_" + alphanumeric(22) + "_" + alphanumeric(59);
      case NPM_TOKEN -> checksummed("npm_");
      case HUGGING_FACE_TOKEN -> "token = 'hf_" + alphanumeric(34) + "'";
      case ANTHROPIC_KEY -> "sk-ant-" + "api03-" + alphanumeric(93) + "AA";
      case OPENAI_KEY -> "sk-proj-" + alphanumeric(70) + "T3Blbk" + "FJ" + alphanumeric(70);
      case OPENROUTER_KEY -> "sk-or-v1-" + hex(64);
      case SK_KEY -> "sk-" + hex(32);
      case AZURE_AI_KEY -> alphanumeric(52) + "JQQ" + "J99" + alphanumeric(26);
      case AZURE_CLIENT_SECRET -> "xY4" + "8Q~" + alphanumeric(34);
      case AZURE_STORAGE_KEY -> "Account" + "Key=" + alphanumeric(86) + "==";
      case GOOGLE_API_KEY -> "AI" + "za" + alphanumeric(35);
      case GOOGLE_SERVICE_ACCOUNT ->
          "{\"type\": \"service_account\", \"private_key\": \""
              + privateKey("PRIVATE KEY").replace("\n", "\\n")
              + "\"}";
      case AWS_ACCESS_KEY -> "id=AK" + "IA" + of(BASE32, 16) + " secret=" + alphanumeric(40);
      case GROQ_KEY -> "gsk_" + alphanumeric(52);
      case XAI_KEY -> "xai-" + alphanumeric(80);
      case PERPLEXITY_KEY -> "pplx-" + alphanumeric(48);
      case REPLICATE_TOKEN -> "r8_" + alphanumeric(37);
      case NVIDIA_KEY -> "nvapi-" + alphanumeric(64);
      case LANGSMITH_KEY -> "lsv2_pt_" + hex(32) + "_" + hex(10);
      case PINECONE_KEY -> "pcsk_" + alphanumeric(6) + "_" + alphanumeric(63);
      case TAVILY_KEY -> "tvly-dev-" + alphanumeric(32);
      case JINA_KEY -> "jina_" + hex(32) + alphanumeric(28);
      case DATABRICKS_TOKEN -> "dapi" + hex(32);
      case WANDB_KEY -> "wandb.login(key=\"" + hex(40) + "\")";
      case OPENAI_SERVICE_KEY -> "AZURE_OPENAI_API_KEY=" + hex(32);
      case MISTRAL_KEY -> "os.environ['MISTRAL_API_KEY'] = '" + alphanumeric(32) + "'";
      case COHERE_KEY -> "cohere_api_key: " + alphanumeric(40);
      case KAGGLE_KEY -> "{\"username\":\"ada\",\"key\":\"" + hex(32) + "\"}";
      case GITLAB_TOKEN -> "glp" + "at-" + alphanumeric(20);
      case PYPI_TOKEN -> "pypi-" + "AgEIcHlwaS5vcmc" + alphanumeric(150);
      case CRATES_TOKEN -> "cio" + alphanumeric(32);
      case RUBYGEMS_KEY -> "rubygems_" + hex(48);
      case DOCKER_TOKEN -> "dckr_" + "pat_" + alphanumeric(27);
      case DOCKER_LOGIN -> "{\"auths\": {\"hub.example.com\": {\"auth\": \"" + login() + "\"}}}";
      case DIGITALOCEAN_TOKEN -> "dop_v1_" + hex(64);
      case SLACK_TOKEN -> "xox" + "b-" + digits(12) + "-" + digits(12) + "-" + alphanumeric(24);
      case SLACK_WEBHOOK ->
          "https://hooks.slack.com/services/T"
              + of(BASE32, 8)
              + "/B"
              + of(BASE32, 8)
              + "/"
              + alphanumeric(24);
      case DISCORD_WEBHOOK -> "/api/webhooks/" + digits(18) + "/" + alphanumeric(68);
      case STRIPE_LIVE_KEY -> "sk_" + "live_" + alphanumeric(24);
      case SENDGRID_KEY -> "SG." + alphanumeric(22) + "." + alphanumeric(43);
      case TELEGRAM_BOT_TOKEN -> digits(10) + ":AA" + alphanumeric(33);
      case PRIVATE_KEY -> privateKey("RSA PRIVATE KEY");
      case ADDRESS_LOGIN -> "postgres://scribe:" + hex(12) + "Zq@db7.sample-cloud.com/main";
    };
  }

  private String login() {
    return Base64.getEncoder()
        .encodeToString(("ada:" + alphanumeric(20)).getBytes(StandardCharsets.US_ASCII));
  }
}

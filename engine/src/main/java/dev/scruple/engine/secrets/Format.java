// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

import dev.scruple.engine.secrets.PartedToken.Part;
import java.util.ArrayList;
import java.util.List;

/**
 * A credential's form, and the letters by which a text is searched for it.
 *
 * @param anchor that stands in every credential of that form; at least three letters
 * @param pivot where in the anchor its three rarest letters begin
 */
record Format(SecretRule rule, String anchor, int pivot, Shape shape) {

  /** All forms, in the order of their rules. */
  static List<Format> all() {
    List<Format> all = new ArrayList<>();
    platforms(all);
    models(all);
    clouds(all);
    registries(all);
    messages(all);
    all.sort(java.util.Comparator.comparing(Format::rule));
    return List.copyOf(all);
  }

  private static void platforms(List<Format> all) {
    for (String prefix : List.of("ghp_", "gho_", "ghu_", "ghs_", "ghr_")) {
      all.add(of(SecretRule.GITHUB_TOKEN, prefix, new ChecksummedToken(prefix)));
    }
    all.add(
        of(
            SecretRule.GITHUB_FINE_GRAINED_TOKEN,
            "github_pat_",
            new PartedToken(
                "github_pat_",
                List.of(
                    new Part(Alphabet.ALPHANUMERIC, 22, 22, "_"),
                    new Part(Alphabet.ALPHANUMERIC, 59, 59, "")))));
    for (String prefix : List.of("glpat-", "gldt-", "glrt-", "glptt-")) {
      all.add(issued(SecretRule.GITLAB_TOKEN, prefix, Alphabet.URL_SAFE, 20, 40));
    }
    all.add(issued(SecretRule.HUGGING_FACE_TOKEN, "hf_", Alphabet.ALPHANUMERIC, 34, 34));
    all.add(issued(SecretRule.HUGGING_FACE_TOKEN, "api_org_", Alphabet.ALPHANUMERIC, 34, 34));
    all.add(named(SecretRule.WANDB_KEY, "wandb", Alphabet.HEX, 40));
    all.add(named(SecretRule.WANDB_KEY, "WANDB", Alphabet.HEX, 40));
    all.add(named(SecretRule.KAGGLE_KEY, "KAGGLE_KEY", Alphabet.HEX, 32));
    all.add(new Format(SecretRule.KAGGLE_KEY, "\"username\"", 0, new KaggleKey()));
    all.add(
        of(
            SecretRule.LANGSMITH_KEY,
            "lsv2_",
            new PartedToken(
                "lsv2_",
                List.of(
                    new Part(Alphabet.ALPHANUMERIC, 2, 2, "_"),
                    new Part(Alphabet.HEX, 32, 32, "_"),
                    new Part(Alphabet.HEX, 10, 10, "")))));
  }

  private static void models(List<Format> all) {
    for (String kind : List.of("api03", "admin01", "oat01", "sid01")) {
      String prefix = "sk-ant-" + kind + "-";
      all.add(
          new Format(
              SecretRule.ANTHROPIC_KEY,
              prefix,
              2,
              new IssuedToken(prefix, Alphabet.URL_SAFE, 86, 110)));
    }
    Shape marked = new MarkedKey("T3BlbkFJ", "sk-", Alphabet.URL_SAFE, 20, 100, 20, 100);
    all.add(new Format(SecretRule.OPENAI_KEY, "T3BlbkFJ", 4, marked));
    all.add(issued(SecretRule.OPENROUTER_KEY, "sk-or-v1-", Alphabet.HEX, 64, 64));
    all.add(issued(SecretRule.SK_KEY, "sk-", Alphabet.HEX, 32, 32));
    all.add(named(SecretRule.OPENAI_SERVICE_KEY, "openai", Alphabet.HEX, 32));
    all.add(named(SecretRule.OPENAI_SERVICE_KEY, "OPENAI", Alphabet.HEX, 32));
    all.add(named(SecretRule.MISTRAL_KEY, "mistral", Alphabet.ALPHANUMERIC, 32));
    all.add(named(SecretRule.MISTRAL_KEY, "MISTRAL", Alphabet.ALPHANUMERIC, 32));
    all.add(named(SecretRule.COHERE_KEY, "cohere", Alphabet.ALPHANUMERIC, 40));
    all.add(named(SecretRule.COHERE_KEY, "COHERE", Alphabet.ALPHANUMERIC, 40));
    all.add(issued(SecretRule.GROQ_KEY, "gsk_", Alphabet.ALPHANUMERIC, 52, 52));
    all.add(issued(SecretRule.XAI_KEY, "xai-", Alphabet.ALPHANUMERIC, 80, 80));
    all.add(issued(SecretRule.PERPLEXITY_KEY, "pplx-", Alphabet.ALPHANUMERIC, 48, 56));
    all.add(issued(SecretRule.REPLICATE_TOKEN, "r8_", Alphabet.ALPHANUMERIC, 37, 37));
    all.add(issued(SecretRule.NVIDIA_KEY, "nvapi-", Alphabet.URL_SAFE, 60, 70));
    all.add(issued(SecretRule.TAVILY_KEY, "tvly-", Alphabet.ALPHANUMERIC, 32, 32));
    all.add(issued(SecretRule.TAVILY_KEY, "tvly-dev-", Alphabet.ALPHANUMERIC, 32, 32));
    all.add(issued(SecretRule.JINA_KEY, "jina_", Alphabet.URL_SAFE, 60, 60));
    all.add(
        of(
            SecretRule.PINECONE_KEY,
            "pcsk_",
            new PartedToken(
                "pcsk_",
                List.of(
                    new Part(Alphabet.ALPHANUMERIC, 5, 6, "_"),
                    new Part(Alphabet.ALPHANUMERIC, 60, 66, "")))));
  }

  private static void clouds(List<Format> all) {
    Shape azure = new MarkedKey("JQQJ99", "", Alphabet.ALPHANUMERIC, 52, 52, 26, 26);
    all.add(of(SecretRule.AZURE_AI_KEY, "JQQJ99", azure));
    for (String mark : List.of("7Q~", "8Q~")) {
      Shape client = new ClientSecret(mark);
      all.add(of(SecretRule.AZURE_CLIENT_SECRET, mark, client));
    }
    all.add(
        new Format(
            SecretRule.AZURE_STORAGE_KEY,
            "AccountKey=",
            6,
            new PartedToken("AccountKey=", List.of(new Part(Alphabet.BASE64, 86, 86, "==")))));
    all.add(issued(SecretRule.GOOGLE_API_KEY, "AIza", Alphabet.URL_SAFE, 35, 35));
    String block = "PRIVATE KEY-----";
    all.add(new Format(SecretRule.GOOGLE_SERVICE_ACCOUNT, block, 9, new PrivateKey(true)));
    all.add(new Format(SecretRule.PRIVATE_KEY, block, 9, new PrivateKey(false)));
    all.add(of(SecretRule.AWS_ACCESS_KEY, "AKIA", new AwsKeyPair()));
    all.add(of(SecretRule.AWS_ACCESS_KEY, "ASIA", new AwsKeyPair()));
    all.add(issued(SecretRule.DATABRICKS_TOKEN, "dapi", Alphabet.HEX, 32, 32));
    all.add(issued(SecretRule.DIGITALOCEAN_TOKEN, "dop_v1_", Alphabet.HEX, 64, 64));
    all.add(new Format(SecretRule.ADDRESS_LOGIN, "://", 0, new AddressLogin()));
  }

  private static void registries(List<Format> all) {
    all.add(of(SecretRule.NPM_TOKEN, "npm_", new ChecksummedToken("npm_")));
    for (String prefix : List.of("pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZw")) {
      all.add(issued(SecretRule.PYPI_TOKEN, prefix, Alphabet.URL_SAFE, 50, 400));
    }
    all.add(issued(SecretRule.CRATES_TOKEN, "cio", Alphabet.ALPHANUMERIC, 32, 32));
    all.add(issued(SecretRule.RUBYGEMS_KEY, "rubygems_", Alphabet.HEX, 48, 48));
    all.add(issued(SecretRule.DOCKER_TOKEN, "dckr_pat_", Alphabet.URL_SAFE, 27, 27));
    all.add(new Format(SecretRule.DOCKER_LOGIN, "\"auth\"", 0, new RegistryLogin()));
  }

  private static void messages(List<Format> all) {
    for (String prefix : List.of("xoxb-", "xoxp-", "xoxa-")) {
      all.add(
          of(
              SecretRule.SLACK_TOKEN,
              prefix,
              new PartedToken(
                  prefix,
                  List.of(
                      new Part(Alphabet.DIGITS, 10, 13, "-"),
                      new Part(Alphabet.DIGITS, 10, 13, "-"),
                      new Part(Alphabet.URL_SAFE, 24, 64, "")))));
    }
    all.add(
        of(
            SecretRule.SLACK_TOKEN,
            "xapp-",
            new PartedToken(
                "xapp-",
                List.of(
                    new Part(Alphabet.DIGITS, 1, 2, "-"),
                    new Part(Alphabet.UPPER_ALPHANUMERIC, 9, 13, "-"),
                    new Part(Alphabet.DIGITS, 10, 13, "-"),
                    new Part(Alphabet.HEX, 64, 64, "")))));
    String hook = "hooks.slack.com/services/T";
    all.add(
        new Format(
            SecretRule.SLACK_WEBHOOK,
            hook,
            9,
            new PartedToken(
                hook,
                List.of(
                    new Part(Alphabet.UPPER_ALPHANUMERIC, 7, 11, "/B"),
                    new Part(Alphabet.UPPER_ALPHANUMERIC, 7, 11, "/"),
                    new Part(Alphabet.ALPHANUMERIC, 24, 24, "")))));
    all.add(
        new Format(
            SecretRule.DISCORD_WEBHOOK,
            "/api/webhooks/",
            5,
            new PartedToken(
                "/api/webhooks/",
                List.of(
                    new Part(Alphabet.DIGITS, 17, 20, "/"),
                    new Part(Alphabet.URL_SAFE, 60, 72, "")))));
    for (String prefix : List.of("sk_live_", "rk_live_")) {
      all.add(issued(SecretRule.STRIPE_LIVE_KEY, prefix, Alphabet.ALPHANUMERIC, 24, 120));
    }
    all.add(
        of(
            SecretRule.SENDGRID_KEY,
            "SG.",
            new PartedToken(
                "SG.",
                List.of(
                    new Part(Alphabet.URL_SAFE, 22, 22, "."),
                    new Part(Alphabet.URL_SAFE, 43, 43, "")))));
    all.add(new Format(SecretRule.TELEGRAM_BOT_TOKEN, ":AA", 0, new BotToken()));
  }

  private static Format of(SecretRule rule, String anchor, Shape shape) {
    return new Format(rule, anchor, 0, shape);
  }

  private static Format issued(SecretRule rule, String prefix, Alphabet body, int min, int max) {
    return of(rule, prefix, new IssuedToken(prefix, body, min, max));
  }

  private static Format named(SecretRule rule, String name, Alphabet body, int length) {
    return of(rule, name, new NamedKey(body, length));
  }
}

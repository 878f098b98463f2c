// SPDX-License-Identifier: Apache-2.0
package dev.scruple.engine.secrets;

/** The kinds of credentials that are known by their form. Where two fit, the first one counts. */
public enum SecretRule {
  GITHUB_TOKEN("`ghp_`, `gho_`, `ghu_`, `ghs_` or `ghr_`, 30 letters and digits, CRC-32 in six"),
  GITHUB_FINE_GRAINED_TOKEN("`github_pat_`, 22 letters and digits, `_`, 59 letters and digits"),
  NPM_TOKEN("`npm_`, 30 letters and digits, CRC-32 in six"),
  HUGGING_FACE_TOKEN("`hf_` or `api_org_`, 34 letters and digits"),
  ANTHROPIC_KEY("`sk-ant-api03-`, `-admin01-`, `-oat01-` or `-sid01-`, 86 to 110 characters"),
  OPENAI_KEY("`sk-`, 20 or more characters, `T3BlbkFJ`, 20 or more characters"),
  OPENROUTER_KEY("`sk-or-v1-`, 64 hexadecimal digits"),
  SK_KEY("`sk-`, 32 hexadecimal digits, as DeepSeek and others issue them"),
  AZURE_AI_KEY("52 letters and digits, `JQQJ99`, 26 letters and digits"),
  AZURE_CLIENT_SECRET("three characters, `7Q~` or `8Q~`, 31 to 34 characters"),
  AZURE_STORAGE_KEY("`AccountKey=`, 86 characters to the base 64, `==`"),
  GOOGLE_API_KEY("`AIza`, 35 characters"),
  GOOGLE_SERVICE_ACCOUNT("a private key within 4 KiB of `service_account`"),
  AWS_ACCESS_KEY("`AKIA` or `ASIA`, 16 characters to the base 32, 40 to the base 64 beside"),
  GROQ_KEY("`gsk_`, 52 letters and digits"),
  XAI_KEY("`xai-`, 80 letters and digits"),
  PERPLEXITY_KEY("`pplx-`, 48 to 56 letters and digits"),
  REPLICATE_TOKEN("`r8_`, 37 letters and digits"),
  NVIDIA_KEY("`nvapi-`, 60 to 70 characters"),
  LANGSMITH_KEY("`lsv2_pt_` or `lsv2_sk_`, 32 hexadecimal digits, `_`, 10 more"),
  PINECONE_KEY("`pcsk_`, 5 or 6 letters and digits, `_`, 60 to 66 more"),
  TAVILY_KEY("`tvly-` or `tvly-dev-`, 32 letters and digits"),
  JINA_KEY("`jina_`, 32 hexadecimal digits, 28 characters"),
  DATABRICKS_TOKEN("`dapi`, 32 hexadecimal digits"),
  WANDB_KEY("40 hexadecimal digits after `wandb` and `key` or `login`"),
  OPENAI_SERVICE_KEY("32 hexadecimal digits after `openai` and `key`, as Azure issued them"),
  MISTRAL_KEY("32 letters and digits after `mistral` and `key`"),
  COHERE_KEY("40 letters and digits after `cohere` and `key`"),
  KAGGLE_KEY("32 hexadecimal digits: `KAGGLE_KEY`, or `key` beside `username`"),
  GITLAB_TOKEN("`glpat-`, `gldt-`, `glrt-` or `glptt-`, 20 to 40 characters"),
  PYPI_TOKEN("`pypi-AgEIcHlwaS5vcmc` or `pypi-AgENdGVzdC5weXBpLm9yZw`, 50 characters or more"),
  CRATES_TOKEN("`cio`, 32 letters and digits"),
  RUBYGEMS_KEY("`rubygems_`, 48 hexadecimal digits"),
  DOCKER_TOKEN("`dckr_pat_`, 27 characters"),
  DOCKER_LOGIN("`auth` within `auths`: name and password to the base 64"),
  DIGITALOCEAN_TOKEN("`dop_v1_`, 64 hexadecimal digits"),
  SLACK_TOKEN("`xoxb-`, `xoxp-`, `xoxa-` or `xapp-` and its runs of digits and letters"),
  SLACK_WEBHOOK("`hooks.slack.com/services/`, its two ids, 24 letters and digits"),
  DISCORD_WEBHOOK("`/api/webhooks/`, 17 to 20 digits, `/`, 60 to 72 characters"),
  STRIPE_LIVE_KEY("`sk_live_` or `rk_live_`, 24 to 120 letters and digits"),
  SENDGRID_KEY("`SG.`, 22 characters, `.`, 43 characters"),
  TELEGRAM_BOT_TOKEN("8 to 10 digits, `:AA`, 33 characters"),
  PRIVATE_KEY("a block `BEGIN … PRIVATE KEY` whose body decodes, under no password"),
  ADDRESS_LOGIN("`scheme://name:password@host`, with a host that others can reach");

  private final String form;

  SecretRule(String form) {
    this.form = form;
  }

  /** Kebab-case. */
  public String id() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** What it looks like, in Markdown. */
  public String form() {
    return form;
  }
}

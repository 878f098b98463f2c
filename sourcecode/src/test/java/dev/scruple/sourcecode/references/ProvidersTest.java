// SPDX-License-Identifier: Apache-2.0
package dev.scruple.sourcecode.references;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProvidersTest {
  @ParameterizedTest
  @CsvSource({
    "gpt-4o, openai/gpt-4o",
    "openai/gpt-4o, openai/gpt-4o",
    "o3-mini, openai/o3-mini",
    "text-embedding-3-small, openai/text-embedding-3-small",
    "claude-3-5-sonnet-20240620, anthropic/claude-3-5-sonnet-20240620",
    "models/gemini-1.5-pro, google/gemini-1.5-pro",
    "gemini/gemini-pro, google/gemini-pro",
    "anthropic.claude-v2:1, bedrock/anthropic.claude-v2:1",
    "us.meta.llama3-2-3b-instruct-v1:0, bedrock/us.meta.llama3-2-3b-instruct-v1:0",
    "command-r-plus, cohere/command-r-plus",
    "rerank-v3.5, cohere/rerank-v3.5",
    "mistral-large-latest, mistral/mistral-large-latest",
    "deepseek-chat, deepseek/deepseek-chat",
    "groq/llama3-8b-8192, groq/llama3-8b-8192",
    "jina-embeddings-v3, jina/jina-embeddings-v3",
  })
  void aModelOfAServiceIsKnownByItsName(String model, String id) {
    assertThat(Providers.service(model)).contains(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gpt2",
        "gpt-neo-125m",
        "gpt-j-6b",
        "gpt-oss-20b",
        "openai/whisper-tiny",
        "google/gemma-2b",
        "mistralai/Mistral-7B-v0.1",
        "mistral-7b",
        "command",
        "deepseek-ai/DeepSeek-V3",
        "llama3",
        "jinaai/jina-embeddings-v3",
        "nvidia/mit-b0",
        "",
        "/",
        "openai/"
      })
  void aModelOfAHubIsNoService(String model) {
    assertThat(Providers.service(model)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://api.openai.com/v1, openai",
    "api.anthropic.com, anthropic",
    "https://example.openai.azure.com/openai, azure-openai",
    "https://us-central1-aiplatform.googleapis.com/v1, google-vertex",
    "https://bedrock-runtime.us-east-1.amazonaws.com, bedrock",
  })
  void anAddressNamesItsProvider(String address, String provider) {
    assertThat(Providers.ofAddress(address)).contains(provider);
    assertThat(Providers.ofAddress("https://example.org/" + address)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "OPENAI_API_KEY, openai",
    "AZURE_OPENAI_KEY, azure-openai",
    "GOOGLE_API_KEY, google",
    "HUGGINGFACE_API_KEY, huggingface",
    "HF_TOKEN, ",
    "DATABASE_KEY, ",
  })
  void aVariableNamesTheProviderWhoseKeyItHolds(String name, String provider) {
    assertThat(Providers.ofVariable(name).orElse(null)).isEqualTo(provider);
  }

  @ParameterizedTest
  @CsvSource({
    "ChatOpenAI, openai",
    "AzureChatOpenAI, azure-openai",
    "AnthropicChatModel, anthropic",
    "GoogleAiGeminiChatModel, google",
    "VertexAiGeminiChatModel, google-vertex",
    "MistralAiChatModel, mistral",
    "BedrockChatModel, bedrock",
    "@ai-sdk/cohere, cohere",
    "PyiodideClient, ",
  })
  void aClientNamesItsProvider(String client, String provider) {
    assertThat(Providers.ofClient(client).orElse(null)).isEqualTo(provider);
  }

  @Test
  void aGiganticNameIsNone() {
    assertThat(Providers.service("gpt-4" + "a".repeat(1_000_000))).isEmpty();
    assertThat(Providers.ofVariable("A_".repeat(1_000_000) + "KEY")).isEmpty();
  }

  @Test
  void theTableIsSorted() {
    assertThat(ProviderTable.ALL).extracting(Provider::name).isSorted().doesNotHaveDuplicates();
  }
}

package dev.goldentrace.redaction.internal.secret;

import static dev.goldentrace.redaction.internal.secret.Shape.END;
import static dev.goldentrace.redaction.internal.secret.Shape.START;
import static dev.goldentrace.redaction.internal.secret.Shape.prefixed;
import static dev.goldentrace.redaction.internal.secret.Shape.rule;

import java.util.List;

/** Keys of providers of models, and of what stands around models. */
final class AiSecrets {
    private AiSecrets() {}

    static List<SecretRule> rules() {
        return List.of(
                rule(
                        "Anthropic API key",
                        "sk-ant-",
                        START + "(?<secret>sk-ant-(?<body>[\\w-]{20,255}))",
                        Randomness::isHigh),
                prefixed("OpenRouter API key", "sk-or-", "[\\w-]{20,255}"),
                prefixed("Langfuse key", "sk-lf-", "[\\w-]{20,64}"),
                rule(
                        "OpenAI API key",
                        "sk-",
                        START + "(?<secret>sk-(?!ant-|or-v|lf-)(?<body>[\\w-]{20,255}))",
                        Randomness::isHigh),
                prefixed("OpenAI session key", "sess-", "[A-Za-z0-9]{40}" + END),
                prefixed("Hugging Face token", "hf_", "[A-Za-z0-9]{30,40}" + END),
                prefixed("Hugging Face token", "api_org_", "[A-Za-z]{34}" + END),
                prefixed("Groq API key", "gsk_", "[A-Za-z0-9]{40,64}" + END),
                prefixed("xAI API key", "xai-", "[A-Za-z0-9]{40,128}" + END),
                prefixed("Perplexity API key", "pplx-", "[A-Za-z0-9]{40,64}" + END),
                prefixed("Replicate token", "r8_", "[A-Za-z0-9]{36,40}" + END),
                prefixed("Fireworks API key", "fw_", "[A-Za-z0-9]{22,32}" + END),
                prefixed("Together API key", "tgp_v1_", "[\\w-]{40,60}"),
                prefixed("Cerebras API key", "csk-", "[a-z0-9]{40,60}" + END),
                prefixed("NVIDIA API key", "nvapi-", "[\\w-]{50,90}"),
                prefixed("Pinecone API key", "pcsk_", "[A-Za-z0-9_]{40,90}"),
                prefixed("Tavily API key", "tvly-", "[A-Za-z0-9-]{20,60}"),
                prefixed("Firecrawl API key", "fc-", "[a-f0-9]{32}" + END),
                prefixed("Jina API key", "jina_", "[\\w-]{40,80}"),
                prefixed("Voyage API key", "pa-", "[\\w-]{40,60}" + END),
                prefixed("LangSmith API key", "lsv2_pt_", "[a-f0-9]{32}_[a-f0-9]{10}"),
                prefixed("LangSmith API key", "lsv2_sk_", "[a-f0-9]{32}_[a-f0-9]{10}"),
                prefixed("LangSmith API key", "ls__", "[a-f0-9]{32}"),
                prefixed("Logfire token", "pylf_v1_", "[\\w-]{20,80}"),
                prefixed("Helicone API key", "sk-helicone-", "[\\w-]{20,64}"),
                prefixed("E2B API key", "e2b_", "[a-f0-9]{40}"),
                prefixed("Modal token", "ak-", "[A-Za-z0-9]{22}" + END),
                prefixed("Modal token", "as-", "[A-Za-z0-9]{22}" + END),
                prefixed("ElevenLabs API key", "sk_", "[a-f0-9]{48}" + END));
    }
}

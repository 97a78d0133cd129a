package dev.goldentrace.langchain4j;

/** Which providers' jars are on the class path. */
final class Optionals {
    static final boolean OPENAI = present("dev.langchain4j.model.openai.OpenAiTokenUsage");
    static final boolean ANTHROPIC = present("dev.langchain4j.model.anthropic.AnthropicTokenUsage");

    private Optionals() {}

    private static boolean present(String type) {
        try {
            Class.forName(type, false, Optionals.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException | LinkageError absent) {
            return false;
        }
    }
}

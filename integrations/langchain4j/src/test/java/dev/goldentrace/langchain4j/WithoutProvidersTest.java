package dev.goldentrace.langchain4j;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.trace.LlmReply;
import dev.goldentrace.trace.Message;
import dev.goldentrace.trace.Usage;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.output.TokenUsage;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class WithoutProvidersTest {

    /** Runs in a class loader that has neither provider's jar. */
    public static final class RoundTrip implements Callable<String> {
        @Override
        public String call() {
            ChatResponse live = ChatResponse.builder()
                    .aiMessage(AiMessage.from("hi"))
                    .tokenUsage(new TokenUsage(2, 3))
                    .build();
            ChatResponse again = Replies.toResponse(Replies.toReply(live), new CallIds(""));
            LlmReply foreign = LlmReply.of(Message.assistant("hi"), Usage.of(4, 5));
            TokenUsage tokens = Replies.toResponse(foreign, new CallIds("")).tokenUsage();
            return again.equals(live) + " " + tokens.getClass().getSimpleName() + " " + tokens.totalTokenCount() + " "
                    + Optionals.OPENAI + " " + Optionals.ANTHROPIC;
        }
    }

    @Test
    void repliesGoBothWaysAllTheSame() throws Exception {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        URL[] urls = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !entry.contains("langchain4j-open-ai") && !entry.contains("langchain4j-anthropic"))
                .map(WithoutProvidersTest::url)
                .toArray(URL[]::new);

        try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
            Object roundTrip =
                    loader.loadClass(RoundTrip.class.getName()).getConstructor().newInstance();

            assertThat(((Callable<?>) roundTrip).call()).isEqualTo("true TokenUsage 9 false false");
        }
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}

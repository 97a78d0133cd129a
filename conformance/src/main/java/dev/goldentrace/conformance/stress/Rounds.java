package dev.goldentrace.conformance.stress;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Gives the tests of the round that JUnit's configuration parameters say. */
final class Rounds implements TestTemplateInvocationContextProvider {
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return true;
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Round round = Round.of(name -> context.getConfigurationParameter(name).orElseThrow());
        return IntStream.rangeClosed(1, round.tests()).mapToObj(test -> new Invocation(round, test));
    }

    private record Invocation(Round round, int test) implements TestTemplateInvocationContext {
        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Resolver(round.test(test)));
        }
    }

    private record Resolver(PlannedTest test) implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == PlannedTest.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return test;
        }
    }
}

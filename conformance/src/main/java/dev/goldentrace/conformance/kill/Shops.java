package dev.goldentrace.conformance.kill;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test a shop of the version that JUnit's configuration parameters say. */
final class Shops implements ParameterResolver {
    static String versionOf(String test) {
        return "kill.version." + test;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Shop.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        String test = context.getRequiredTestMethod().getName();
        int version = context.getConfigurationParameter(versionOf(test), Integer::valueOf)
                .orElse(0);
        return new Shop(test, version, System.out);
    }
}

package dev.goldentrace.junit;

import java.lang.reflect.Method;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Keeps tests that share a golden by name from running at the same time: while one records it, the other must not. The runs of
 * one agent test run one after another too, beside other tests: what those before came to decides whether there are more. JUnit
 * forces the invocations of a template that holds a lock into one thread.
 */
final class SharedGoldens implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        Set<Lock> locks = new HashSet<>();
        Annotations.of(testMethod, testClass).goldenName().ifPresent(name -> locks.add(lock("golden/" + name)));
        if (AnnotationSupport.isAnnotated(testMethod, AgentTest.class)) {
            locks.add(lock("runs/" + testClass.getName() + "/" + testMethod.toGenericString()));
        }
        return locks;
    }

    private static Lock lock(String what) {
        return new Lock("dev.goldentrace." + what, ResourceAccessMode.READ_WRITE);
    }
}

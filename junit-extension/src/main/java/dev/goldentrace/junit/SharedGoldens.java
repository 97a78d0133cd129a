package dev.goldentrace.junit;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLocksProvider;

/** Keeps tests that share a golden by name from running at the same time: while one records it, the other must not. */
final class SharedGoldens implements ResourceLocksProvider {

    @Override
    public Set<Lock> provideForMethod(List<Class<?>> enclosingInstanceTypes, Class<?> testClass, Method testMethod) {
        return Annotations.of(testMethod, testClass)
                .goldenName()
                .map(name -> Set.of(new Lock("dev.goldentrace.golden/" + name, ResourceAccessMode.READ_WRITE)))
                .orElseGet(Set::of);
    }
}

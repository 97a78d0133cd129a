package dev.goldentrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** Which way dependencies point, below a root package. */
record Arrows(String root) {

    ArchRule pointDown() {
        return classes()
                .should(new ArchCondition<>("use only their own module and those below it (DESIGN.md, Modules)") {
                    @Override
                    public void check(JavaClass origin, ConditionEvents events) {
                        checkArrows(origin, events);
                    }
                })
                .allowEmptyShould(true);
    }

    ArchRule stayFreeOfCycles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true);
    }

    ArchRule keepTraceOnItsOwn() {
        return classes()
                .that()
                .resideInAPackage(root + ".trace..")
                .should()
                .onlyDependOnClassesThat(DescribedPredicate.describe(
                        "are not other packages of ours",
                        target -> !below(target) || Module.feature(target, root).equals("trace")))
                .allowEmptyShould(true);
    }

    private void checkArrows(JavaClass origin, ConditionEvents events) {
        Optional<Module> module = Module.of(origin, root);
        if (module.isEmpty()) {
            events.add(SimpleConditionEvent.violated(
                    origin, origin.getName() + " is in a package that no module of architecture-tests' Module holds"));
            return;
        }
        for (Dependency dependency : origin.getDirectDependenciesFromSelf()) {
            if (!allowed(module.get(), dependency.getTargetClass().getBaseComponentType())) {
                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()));
            }
        }
    }

    private boolean allowed(Module module, JavaClass target) {
        if (below(target)) {
            return Module.of(target, root).filter(module.reachable()::contains).isPresent();
        }
        return Module.frameworks().stream()
                .filter(framework -> startsWith(target, framework))
                .allMatch(module.foreign()::contains);
    }

    private boolean below(JavaClass javaClass) {
        return startsWith(javaClass, root);
    }

    private static boolean startsWith(JavaClass javaClass, String packageName) {
        return (javaClass.getPackageName() + ".").startsWith(packageName + ".");
    }
}

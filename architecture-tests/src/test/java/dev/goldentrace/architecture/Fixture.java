package dev.goldentrace.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/** Deliberately bad classes under a root package of their own: a rule that finds nothing here finds nothing anywhere. */
record Fixture(String root, JavaClasses classes) {

    static Fixture named(String name) {
        String root = "dev.goldentrace.architecture.fixture." + name;
        return new Fixture(root, new ClassFileImporter().importPackages(root));
    }

    static List<String> violations(ArchRule rule, Fixture fixture) {
        return rule.evaluate(fixture.classes()).getFailureReport().getDetails();
    }
}

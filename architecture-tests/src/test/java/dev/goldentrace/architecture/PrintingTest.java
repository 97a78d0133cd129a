package dev.goldentrace.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import org.junit.jupiter.api.Test;

/** What is printed may hold a model's words, so that all of it goes through the one class that shows them. */
class PrintingTest {
    @Test
    void onlyOneClassPrints() {
        noClasses()
                .that()
                .doNotHaveSimpleName("ConsoleLines")
                .should(ACCESS_STANDARD_STREAMS)
                .check(Published.CLASSES);
    }
}

package dev.goldentrace.junit;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps the test plan where the tests can find it, so that a recording can say beforehand what it will take. Found by JUnit
 * through the service loader; before JUnit 5.13 there is no such place, and nobody knows the plan.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class PlannedTestsListener implements LauncherSessionListener {

    /** Made by JUnit. */
    public PlannedTestsListener() {}

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        session.getLauncher().registerTestExecutionListeners(new Keeping(session));
    }

    /** Keeps the newest plan. */
    private record Keeping(LauncherSession session) implements TestExecutionListener {
        @Override
        public void testPlanExecutionStarted(TestPlan plan) {
            try {
                PlannedTests.keep(session, plan);
            } catch (LinkageError olderJUnit) {
                // the plan is not known then, and the estimate says so
            }
        }
    }
}

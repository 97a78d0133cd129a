package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Redactor;
import java.util.List;
import org.apiguardian.api.API;

/**
 * What a directory of results holds.
 *
 * @param tests one outcome for each test, by name
 * @param problems files that could not be used
 * @param stale how many results of earlier builds were left out
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record Results(List<TestOutcome> tests, List<Problem> problems, int stale) {

    /** Copies. */
    public Results {
        tests = List.copyOf(tests);
        problems = List.copyOf(problems);
    }

    /**
     * Looks through all texts once more before they are shown: results lie in a folder where anybody may have edited them, or
     * an older version written them. Personal data was redacted by each test's own settings, which are not known here.
     *
     * @return the same, with secrets hidden, and the texts left out of a result that still holds one
     */
    public Results withoutSecrets() {
        Redactor secrets = Redactor.of(RedactionSettings.standard().withPersonalData(PersonalData.INVENTED));
        return new Results(
                tests.stream().map(test -> withoutSecrets(test, secrets)).toList(),
                problems.stream()
                        .map(problem -> new Problem(secrets.safe(problem.file()), secrets.safe(problem.message())))
                        .toList(),
                stale);
    }

    private static TestOutcome withoutSecrets(TestOutcome test, Redactor secrets) {
        return new TestOutcome(
                GatedResult.of(test.result(), secrets),
                test.earlier().stream()
                        .map(earlier -> GatedResult.of(earlier, secrets))
                        .toList());
    }

    /** {@return whether there is nothing to report, not even a problem} */
    public boolean isEmpty() {
        return tests.isEmpty() && problems.isEmpty();
    }
}

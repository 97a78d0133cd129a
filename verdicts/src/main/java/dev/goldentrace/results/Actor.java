package dev.goldentrace.results;

import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Who acts.
 *
 * @param user the user of the operating system
 * @param ci whom the CI server says that it works for; null outside of CI
 */
record Actor(String user, @Nullable String ci) {
    /** GitHub, GitLab, Jenkins' build user plugin, CircleCI, Azure Pipelines, Buildkite. */
    private static final List<String> VARIABLES = List.of(
            "GITHUB_ACTOR",
            "GITLAB_USER_LOGIN",
            "BUILD_USER_ID",
            "CIRCLE_USERNAME",
            "BUILD_REQUESTEDFOR",
            "BUILDKITE_BUILD_CREATOR");

    static Actor ofThisProcess() {
        return of(System.getProperty("user.name"), System::getenv);
    }

    static Actor of(@Nullable String user, UnaryOperator<@Nullable String> environment) {
        return new Actor(
                Objects.requireNonNullElse(user, "unknown"),
                VARIABLES.stream()
                        .map(environment)
                        .filter(actor -> actor != null && !actor.isBlank())
                        .findFirst()
                        .orElse(null));
    }
}

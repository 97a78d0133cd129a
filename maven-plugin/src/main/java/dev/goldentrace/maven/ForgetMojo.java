package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.results.Forgetting;
import dev.goldentrace.results.Forgotten;
import dev.goldentrace.results.Keeping;
import dev.goldentrace.settings.SettingsError;
import java.io.File;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Removes what names a user from results, candidates and reports, and lists what it cannot reach, with the commands that can:
 * goldens, their history, copies. Fails where nothing named that user, and where goldens or outputs of tests still do.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "forget", threadSafe = true)
@SuppressWarnings("NullAway.Init") // Maven sets the parameters
public final class ForgetMojo extends GoldentraceMojo {
    private static final String VARIABLE = "GOLDENTRACE_USER";

    /**
     * The user's id, as tests say it in {@code trace.user}. Without it the environment variable {@code GOLDENTRACE_USER}
     * counts, which leaves it out of the shell's history: {@code read -rs GOLDENTRACE_USER && export GOLDENTRACE_USER}.
     */
    @Parameter(property = "goldentrace.user")
    private @Nullable String user;

    /** Only says what would be removed. */
    @Parameter(property = "goldentrace.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** The folder of goldens, which are looked through and left as they are. */
    @Parameter(property = "goldentrace.goldens", defaultValue = "${project.basedir}/src/test/goldens")
    private File goldens;

    /** Makes the goal; Maven sets its parameters. */
    public ForgetMojo() {}

    @Override
    void run() throws MojoFailureException {
        Keeping keeping = keeping();
        String id = Optional.ofNullable(user).orElseGet(() -> Objects.requireNonNullElse(System.getenv(VARIABLE), ""));
        Forgetting forgetting = Forgetting.in(moduleRoot(), results(), goldens.toPath(), keeping);
        Forgotten forgotten = forget(dryRun ? forgetting.dryRun() : forgetting, id);
        ForgottenWords words = new ForgottenWords(forgotten, dryRun);
        words.lines().forEach(getLog()::info);
        if (!dryRun) {
            new ForgottenAudit(results(), Clock.systemUTC()).write(forgotten, keeping.user(id.strip()));
        }
        Optional<String> failure = words.failure(isOnlyModule());
        if (failure.isPresent()) {
            throw new MojoFailureException(failure.get());
        }
    }

    private static Forgotten forget(Forgetting forgetting, String id) throws MojoFailureException {
        try {
            return forgetting.user(id);
        } catch (IllegalArgumentException e) {
            throw new MojoFailureException(
                    e.getMessage()
                            + "\nnext: mvn goldentrace:forget -Dgoldentrace.user=ID, or with ID in the environment"
                            + " variable " + VARIABLE,
                    e);
        }
    }

    private Keeping keeping() throws MojoFailureException {
        try {
            return Keeping.of(settings());
        } catch (SettingsError e) {
            throw new MojoFailureException(e.getMessage(), e);
        }
    }
}

package dev.goldentrace.maven;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the goldens for what a person must see: words that look like names and long numbers that were left in clear and
 * do not stand in the test's source, with their lines. Fails where one holds what redaction must not leave.
 */
@API(status = EXPERIMENTAL, since = "0.1")
@Mojo(name = "scan", threadSafe = true)
public final class ScanMojo extends GoldentraceMojo {
    private static final int MOST = 25;

    /** The folder of goldens, from the module's root. */
    @Parameter(property = "goldentrace.goldens", defaultValue = "src/test/goldens")
    private @Nullable String goldens;

    /** Makes the goal; Maven sets its parameters. */
    public ScanMojo() {}

    @Override
    void run() throws MojoFailureException {
        String folder = goldens == null ? "src/test/goldens" : goldens;
        ScannedGoldens scanned = ScannedGoldens.of(moduleRoot(), folder, redaction());
        scanned.lines(MOST).forEach(getLog()::info);
        getLog().info(scanned.headline());
        List<String> problems = scanned.problems();
        if (!problems.isEmpty()) {
            throw new MojoFailureException(
                    "these goldens hold what must not be committed\n" + String.join("\n", problems)
                            + "\nnext: mvn goldentrace:record -Dtest=TEST, which redacts it, or remove the file; what is in git's"
                            + " history already must be changed where it is valid: a key revoked, a person told");
        }
    }
}

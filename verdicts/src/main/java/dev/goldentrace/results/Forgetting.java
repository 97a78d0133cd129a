package dev.goldentrace.results;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * Removes what names a user from results, candidates and reports, and lists what it cannot reach: goldens, their history, copies.
 * A file names a user where the id stands in it as a word, or a part of an identifier, in any case; a result also where it
 * was written with a key ({@code goldentrace.results.key}) and the test said {@code trace.user(id)}.
 *
 * <pre>{@code
 * Forgotten forgotten = Forgetting.in(moduleRoot, moduleRoot.resolve("src/test/goldens"), Keeping.full()).user("u_1001");
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Forgetting {
    private final Path root;
    private final Path output;
    private final Path goldens;
    private final Keeping keeping;
    private final boolean dry;

    private Forgetting(Path root, Path output, Path goldens, Keeping keeping, boolean dry) {
        this.root = root.toAbsolutePath().normalize();
        this.output = output.toAbsolutePath().normalize();
        this.goldens = goldens.toAbsolutePath().normalize();
        this.keeping = keeping;
        this.dry = dry;
    }

    /**
     * Looks in a module that Maven builds.
     *
     * @param root the module's root; results are below its {@code target/goldentrace}
     * @param goldens the folder of its goldens
     * @param keeping with the key that results were written with, where there is one
     * @return what forgets there
     */
    public static Forgetting in(Path root, Path goldens, Keeping keeping) {
        return in(root, root.resolve("target/goldentrace"), goldens, keeping);
    }

    /**
     * Looks in a module.
     *
     * @param root the module's root, from which paths are told
     * @param output where results are
     * @param goldens the folder of its goldens
     * @param keeping with the key that results were written with, where there is one
     * @return what forgets there
     */
    public static Forgetting in(Path root, Path output, Path goldens, Keeping keeping) {
        return new Forgetting(root, output, goldens, keeping, false);
    }

    /** {@return the same, but nothing is removed} */
    public Forgetting dryRun() {
        return new Forgetting(root, output, goldens, keeping, true);
    }

    /**
     * Forgets a user.
     *
     * @param id as the test says it, such as {@code u_1001}; at least four characters
     * @return what was removed, or would be, and what is left
     * @throws IllegalArgumentException when the id is blank or too short
     * @throws UncheckedIOException when a file cannot be removed
     */
    public Forgotten user(String id) {
        UserId user = UserId.of(id);
        Removal removal = new Removal(output, dry);
        List<Named> named = removal.results().stream()
                .map(file -> Named.of(file, user, keeping.user(user.text())))
                .flatMap(Optional::stream)
                .toList();
        int results = removal.results(named.stream().map(Named::file).toList());
        int candidates = new NamingCandidates(removal, user, root).remove(named);
        int others = new OtherFiles(removal, user).remove(results + candidates > 0);
        List<Path> left = new ArrayList<>(goldens(user));
        left.addAll(outputs(user));
        left.addAll(
                dry
                        ? List.of()
                        : named.stream().map(Named::file).filter(Files::exists).toList());
        return new Forgotten(
                results, candidates, others, shown(left), new OutOfReach(root, goldens).lines(shown(left)));
    }

    private List<Path> goldens(UserId user) {
        return naming(Stream.of(goldens), user);
    }

    /** What build tools keep of tests' outputs beside our results. */
    private List<Path> outputs(UserId user) {
        return naming(
                Stream.of("surefire-reports", "failsafe-reports", "test-results")
                        .map(output::resolveSibling),
                user);
    }

    private static List<Path> naming(Stream<Path> folders, UserId user) {
        return folders.flatMap(folder -> Removal.files(folder).stream())
                .filter(file -> user.isIn(Removal.text(file)))
                .toList();
    }

    private List<String> shown(List<Path> files) {
        return files.stream()
                .map(file -> file.startsWith(root) ? root.relativize(file) : file)
                .map(file -> file.toString().replace('\\', '/'))
                .toList();
    }
}

package dev.goldentrace.results;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A result that names a user.
 *
 * @param file the result's file
 * @param candidate the candidate that it tells of, from the module's root; null where it tells of none
 */
record Named(Path file, @Nullable String candidate) {

    static Optional<Named> of(Path file, UserId user, Optional<String> hash) {
        String text = Removal.text(file);
        Optional<TestResult> result = read(text);
        boolean hashed = hash.isPresent() && result.map(TestResult::user).equals(hash);
        return user.isIn(text) || hashed
                ? Optional.of(new Named(
                        file,
                        result.map(TestResult::candidate).map(Candidate::path).orElse(null)))
                : Optional.empty();
    }

    /** What cannot be read is searched as text. */
    private static Optional<TestResult> read(String text) {
        try {
            return Optional.of(ParsedResult.read(text));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }
}

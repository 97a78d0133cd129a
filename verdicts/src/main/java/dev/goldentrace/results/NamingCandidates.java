package dev.goldentrace.results;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The candidates that name a user: themselves, in a part that they refer to, or by a result that tells of them.
 *
 * @param removal removes them
 * @param user whose id it is
 * @param root the module's root
 */
record NamingCandidates(Removal removal, UserId user, Path root) {

    int remove(List<Named> results) {
        Set<Path> told = results.stream()
                .map(Named::candidate)
                .filter(Objects::nonNull)
                .map(path -> root.resolve(path).normalize())
                .collect(Collectors.toSet());
        List<Path> parts = removal.parts().stream()
                .filter(part -> user.isIn(Removal.text(part)))
                .toList();
        int removed = removal.candidates(file -> told.contains(file) || names(file, parts), Instant.MAX);
        parts.forEach(removal::remove);
        return removed;
    }

    private boolean names(Path candidate, List<Path> parts) {
        String text = Removal.text(candidate);
        return user.isIn(text) || parts.stream().anyMatch(part -> text.contains(Removal.named(part)));
    }
}

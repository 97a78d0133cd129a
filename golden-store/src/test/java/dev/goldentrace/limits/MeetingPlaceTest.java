package dev.goldentrace.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingPlaceTest {
    @TempDir
    Path above;

    private Path repository;
    private Path module;

    @BeforeEach
    void twoLevels() throws IOException {
        repository = above.resolve("repository");
        module = Files.createDirectories(repository.resolve("group/module"));
    }

    private static void pom(Path folder) throws IOException {
        Files.createFile(folder.resolve("pom.xml"));
    }

    @Test
    void isTheModuleItselfWithoutAPom() {
        assertThat(BuildThrottle.meetingPlace(module)).isEqualTo(module);
    }

    @Test
    void isTheTopmostFolderThatHasOneWithoutAGap() throws IOException {
        pom(module);
        pom(repository.resolve("group"));
        pom(above);

        assertThat(BuildThrottle.meetingPlace(module)).isEqualTo(repository.resolve("group"));
    }

    @Test
    void isNotOutsideOfTheRepository() throws IOException {
        pom(module);
        pom(repository.resolve("group"));
        pom(repository);
        pom(above);
        Files.createDirectory(repository.resolve(".git"));

        assertThat(BuildThrottle.meetingPlace(module)).isEqualTo(repository);
    }
}

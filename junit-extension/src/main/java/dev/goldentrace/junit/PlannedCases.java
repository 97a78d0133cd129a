package dev.goldentrace.junit;

import dev.goldentrace.golden.GoldenId;
import dev.goldentrace.golden.GoldenStore;
import dev.goldentrace.redaction.Redactor;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestTemplate;
import org.junit.platform.commons.support.AnnotationSupport;

/** The invocations of a planned test: where it has many, those that have a golden, as nobody knows the others before it runs. */
final class PlannedCases {
    private static final String SUFFIX = ".golden.json";
    private static final String OLDER = ".more" + SUFFIX;

    private PlannedCases() {}

    static List<TestCase> of(PlannedTests.Planned planned, GoldenStore goldens, Redactor redactor) {
        TestCase alone = TestCase.planned(planned.type(), planned.method(), planned.annotations(), null, redactor);
        List<TestCase> cases = hasMany(planned) ? recorded(planned, goldens, alone) : List.of();
        return cases.isEmpty() ? List.of(alone) : cases;
    }

    private static boolean hasMany(PlannedTests.Planned planned) {
        return AnnotationSupport.isAnnotated(planned.method(), TestFactory.class)
                || (AnnotationSupport.isAnnotated(planned.method(), TestTemplate.class) && !planned.isAgentTest());
    }

    private static List<TestCase> recorded(PlannedTests.Planned planned, GoldenStore goldens, TestCase alone) {
        return beside(goldens.pathOf(alone.golden())).stream()
                .map(file -> goldens.read(file).id())
                .filter(id -> alone.golden().equals(new GoldenId(id.className(), id.method(), null, id.name())))
                .map(id -> TestCase.planned(
                        planned.type(), planned.method(), planned.annotations(), id.caseKey(), alone.redactor()))
                .toList();
    }

    /** A case's file is named by its test and its key. */
    private static List<Path> beside(Path file) {
        Path folder = Objects.requireNonNull(file.getParent(), "folder");
        String prefix = file.getFileName().toString().replace(SUFFIX, "-");
        List<Path> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
                files.forEach(found::add);
            } catch (IOException e) {
                return List.of(); // an estimate less
            }
        }
        return found.stream()
                .filter(each -> each.getFileName().toString().startsWith(prefix)
                        && !each.getFileName().toString().endsWith(OLDER))
                .sorted()
                .toList();
    }
}

package dev.goldentrace.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a golden lies, whatever its test is called. */
class GoldenPathTest {

    private static String test(String className, String method, String caseKey) {
        return GoldenPath.of(GoldenId.ofTest(className, method, caseKey)).toString();
    }

    private static String named(String name) {
        return GoldenPath.of(GoldenId.named(name, null)).toString();
    }

    @Test
    void isAFolderForPackageAndClassAndAFileForMethodAndCase() {
        assertThat(test("com.acme.RefundAgentTest", "refunds", null))
                .isEqualTo("com/acme/RefundAgentTest/refunds.golden.json");
        assertThat(test("com.acme.RefundAgentTest", "refunds", "kettle-1"))
                .isEqualTo("com/acme/RefundAgentTest/refunds-kettle-1.golden.json");
    }

    @Test
    void nestedClassesAreOneFolderAndTheDefaultPackageIsNone() {
        assertThat(test("com.acme.RefundAgentTest$WhenBroken$Twice", "refunds", null))
                .isEqualTo("com/acme/RefundAgentTest.WhenBroken.Twice/refunds.golden.json");
        assertThat(test("RefundAgentTest", "refunds", null)).isEqualTo("RefundAgentTest/refunds.golden.json");
    }

    @Test
    void aNamedGoldenLiesAtTheRoot() {
        assertThat(named("refund-window")).isEqualTo("refund-window.golden.json");
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd, __.._etc_passwd-", "a/b:c*d?e<f>g, a_b_c_d_e_f_g-", "größe, gr_e-"})
    void charactersThatAFileSystemMayRefuseAreReplaced(String name, String path) {
        assertThat(named(name)).matches(Pattern.quote(path) + "[0-9a-f]{8}[.]golden[.]json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CON",
                "con",
                "aux",
                "NUL",
                "prn",
                "com1",
                "LPT9",
                "aux.x",
                "..",
                "...",
                ".hidden",
                "ends.",
                "ends...",
                "x.more",
                "",
                " ",
                "/",
                "a\u0000b"
            })
    void namesThatASystemTakesOtherwiseAreMadeHarmlessAndKeptApart(String name) {
        assertThat(named(name))
                .matches("[A-Za-z0-9_#-][A-Za-z0-9_.#-]*-[0-9a-f]{8}\\.golden\\.json")
                .doesNotMatch("(?i)(con|prn|aux|nul|com\\d|lpt\\d)[.].*")
                .doesNotContain(".more.golden");
        assertThat(test("com.acme." + name, name, name).split("/"))
                .allSatisfy(part -> assertThat(part).doesNotEndWith(".").doesNotStartWith("."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"com.aux.Test", "com..Test", "../../x.Test", "com.größe.Test", "com.Test$", "/etc.x"})
    void aPackageOrClassNeverLeavesTheRoot(String className) {
        Path path = GoldenPath.of(GoldenId.ofTest(className, "refunds", null));

        assertThat(path).isRelative();
        assertThat(path.normalize()).isEqualTo(path);
        assertThat(path.toString())
                .matches("[A-Za-z0-9_.#/-]+")
                .doesNotContain("/aux/")
                .doesNotContain("./");
    }

    @Test
    void namesOfThreeHundredCharactersAreShortenedAndKeptApart() {
        String one = test("com.acme.T", "m".repeat(300), "c".repeat(299) + "1");
        String other = test("com.acme.T", "m".repeat(300), "c".repeat(299) + "2");

        assertThat(one).isNotEqualTo(other);
        assertThat(Path.of(one).getFileName().toString()).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void namesThatDifferByCaseOnlyAreKeptAsTheyAre() {
        assertThat(named("Refunds")).isNotEqualTo(named("refunds"));
        assertThat(named("Refunds").toLowerCase(Locale.ROOT)).isEqualTo(named("refunds"));
    }

    @Test
    void namesThatAreMadeTheSameAreToldApartByAHash() {
        assertThat(named("a b")).isNotEqualTo(named("a_b")).isNotEqualTo(named("a/b"));
    }
}

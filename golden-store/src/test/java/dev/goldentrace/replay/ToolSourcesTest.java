package dev.goldentrace.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.goldentrace.trace.Effect;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where tools' answers come from: by tool, else by effect, else for all. */
class ToolSourcesTest {
    private static final ToolSources RECORDED = ToolSources.all(ToolSource.RECORDED);

    @ParameterizedTest
    @EnumSource(ToolSource.class)
    void oneForAll(ToolSource source) {
        assertThat(RECORDED.with(source.word()).of("get_order", null)).isEqualTo(source);
    }

    @Test
    void aToolHoldsOverItsEffectAndThatOverTheRest() {
        ToolSources sources = RECORDED.with("forbid, reads=recorded-or-live , get_order = live");

        assertThat(sources.of("get_order", Effect.READS)).isEqualTo(ToolSource.LIVE);
        assertThat(sources.of("get_stock", Effect.READS)).isEqualTo(ToolSource.RECORDED_OR_LIVE);
        assertThat(sources.of("get_stock", Effect.CHANGES)).isEqualTo(ToolSource.FORBID);
        assertThat(sources.of("refund", null)).isEqualTo(ToolSource.FORBID);
    }

    @Test
    void anEffectThatNobodySaidIsThatOfTheName() {
        ToolSources sources = RECORDED.with("reads=live,changes=forbid,hands-off=compare");

        assertThat(sources.of("get_order", null)).isEqualTo(ToolSource.LIVE);
        assertThat(sources.of("cancel_order", null)).isEqualTo(ToolSource.FORBID);
        assertThat(sources.of("transfer_to_human", null)).isEqualTo(ToolSource.COMPARE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"live,refund=forbid", "refund=forbid,live"})
    void theOrderOfASettingDoesNotMatter(String setting) {
        ToolSources sources = RECORDED.with(setting);

        assertThat(sources.of("refund", null)).isEqualTo(ToolSource.FORBID);
        assertThat(sources.of("get_order", null)).isEqualTo(ToolSource.LIVE);
    }

    @Nested
    class InTheOldWorld {
        private final ToolSources sources = ToolSources.oldWorld();

        @Test
        void onlyLookUpsRun() {
            assertThat(sources.of("get_order", null)).isEqualTo(ToolSource.RECORDED_OR_LIVE);
            assertThat(sources.of("cancel_order", null)).isEqualTo(ToolSource.RECORDED);
            assertThat(sources.of("transfer_to_human", null)).isEqualTo(ToolSource.RECORDED);
        }

        @Test
        void aSettingForOneToolLeavesTheOthers() {
            assertThat(sources.with("cancel_order=live").of("get_order", null)).isEqualTo(ToolSource.RECORDED_OR_LIVE);
        }

        @Test
        void aSettingForAllReplacesThem() {
            assertThat(sources.with("live").of("cancel_order", null)).isEqualTo(ToolSource.LIVE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lively", "get_order=lively"})
    void aWordThatIsNoneNamesThoseThatAre(String setting) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RECORDED.with(setting))
                .withMessage("<lively> in <" + setting + "> is no source of tools' answers. Expected one of recorded,"
                        + " recorded-or-live, live, compare, forbid, for all tools or as tool=source, reads=source,"
                        + " changes=source, hands-off=source.");
    }

    @ParameterizedTest
    @CsvSource({
        "change, changes",
        "chagnes, changes",
        "Changes, changes",
        "read, reads",
        "hand-off, hands-off",
        "handsoff, hands-off",
        "hands_off, hands-off"
    })
    void anEffectThatIsMisspeltIsNoTool(String misspelt, String effect) {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> RECORDED.with("live," + misspelt + "=forbid"))
                .withMessage("<" + misspelt + "> in <live," + misspelt + "=forbid> is no effect of a tool, and too near"
                        + " to one to be a tool's name. Write <" + effect + ">.");
    }
}

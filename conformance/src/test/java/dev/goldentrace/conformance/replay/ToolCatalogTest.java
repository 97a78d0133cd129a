package dev.goldentrace.conformance.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.conformance.Fixtures;
import dev.goldentrace.conformance.runs.AgentRuns;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToolCatalogTest {
    @Test
    void mapsToolNamesOneToOne() {
        ToolCatalog catalog = ToolCatalog.of(AgentRuns.read(List.of(Fixtures.runs())));

        assertThat(catalog.identifier("run speed/test {x}")).isEqualTo("run_speed_test_x_");
        assertThat(catalog.identifier("run speed-test {x}")).isEqualTo("run_speed-test_x_");
        assertThat(catalog.identifier("get_order")).isEqualTo("get_order");
    }
}

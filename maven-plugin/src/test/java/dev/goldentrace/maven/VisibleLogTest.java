package dev.goldentrace.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

class VisibleLogTest {
    private final List<String> lines = new ArrayList<>();

    private final Log log = VisibleLog.of(new SystemStreamLog() {
        @Override
        public void info(CharSequence line) {
            lines.add(line.toString());
        }

        @Override
        public void warn(CharSequence line, Throwable why) {
            lines.add(line + " as " + why.getMessage());
        }
    });

    @Test
    void showsWhatATerminalOrABuildServerWouldObey() {
        log.info("accepted \u001b[2J");
        log.warn("::set-output name=a::b", new IllegalStateException("x"));

        assertThat(lines).containsExactly("accepted \\u001b[2J", "\\u003a:set-output name=a::b as x");
        assertThat(log.isDebugEnabled()).isFalse();
    }
}

package dev.goldentrace.replay;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.normalize.Field;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.settings.ShellWord;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.Visible;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps from tools that really run what stands for redacted text and nobody knows the value of. */
final class RealTools {
    private final Binding binding;
    private final ReplayContext context;

    RealTools(Binding binding, ReplayContext context) {
        this.binding = binding;
        this.context = context;
    }

    void require(ToolRequest tool) {
        tool.arguments().forEach((name, value) -> {
            requireBound(tool, name, name);
            require(tool, name, value);
        });
        String malformed = tool.malformed();
        if (malformed != null) {
            binding.unbound(malformed).ifPresent(found -> {
                throw refused(tool, "its arguments hold", found);
            });
        }
    }

    private void require(ToolRequest tool, String path, @Nullable Object value) {
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, inner) -> {
                requireBound(tool, path + Field.key(String.valueOf(name)), name);
                require(tool, path + Field.key(String.valueOf(name)), inner);
            });
        } else if (value instanceof List<?> list) {
            for (int at = 0; at < list.size(); at++) {
                require(tool, path + "[" + at + "]", list.get(at));
            }
        } else {
            requireBound(tool, path, value);
        }
    }

    private void requireBound(ToolRequest tool, String path, @Nullable Object value) {
        binding.unbound(value).ifPresent(found -> {
            throw refused(tool, "its argument <" + path + "> holds", found);
        });
    }

    private UsageError refused(ToolRequest tool, String where, String surrogate) {
        return new UsageError(context.test() + ": the tool <" + Visible.inLine(tool.name()) + "> is to run, but "
                + where + " <" + surrogate
                + ">, which stands for a redacted value that this session has not met."
                + " Answer the tool from the golden with -Dgoldentrace.tools="
                + ShellWord.of(tool.name() + "=recorded") + ", or record the test again: " + context.recordCommand());
    }
}

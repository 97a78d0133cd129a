package dev.goldentrace.replay;

import dev.goldentrace.capture.UsageError;
import dev.goldentrace.redaction.Binding;
import dev.goldentrace.settings.ShellWord;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.Visible;

/** Keeps from tools that really run what stands for redacted text and nobody knows the value of. */
final class RealTools {
    private final Binding binding;
    private final ReplayContext context;

    RealTools(Binding binding, ReplayContext context) {
        this.binding = binding;
        this.context = context;
    }

    void require(ToolRequest tool) {
        tool.arguments()
                .forEach((name, value) -> binding.unbound(value).ifPresent(found -> {
                    throw refused(tool, "its argument <" + name + "> holds", found);
                }));
        String malformed = tool.malformed();
        if (malformed != null) {
            binding.unbound(malformed).ifPresent(found -> {
                throw refused(tool, "its arguments hold", found);
            });
        }
    }

    private UsageError refused(ToolRequest tool, String where, String surrogate) {
        return new UsageError(context.test() + ": the tool <" + Visible.inLine(tool.name()) + "> is to run, but "
                + where + " <" + surrogate
                + ">, which stands for a redacted value that this session has not met."
                + " Answer the tool from the golden with -Dgoldentrace.tools="
                + ShellWord.of(tool.name() + "=recorded") + ", or record the test again: " + context.recordCommand());
    }
}

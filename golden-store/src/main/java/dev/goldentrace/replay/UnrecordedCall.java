package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Place;
import dev.goldentrace.settings.ShellWord;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.Visible;
import org.apiguardian.api.API;

/**
 * Stops a live run at a tool call that is to be answered from the golden and that no recording holds: it was not run, so
 * whether it would have succeeded is not known.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class UnrecordedCall extends AssertionError {
    private static final long serialVersionUID = 1L;

    private final transient ToolRequest request;
    private final transient Place place;

    UnrecordedCall(ReplayContext context, ToolRequest request, Place place, LiveValues live) {
        super(Visible.console(context.test() + ": the agent called <" + Visible.inLine(request.name()) + "> with <"
                + live.hide("", request.arguments(), null)
                + ">, which no accepted recording holds. It was not run, and the run stops here: whether it would have"
                + " succeeded is not known. To run it for real: -Dgoldentrace.tools="
                + ShellWord.of(request.name() + "=live") + ". If it is what the agent should do now: "
                + context.recordCommand()));
        this.request = request;
        this.place = place;
    }

    /** {@return the call that was not run} */
    public ToolRequest request() {
        return request;
    }

    /** {@return where in the session it came} */
    public Place place() {
        return place;
    }
}

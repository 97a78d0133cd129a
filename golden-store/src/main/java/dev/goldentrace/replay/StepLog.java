package dev.goldentrace.replay;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.capture.Answer;
import dev.goldentrace.capture.ForwardingSource;
import dev.goldentrace.capture.Place;
import dev.goldentrace.capture.Source;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Json;
import dev.goldentrace.trace.LlmRequest;
import dev.goldentrace.trace.Reply;
import dev.goldentrace.trace.Request;
import dev.goldentrace.trace.ServiceRequest;
import dev.goldentrace.trace.ToolRequest;
import dev.goldentrace.trace.Visible;
import java.util.Map;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.jspecify.annotations.Nullable;

/**
 * Prints each call as another source answers it, in any mode: one line with its place, what it is, and where its answer comes
 * from, redacted by what the session has told so far. What the other source throws is printed as {@code refused} and thrown on.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class StepLog extends ForwardingSource {
    private static final int LONGEST = 100;

    private final String test;
    private final Consumer<String> lines;
    private final Redactor redactor;
    private final LiveValues values;

    /**
     * Makes the log.
     *
     * @param source what answers
     * @param test how lines name the test
     * @param redactor what hides in lines what no golden may hold
     * @param lines takes each line
     */
    public StepLog(Source source, String test, Redactor redactor, Consumer<String> lines) {
        super(source);
        this.test = test;
        this.redactor = redactor;
        this.values = LiveValues.none(redactor);
        this.lines = lines;
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
        values.heard(request);
        try {
            Answer<R> answer = source().answer(request, place);
            String from = answer instanceof Answer.Recorded<R> ? "recorded" : "live";
            String lane = answer instanceof Answer.Recorded<R> recorded ? recorded.lane() : place.lane();
            print(request, place, lane, from);
            return answer;
        } catch (AssertionError e) {
            print(request, place, place.lane(), "refused: " + e.getClass().getSimpleName());
            throw e;
        }
    }

    private void print(Request<?> request, Place place, String lane, String from) {
        lines.accept(
                "[goldentrace] " + test + "  run " + place.run() + ", " + values.hide(lane) + ", step " + place.step()
                        + "  " + request.kind().word() + " " + oneLine(values.hide(what(request))) + "  " + from);
    }

    private String what(Request<?> request) {
        if (request instanceof ToolRequest tool) {
            String malformed = tool.malformed();
            return tool.name() + " " + (malformed != null ? malformed : json(tool.arguments()));
        }
        if (request instanceof ServiceRequest service) {
            return service.name() + " " + json(service.input());
        }
        LlmRequest llm = (LlmRequest) request;
        return (llm.model() == null ? "" : llm.model() + " ") + RequestJson.inShort(llm);
    }

    private String json(Map<String, @Nullable Object> arguments) {
        return Json.write(redactor.conceal("", arguments));
    }

    private static String oneLine(String text) {
        String line = Visible.inLine(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

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
 * from, redacted. What the other source throws is printed as {@code refused} and thrown on.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class StepLog extends ForwardingSource {
    private static final int LONGEST = 100;

    private final String test;
    private final Consumer<String> lines;
    private final Redactor redactor = Redactor.standard();

    /**
     * Makes the log.
     *
     * @param source what answers
     * @param test how lines name the test
     * @param lines takes each line
     */
    public StepLog(Source source, String test, Consumer<String> lines) {
        super(source);
        this.test = test;
        this.lines = lines;
    }

    @Override
    public <R extends Reply> Answer<R> answer(Request<R> request, Place place) {
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
        lines.accept("[goldentrace] " + test + "  run " + place.run() + ", " + redactor.conceal(lane) + ", step "
                + place.step() + "  " + request.kind().word() + " " + oneLine(what(request)) + "  " + from);
    }

    private String what(Request<?> request) {
        if (request instanceof ToolRequest tool) {
            String malformed = tool.malformed();
            return redactor.conceal(tool.name()) + " "
                    + (malformed != null ? redactor.conceal(malformed) : json(tool.arguments()));
        }
        if (request instanceof ServiceRequest service) {
            return redactor.conceal(service.name()) + " " + json(service.input());
        }
        LlmRequest llm = (LlmRequest) request;
        return (llm.model() == null ? "" : redactor.conceal(llm.model()) + " ")
                + redactor.conceal(String.valueOf(RequestJson.inShort(llm)));
    }

    private String json(Map<String, @Nullable Object> arguments) {
        return redactor.conceal(Json.write(redactor.conceal("", arguments)));
    }

    private static String oneLine(String text) {
        String line = Visible.inLine(text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip());
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}

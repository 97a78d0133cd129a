package dev.goldentrace.benchmarks;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.RedactedSession;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.trace.Session;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Redacting and gating sessions, against one pass of libphonenumber over the same text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RedactionCost {
    static final String MADE_UP = "made-up";
    private static final int CHARACTERS = 300_000;
    private static final Redactor REDACTOR = Redactor.standard();
    private static final Gate GATE = REDACTOR.gate();

    /** How many times the usual text. */
    @Param({"1", "4"})
    public int size;

    /** {@code made-up}, or a folder with files of agent runs. */
    @Param({MADE_UP})
    public String source = MADE_UP;

    private List<Session> sessions = List.of();
    private String text = "";

    /** Makes up the conversations, or reads them. */
    @Setup
    public void prepare() {
        List<List<Turn>> runs =
                source.equals(MADE_UP) ? List.of(MadeUpTurns.of(7, size * CHARACTERS)) : RealTurns.in(Path.of(source));
        sessions = runs.stream().map(Conversation::of).toList();
        text = runs.stream().flatMap(List::stream).map(Turn::text).collect(Collectors.joining());
    }

    /** {@return how many surrogates were put in; the work is what counts} */
    @Benchmark
    public int redactAndGate() {
        int surrogates = 0;
        for (Session session : sessions) {
            RedactedSession redacted = REDACTOR.redact(session);
            GATE.check("golden", Conversation.written(redacted.session()), path -> false);
            surrogates += redacted.surrogates().size();
        }
        return surrogates;
    }

    /** {@return how many phone numbers there are} */
    @Benchmark
    public int phonePass() {
        int found = 0;
        for (var unused : PhoneNumberUtil.getInstance().findNumbers(text, "US")) {
            found++;
        }
        return found;
    }
}

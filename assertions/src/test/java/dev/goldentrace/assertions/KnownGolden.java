package dev.goldentrace.assertions;

import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.Redactor;
import dev.goldentrace.regression.GoldenOfTest;
import dev.goldentrace.regression.Policy;
import dev.goldentrace.trace.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A golden as a test framework tells of it, and a collector that knows it. */
final class KnownGolden implements GoldenOfTest {
    private final List<Session> accepted;
    private final List<String> said = new ArrayList<>();
    private Policy policy = Policy.balanced();

    KnownGolden(Session... accepted) {
        this.accepted = Arrays.stream(accepted).map(this::redact).toList();
    }

    KnownGolden policy(Policy other) {
        policy = other;
        return this;
    }

    /** Asserts as a test does that holds the collector. */
    TraceAssert assertThatTrace(Session session) {
        TraceAssert about = TraceAssertions.assertThatTrace(session);
        return about.standing(about.scope().with(this));
    }

    List<String> said() {
        return said;
    }

    @Override
    public String test() {
        return "RefundTest.refunds";
    }

    @Override
    public List<Session> accepted() {
        return accepted;
    }

    @Override
    public String whyNone() {
        return accepted.isEmpty() ? "there is no golden yet" : "";
    }

    @Override
    public Policy policy() {
        return policy;
    }

    @Override
    public String recordCommand() {
        return "mvn test -Dtest=RefundTest#refunds -Dgoldentrace.mode=record";
    }

    @Override
    public Session redact(Session raw) {
        return Redactor.standard().redact(raw).session();
    }

    @Override
    public void requireWritable(String where, String text) {
        Gate.standard().check(where, text);
    }

    @Override
    public void say(String line) {
        said.add(line);
    }
}

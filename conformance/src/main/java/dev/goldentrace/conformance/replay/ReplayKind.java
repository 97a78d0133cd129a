package dev.goldentrace.conformance.replay;

import dev.goldentrace.conformance.runs.AgentRun;
import dev.goldentrace.golden.GoldenStore;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The kind {@code replay}: every run becomes a golden and is replayed; then agents are changed, and each change found. */
public final class ReplayKind {
    private final PrintStream out;
    private final PrintStream problems;
    private final List<AgentCase> cases;
    private final GoldenStore store;

    /**
     * Makes one.
     *
     * @param runs what to record and replay
     * @param folder an empty folder for the goldens
     * @param out where results go, the counts last
     * @param problems where it is said what is not as it must be
     */
    public ReplayKind(List<AgentRun> runs, Path folder, PrintStream out, PrintStream problems) {
        this.out = out;
        this.problems = problems;
        this.cases = AgentCases.of(runs);
        this.store = GoldenStore.at(folder);
    }

    /**
     * Checks all.
     *
     * @param seed draws the mutants
     * @return whether all holds that must
     */
    public boolean run(long seed) {
        List<AgentCase> recorded = record();
        ReplayCheck check = new ReplayCheck(store);
        ReplayPass cold = ReplayPass.over(recorded, check);
        ReplayPass warm = ReplayPass.over(recorded, check);
        out.printf(
                "replayed %d runs in %.3f s, and again in %.3f s%n", recorded.size(), cold.seconds(), warm.seconds());
        report(cold);
        List<MutantCheck.Tally> tallies = new MutantCheck(recorded, store, seed).run();
        tallies.forEach(this::report);
        ReplayCount count = count(warm, tallies);
        out.println(count.line());
        return count.isGood();
    }

    private List<AgentCase> record() {
        Recorder recorder = new Recorder(store);
        List<AgentCase> recorded = new ArrayList<>();
        for (AgentCase agentCase : cases) {
            List<String> wrong = record(recorder, agentCase);
            if (wrong.isEmpty()) {
                recorded.add(agentCase);
            }
            wrong.forEach(what -> problems.println(agentCase.place() + ": not recorded: " + what));
        }
        return recorded;
    }

    private static List<String> record(Recorder recorder, AgentCase agentCase) {
        try {
            return ReplayCheck.wrongAnswers(agentCase.script(), recorder.record(agentCase));
        } catch (RuntimeException | AssertionError e) {
            return List.of(e.toString());
        }
    }

    private void report(ReplayPass pass) {
        for (ReplayPass.Outcome outcome : pass.results()) {
            outcome.result()
                    .problems()
                    .forEach(what -> problems.println(outcome.agentCase().place() + ": not replayed: " + what));
        }
    }

    private void report(MutantCheck.Tally tally) {
        if (tally.places() == 0) {
            problems.println("no run has a place for a " + tally.kind().word() + " mutant: none was made");
        } else if (!tally.isComplete()) {
            problems.println("only " + tally.results().size() + " "
                    + tally.kind().word() + " mutants were made, " + tally.redrawn() + " draws were no change");
        }
        if (tally.refused() > 0) {
            out.println(
                    tally.refused() + " " + tally.kind().word()
                            + " draws were in agents whose unchanged replay rightly refuses an unbound surrogate to a real tool");
        }
        tally.results().stream()
                .filter(result -> !result.isGood())
                .forEach(result -> problems.println(result.problem(tally.kind())));
    }

    private ReplayCount count(ReplayPass pass, List<MutantCheck.Tally> tallies) {
        List<ReplayCheck.Result> results =
                pass.results().stream().map(ReplayPass.Outcome::result).toList();
        int live = results.stream().mapToInt(ReplayCheck.Result::liveCalls).sum()
                + tallies.stream()
                        .flatMap(tally -> tally.results().stream())
                        .mapToInt(MutantResult::liveCalls)
                        .sum();
        return new ReplayCount(
                cases.size(),
                (int) results.stream().filter(ReplayCheck.Result::isGood).count(),
                results.stream().mapToInt(ReplayCheck.Result::divergences).sum(),
                live,
                tallies,
                pass.seconds());
    }
}

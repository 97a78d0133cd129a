package dev.goldentrace.regression;

import java.util.List;

/** Recordings that differ from each other in what decides give a contract that holds little, and that must not be silent. */
record VaryingRule() implements Rule {
    private static final String REMEDY =
            "record more runs, -Dgoldentrace.mode=record -Dgoldentrace.recordings=5, until ways"
                    + " repeat; or name the part that must hold: -Dgoldentrace.contract=writes (or last-tool, answer)";

    @Override
    public String id() {
        return RuleIds.VARYING;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BEHAVIOUR;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Contract contract = comparison.contract();
        return contract == null
                ? List.of()
                : contract.variation().stream()
                        .map(variation -> finding(contract, variation))
                        .toList();
    }

    private Finding finding(Contract contract, Variation variation) {
        return finding(
                variation.leavesLittle() ? Severity.WARN : Severity.INFO,
                "",
                variation.wanted(),
                variation.words() + ": " + contract.describe(),
                REMEDY);
    }
}

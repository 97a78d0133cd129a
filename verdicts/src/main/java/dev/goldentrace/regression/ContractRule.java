package dev.goldentrace.regression;

import java.util.ArrayList;
import java.util.List;

/** The candidate must keep the contract. */
record ContractRule() implements Rule {

    @Override
    public String id() {
        return RuleIds.CONTRACT;
    }

    @Override
    public Aspect aspect() {
        return Aspect.BEHAVIOUR;
    }

    @Override
    public List<Finding> check(Comparison comparison) {
        Contract contract = comparison.contract();
        if (contract == null) {
            return List.of();
        }
        Difference difference = contract.difference(comparison.candidate());
        List<Finding> findings = new ArrayList<>();
        if (!difference.isNone()) {
            findings.add(finding(
                    Severity.FAIL,
                    difference.place(),
                    contract.describe(),
                    difference.describe(),
                    Remedy.MEND_OR_ACCEPT));
        }
        difference.undecided().forEach(what -> findings.add(Undecided.finding(contract, difference, what)));
        return findings;
    }
}

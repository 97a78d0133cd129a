package dev.goldentrace.regression;

/** What a judge could not say: no regression, and no all-clear either. */
final class Undecided {
    private Undecided() {}

    static Finding finding(Contract contract, Difference difference, String what) {
        return new Finding(
                RuleIds.JUDGE,
                Severity.WARN,
                Aspect.BEHAVIOUR,
                difference.place(),
                contract.describe(),
                what,
                "mend the judge, and run again; nothing is said about the agent");
    }

    static boolean is(Finding finding) {
        return finding.rule().equals(RuleIds.JUDGE);
    }
}

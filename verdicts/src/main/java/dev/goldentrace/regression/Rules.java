package dev.goldentrace.regression;

import dev.goldentrace.metrics.Loop;
import java.util.List;

/** All rules, in the order in which they are asked. */
final class Rules {
    static final List<Rule> ALL = List.of(
            new StatusRule(),
            new StopRule(),
            new EmptyAnswerRule(),
            new ContractRule(),
            new VaryingRule(),
            new NewChangingToolRule(),
            new HandOffRule(),
            new BudgetRule(),
            new GrowthRule(Measure.STEPS),
            new GrowthRule(Measure.COST),
            new GrowthRule(Measure.TOKENS),
            new GrowthRule(Measure.LATENCY),
            new UnpricedRule(),
            new LoopRule(Loop.Signal.REPETITION),
            new LoopRule(Loop.Signal.CYCLE),
            new LoopRule(Loop.Signal.STAGNATION),
            new NewToolRule(),
            new UnusedToolRule(),
            new ToolErrorsRule(),
            new ToolTimeoutRule(),
            new ContextWindowRule());

    static final List<Rule> ABSOLUTE = ALL.stream().filter(Rule::isAbsolute).toList();

    private Rules() {}
}

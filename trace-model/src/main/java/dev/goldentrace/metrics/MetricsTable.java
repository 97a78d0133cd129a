package dev.goldentrace.metrics;

import static dev.goldentrace.metrics.Metric.CONTEXT_UTILISATION;
import static dev.goldentrace.metrics.Metric.COST_PER_TASK;
import static dev.goldentrace.metrics.Metric.FALLBACK_RATE;
import static dev.goldentrace.metrics.Metric.LATENCY_PER_TASK;
import static dev.goldentrace.metrics.Metric.LOOP_RATE;
import static dev.goldentrace.metrics.Metric.SELF_CORRECTION_RATE;
import static dev.goldentrace.metrics.Metric.STEPS_PER_TASK;
import static dev.goldentrace.metrics.Metric.SUCCESS_RATE;
import static dev.goldentrace.metrics.Metric.TOKEN_EFFICIENCY;

import dev.goldentrace.pricing.Cost;
import dev.goldentrace.trace.Visible;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes metrics as plain text in which nothing does anything on a console: models name tools as they like. */
final class MetricsTable {
    private static final String UNKNOWN = "-";
    private static final int REASONS = 3;
    private static final List<String> HEADINGS =
            List.of("tool", "calls per task", "error rate", "retry rate", "latency p50 / p99");

    private MetricsTable() {}

    static String of(AgentMetrics metrics) {
        int unended = metrics.unended();
        String head = (metrics.tasks() == 1 ? "1 task" : metrics.tasks() + " tasks")
                + (unended == 0 ? "" : ", " + unended + " of them not ended");
        return Visible.console(Stream.of(Stream.of(head), figures(metrics), tools(metrics))
                .flatMap(lines -> lines)
                .map(Visible::inLine)
                .collect(Collectors.joining("\n", "", "\n")));
    }

    private static Stream<String> figures(AgentMetrics metrics) {
        return Stream.of(
                line(SUCCESS_RATE, rate(metrics.successRate())),
                line(STEPS_PER_TASK, spread(metrics.stepsPerTask(), MetricsTable::number)),
                line(COST_PER_TASK, spread(metrics.costPerTask(), MetricsTable::dollars) + unpriced(metrics)),
                line(LATENCY_PER_TASK, spread(metrics.latencyPerTask(), MetricsTable::milliseconds)),
                line(TOKEN_EFFICIENCY, rate(metrics.tokenEfficiency()) + withoutUsage(metrics)),
                line(LOOP_RATE, rate(metrics.loopRate())),
                line(CONTEXT_UTILISATION, spread(metrics.contextUtilisation(), MetricsTable::percent)),
                line(FALLBACK_RATE, rate(metrics.fallbackRate()) + toOtherTools(metrics)),
                line(SELF_CORRECTION_RATE, rate(metrics.selfCorrectionRate())));
    }

    private static String line(Metric metric, String figure) {
        return String.format(Locale.ROOT, "  %-21s %s", metric.title(), figure);
    }

    private static String rate(Optional<Rate> rate) {
        return rate.map(Rate::describe).orElse(UNKNOWN);
    }

    private static String spread(Optional<Distribution> distribution, DoubleFunction<String> unit) {
        return distribution
                .map(amounts -> "p50 " + unit.apply(amounts.p50()) + ", p90 " + unit.apply(amounts.p90()) + ", p99 "
                        + unit.apply(amounts.p99()) + ", " + unit.apply(amounts.min()) + " to "
                        + unit.apply(amounts.max()) + " (n = " + amounts.n() + ")")
                .orElse(UNKNOWN);
    }

    private static String unpriced(AgentMetrics metrics) {
        List<String> reasons = metrics.unpricedReasons();
        int more = reasons.size() - REASONS;
        return reasons.isEmpty()
                ? ""
                : "; " + metrics.unpriced() + " unpriced: "
                        + reasons.stream().limit(REASONS).collect(Collectors.joining("; "))
                        + (more > 0 ? " and " + more + " more" : "");
    }

    private static String withoutUsage(AgentMetrics metrics) {
        return metrics.withoutUsage() == 0 ? "" : "; " + metrics.withoutUsage() + " LLM calls without usage";
    }

    private static String toOtherTools(AgentMetrics metrics) {
        return metrics.toolFallbackRate()
                .map(rate -> "; to another tool " + rate.describe())
                .orElse("");
    }

    private static Stream<String> tools(AgentMetrics metrics) {
        List<List<String>> rows = Stream.concat(
                        metrics.tools().values().stream(), metrics.allTools().filter(all -> all.calls() > 0).stream())
                .map(MetricsTable::cells)
                .toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.concat(Stream.of(HEADINGS), rows.stream()).map(cells -> row(cells, width(rows)));
    }

    private static List<String> cells(ToolMetrics tool) {
        return List.of(
                tool.tool(),
                tool.frequency().describe(),
                rate(tool.errorRate()),
                rate(tool.retryRate()),
                tool.latency()
                        .map(ms -> milliseconds(ms.p50()) + " / " + milliseconds(ms.p99()))
                        .orElse(UNKNOWN));
    }

    private static int width(List<List<String>> rows) {
        return rows.stream().mapToInt(cells -> cells.get(0).length()).max().orElse(0);
    }

    private static String row(List<String> cells, int width) {
        return String.format(Locale.ROOT, "  %-" + Math.max(21, width) + "s %-18s %-16s %-16s %s", cells.toArray())
                .stripTrailing();
    }

    private static String number(double amount) {
        return BigDecimal.valueOf(Math.round(amount * 100) / 100.0)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static String milliseconds(double amount) {
        return (amount < 10 ? number(amount) : String.valueOf(Math.round(amount))) + " ms";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", share * 100);
    }

    private static String dollars(double usd) {
        return new Cost.Priced(BigDecimal.valueOf(usd)).describe();
    }
}

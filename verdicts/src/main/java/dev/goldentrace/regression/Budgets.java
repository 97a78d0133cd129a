package dev.goldentrace.regression;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How much a session may take.
 *
 * @param growth ratios to what the accepted recordings needed
 * @param maxima explicit budgets, whatever they needed, in the unit of the measure
 */
record Budgets(Map<Measure, Limits> growth, Map<Measure, BigDecimal> maxima) {

    Budgets {
        growth = Map.copyOf(growth);
        maxima = Map.copyOf(maxima);
    }

    Budgets with(Measure measure, Limits limits) {
        Map<Measure, Limits> changed = new EnumMap<>(Measure.class);
        changed.putAll(growth);
        changed.put(measure, limits);
        return new Budgets(changed, maxima);
    }

    Budgets withMaximum(Measure measure, BigDecimal most) {
        if (most.signum() < 0) {
            throw new IllegalArgumentException("a budget is never negative: <" + most.toPlainString() + ">");
        }
        Map<Measure, BigDecimal> changed = new EnumMap<>(Measure.class);
        changed.putAll(maxima);
        changed.put(measure, most);
        return new Budgets(growth, changed);
    }

    /** Every measure has limits, and be it {@link Limits#NEVER}. */
    Limits limits(Measure measure) {
        return growth.getOrDefault(measure, Limits.NONE);
    }

    Optional<BigDecimal> maximum(Measure measure) {
        return Optional.ofNullable(maxima.get(measure));
    }
}

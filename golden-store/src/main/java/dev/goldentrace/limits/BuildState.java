package dev.goldentrace.limits;

import dev.goldentrace.pricing.Cost;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a build's live calls have taken so far, as its ledger says. What another build left in the ledger is forgotten. */
final class BuildState {
    private static final String SCHEMA = "goldentrace.build/1";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration A_MOMENT = Duration.ofMillis(50);

    private final String build;
    private final List<Instant> begun;
    private final Map<String, String> leases;
    private BigDecimal spent;
    private BigDecimal reserved;
    private BigDecimal dearest;
    private long unknown;
    private @Nullable String unpriced;

    private BuildState(
            String build,
            List<Instant> begun,
            Map<String, String> leases,
            BigDecimal spent,
            BigDecimal reserved,
            BigDecimal dearest,
            long unknown,
            @Nullable String unpriced) {
        this.build = build;
        this.begun = begun;
        this.leases = leases;
        this.spent = spent;
        this.reserved = reserved;
        this.dearest = dearest;
        this.unknown = unknown;
        this.unpriced = unpriced;
    }

    static BuildState of(Map<String, @Nullable Object> json, BuildId build) {
        LedgerFields fields = new LedgerFields(json);
        if (fields.isNone()) {
            return fresh(build);
        }
        fields.require(SCHEMA);
        return fields.text("build").equals(build.text()) ? read(fields) : fresh(build);
    }

    private static BuildState fresh(BuildId build) {
        return new BuildState(
                build.text(),
                new ArrayList<>(),
                new LinkedHashMap<>(),
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                0,
                null);
    }

    private static BuildState read(LedgerFields fields) {
        Map<String, String> leases = new LinkedHashMap<>();
        fields.each("leases", ProcessMark::requireOne, leases);
        return new BuildState(
                fields.text("build"),
                new ArrayList<>(fields.list("begun", Instant::parse)),
                leases,
                fields.amount("spentUsd"),
                fields.amount("reservedUsd"),
                fields.amount("dearestUsd"),
                fields.count("unknown"),
                fields.textOrNull("unpriced"));
    }

    Map<String, @Nullable Object> toJson() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("schema", SCHEMA);
        json.put("build", build);
        json.put("spentUsd", spent.toPlainString());
        json.put("reservedUsd", reserved.toPlainString());
        json.put("dearestUsd", dearest.toPlainString());
        json.put("unknown", unknown);
        json.put("unpriced", unpriced);
        json.put("begun", begun.stream().map(Instant::toString).toList());
        json.put("leases", leases);
        return json;
    }

    /** Takes a turn where the limits leave one. What a process that is gone had in flight counts no more. */
    Turn turn(Limits limits, String lease, String process, Instant now) {
        forgetTheDead();
        String stop = stop(limits);
        if (stop != null) {
            return new Turn.Stop(stop);
        }
        if (limits.parallel() != null && leases.size() >= limits.parallel()) {
            return new Turn.Wait(A_MOMENT, leases.keySet());
        }
        begun.removeIf(instant -> !instant.isAfter(now.minus(MINUTE)) || instant.isAfter(now.plus(MINUTE)));
        if (limits.perMinute() != null && begun.size() >= limits.perMinute()) {
            Instant free = begun.get(begun.size() - limits.perMinute()).plus(MINUTE);
            return new Turn.Wait(Duration.between(now, free), Set.of());
        }
        begun.add(now);
        leases.put(lease, process);
        return new Turn.Begin(lease);
    }

    private void forgetTheDead() {
        int before = leases.size();
        leases.values().removeIf(holder -> !ProcessMark.isAlive(holder));
        for (int i = leases.size(); i < before; i++) {
            paid(Cost.unpriced("a call whose process was killed"), false);
        }
    }

    private @Nullable String stop(Limits limits) {
        BigDecimal most = limits.maxCostUsd();
        if (most == null) {
            return null;
        }
        if (unpriced != null) {
            return "what a call cost is not known: " + unpriced;
        }
        BigDecimal all = spent.add(reserved);
        return all.compareTo(most) < 0 ? null : "the live calls of this build have cost " + cost();
    }

    void end(String lease) {
        leases.remove(lease);
    }

    /** What may have been billed and is not known is taken for as much as the dearest call. */
    void paid(Cost cost, boolean answered) {
        cost.amount().ifPresentOrElse(this::add, () -> {
            unknown++;
            if (answered) {
                unpriced = String.join("; ", cost.reasons());
            } else {
                reserved = reserved.add(dearest);
            }
        });
    }

    private void add(BigDecimal amount) {
        spent = spent.add(amount);
        dearest = dearest.max(amount);
    }

    /** What was paid so far, in words. */
    String cost() {
        String known = new Cost.Priced(spent).describe();
        return unknown == 0
                ? known
                : known + " and what " + unknown + (unknown == 1 ? " call" : " calls")
                        + " took whose cost is not known";
    }
}

package dev.goldentrace.conformance.kill;

import dev.goldentrace.trace.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts over all kills. */
final class KillCount {
    private final int wanted;
    private int kills;
    private int tooLate;
    private int partly;
    private int whileWriting;
    private long renewed;
    private long kept;
    private int broken;
    private int nextRunFailed;

    KillCount(int wanted) {
        this.wanted = wanted;
    }

    /** Counts one kill, which may have come when the process was over already. */
    void killed(GoldenCheck check, boolean inTime) {
        kills++;
        tooLate += inTime ? 0 : 1;
        long changed = check.renewed();
        renewed += changed;
        kept += check.versions().size() - changed;
        partly += changed > 0 && changed < RecordedTests.ALL.size() - 1 ? 1 : 0;
        whileWriting += check.temporary() > 0 ? 1 : 0;
        broken += check.problems().isEmpty() ? 0 : 1;
    }

    void nextRun(boolean works) {
        nextRunFailed += works ? 0 : 1;
    }

    boolean isGood() {
        return kills == wanted && broken == 0 && nextRunFailed == 0;
    }

    String line(double seconds) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("kind", "kill");
        line.put("kills", kills);
        line.put("tooLate", tooLate);
        line.put("partlyRecorded", partly);
        line.put("leftTemporaryFiles", whileWriting);
        line.put("goldensOld", kept);
        line.put("goldensNew", renewed);
        line.put("broken", broken);
        line.put("nextRunFailed", nextRunFailed);
        line.put("seconds", BigDecimal.valueOf(seconds).setScale(1, RoundingMode.HALF_UP));
        return Json.write(line);
    }
}

package dev.goldentrace.settings;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import org.apiguardian.api.API;

/**
 * What can be set. Each is {@code goldentrace.} and a name as a property, and in the environment the same in capitals, its words
 * parted by {@code _}.
 */
@API(status = EXPERIMENTAL, since = "0.1")
public enum Setting {
    /** Where the models' answers come from: a {@link Mode}. */
    MODE("mode"),
    /** Where the tools' answers come from, as {@code ToolSources} reads it. */
    TOOLS("tools"),
    /** How many recordings an {@code @AgentTest} makes in record mode. */
    RECORDINGS("recordings"),
    /** How many runs an {@code @AgentTest} makes in live mode. */
    RUNS("runs"),
    /** How often an {@code @AgentTest} that failed live is run again before it is a regression; 0 for never. */
    CONFIRM("confirm"),
    /** The least share of several live runs that must pass. */
    MIN_PASS_RATE("minPassRate"),
    /** The file that lists tests in quarantine, from the module's root. */
    QUARANTINE("quarantine"),
    /** How strictly the rules judge: {@code balanced}, {@code strict}, {@code budget-only}. */
    PRESET("preset"),
    /** What the contract is, in place of what the accepted recordings show: {@code writes}, {@code answer} or {@code last-tool}. */
    CONTRACT("contract"),
    /** Who compares answers, where they are the contract: {@code words}, {@code exact} and so on, or an own matcher's name. */
    ANSWER("answer"),
    /** The folder of goldens, from the module's root. */
    GOLDENS("goldens"),
    /** The module's root, where it cannot be found out. */
    ROOT("root"),
    /** Which modes besides replay may run in CI, separated by commas. */
    CI_ALLOW("ci.allow"),
    /** What a replay does after a divergence: {@code stop}, or {@code report} to go on and list them all. */
    AFTER("after"),
    /** What an edited prompt is in a replay: {@code fail}, or {@code warn}. */
    ON_PROMPT_CHANGE("onPromptChange"),
    /** Fields that are not compared, as paths separated by commas. */
    IGNORE("ignore"),
    /** What may be another text in each run besides the defaults, such as {@code dates}. */
    VOLATILE("volatile"),
    /** How fast a recorded stream is replayed: {@code off} for at once, {@code recorded} for as it came. */
    PACING("pacing"),
    /** {@code steps} prints each call as it is matched; {@code off} does not. */
    LOG("log"),
    /** A golden or candidate file that one test replays, forks or bisects, in place of its own golden. */
    GOLDEN("golden"),
    /** Which tests of the last results are recorded; the others replay. */
    ONLY("only"),
    /** Whether a recording goes on where a candidate ended: {@code true} or {@code false}. */
    RESUME("resume"),
    /** What all live calls of a build may cost together, in USD. */
    RECORD_MAX_COST("record.maxCostUsd"),
    /** How many live model calls all tests of a build may begin in a minute. */
    RECORD_RPM("record.rpm"),
    /** How many live model calls all tests of a build may have in flight. */
    RECORD_PARALLEL("record.parallel"),
    /** What tells one build from another, where the process that started the tests does not, as with a build daemon. */
    BUILD("build"),
    /** The last step that a fork answers from the recording, from 0. */
    FORK_STEP("fork.step"),
    /** Whether what a fork did live is kept as a candidate: {@code true} or {@code false}. */
    FORK_RECORD("fork.record"),
    /** How often each point of a bisection is tried. */
    BISECT_TRIES("bisect.tries"),
    /** Whose the personal data in the tests is: {@code real}, or {@code invented} to leave it as it is. */
    PERSONAL_DATA("redaction.personalData"),
    /** Fields whose values are redacted besides the usual ones, as {@code employeeNo=number}; with {@code -} before it, one that is not. */
    REDACTION_FIELDS("redaction.fields"),
    /** Texts that are not redacted, separated by commas. */
    REDACTION_ALLOW("redaction.allow"),
    /** Where phone numbers without a country code may be from, as {@code US,GB}. */
    REDACTION_REGIONS("redaction.regions"),
    /** Golden files that this change itself brings, separated by commas: with real tools they may run reads only. */
    GOLDENS_CHANGED("goldens.changed"),
    /** What results hold: {@code full}, {@code hashes} in place of texts, or {@code metrics} only. */
    RESULTS_LEVEL("results.level"),
    /** The key of the hashes in results of level {@code hashes}. */
    RESULTS_KEY("results.key"),
    /** How long results are kept, as {@code candidates=14d,results=30d,metrics=365d}. */
    RESULTS_KEEP("results.keep");

    private static final String PREFIX = "goldentrace.";

    private final String name;

    Setting(String name) {
        this.name = name;
    }

    /** {@return the property, such as {@code goldentrace.mode}} */
    public String property() {
        return PREFIX + name;
    }

    /** {@return the environment variable, such as {@code GOLDENTRACE_MODE} or {@code GOLDENTRACE_ON_PROMPT_CHANGE}} */
    public String variable() {
        return new SettingName(property()).variable();
    }
}

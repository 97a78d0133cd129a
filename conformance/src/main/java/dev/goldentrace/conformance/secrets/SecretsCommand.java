package dev.goldentrace.conformance.secrets;

import dev.goldentrace.redaction.Gate;
import dev.goldentrace.redaction.Hit;
import dev.goldentrace.redaction.PersonalData;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.trace.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code secrets FILE…}. */
@Command(
        name = "secrets",
        description =
                "Holds texts against the gate's rules for secrets, without redaction before it; a file has one text a line,"
                        + " as {\"text\": …, \"secret\": true|false}.")
public final class SecretsCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "texts, one a line, as JSON")
    private List<Path> files = new ArrayList<>();

    /** Made by the command line. */
    public SecretsCommand() {}

    @Override
    public Integer call() {
        Gate gate = Gate.of(RedactionSettings.standard().withPersonalData(PersonalData.INVENTED));
        SecretsCount count = new SecretsCount();
        for (LabelledText text : LabelledText.read(files)) {
            Optional<Hit> hit = gate.inspect(text.text());
            count.add(text.secret(), hit.isPresent());
            if (text.secret() != hit.isPresent()) {
                System.err.println(text.place() + ": "
                        + hit.map(found -> "false alarm: " + found.rule() + ", characters " + (found.start() + 1)
                                        + " to " + found.end())
                                .orElse("missed: no rule found a secret"));
            }
        }
        System.out.println(Json.write(count.line()));
        return count.holds() ? 0 : 1;
    }
}

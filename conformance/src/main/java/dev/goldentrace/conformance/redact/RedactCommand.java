package dev.goldentrace.conformance.redact;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import dev.goldentrace.conformance.BadInput;
import dev.goldentrace.conformance.TemporaryFolder;
import dev.goldentrace.conformance.runs.AgentRuns;
import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Redactor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code redact FILE… [--regions US,GB]}. */
@Command(
        name = "redact",
        description = {
            "Counts what redaction finds in labelled texts, and what survives it in recorded agent runs.",
            "For each type, labelled counts all labels; n counts those that are formatted as such: an e-mail address with a"
                    + " domain that is not reserved, a card that passes Luhn's check, an IBAN that passes modulo 97, an"
                    + " IP address of version 4 or 6, an SSN written ddd-dd-dddd, a phone number that libphonenumber"
                    + " calls valid in one of the regions. Recall is the share of n of which no letter or digit is left;"
                    + " precision the share of what is reported that overlaps a label of the type."
        })
public final class RedactCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "FILE", description = "labelled texts or agent runs, one a line (NDJSON)")
    private @Nullable List<Path> files;

    @Option(
            names = "--regions",
            paramLabel = "CODE",
            split = ",",
            defaultValue = "US",
            description = "where phone numbers without a country code are from (default: ${DEFAULT-VALUE})")
    private @Nullable List<String> regions;

    /** Made by the command line. */
    public RedactCommand() {}

    @Override
    public Integer call() throws IOException {
        RedactionSettings settings = RedactionSettings.standard().withRegions(regions());
        RedactFiles given = RedactFiles.of(Objects.requireNonNull(files));
        List<RedactPart> parts = new ArrayList<>();
        if (!given.texts().isEmpty()) {
            parts.add(new TextsPart(LabelledTexts.read(given.texts()), settings.regions(), System.err));
        }
        if (!given.runs().isEmpty()) {
            parts.add(runs(given.runs(), settings));
        }
        return new RedactKind(parts).run(System.out) ? 0 : 1;
    }

    private static RedactPart runs(List<Path> files, RedactionSettings settings) throws IOException {
        try (TemporaryFolder folder = TemporaryFolder.make()) {
            return new RunsPart(AgentRuns.read(files), folder.path(), Redactor.of(settings), System.err);
        }
    }

    private Set<String> regions() {
        Set<String> supported = PhoneNumberUtil.getInstance().getSupportedRegions();
        for (String region : Objects.requireNonNull(regions)) {
            if (!supported.contains(region)) {
                throw new BadInput(
                        "--regions: expected countries by two capital letters (ISO 3166), such as US,GB, found <"
                                + region + ">.");
            }
        }
        return new TreeSet<>(regions);
    }
}

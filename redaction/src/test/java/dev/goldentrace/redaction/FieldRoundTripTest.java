package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Surrogate.Type;
import dev.goldentrace.trace.Session;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random sessions with the values of fields in all encodings: none is left, and binding puts all back to the letter. */
class FieldRoundTripTest {
    private static final List<String> NAMES =
            List.of("Mia", "Garcia", "José", "McDonald", "O'Neil", "Łukasz", "Anonaym");
    private static final List<String> ADDRESSES = List.of("681 Cedar Street", "Suite 847", "12 NE 5th Ave");
    private static final List<String> NUMBERS = List.of("4516", "7359776", "gift_card_7773485", "9900001");
    private static final List<String> CODES = List.of("20017", "SW1A 1AA", "00101");
    private static final List<String> DATES = List.of("1965-06-09", "1900-01-01");
    private static final List<String> PHONES = List.of("+1 212 555 7890", "(212) 555-7891", "2125557892");

    private static final List<String> WORDS = List.of(
            "order ",
            "of ",
            ", ",
            ": ",
            "\n",
            "{\"a\":\"",
            "\"}",
            "\\n",
            "%20",
            "é",
            "日本",
            " 00101 ",
            " 192.0.2.1 ",
            " Anonbym ",
            " Anona Road ",
            "=",
            "&",
            " 12345 ",
            "-",
            "_",
            " price ");

    static IntStream seeds() {
        return IntStream.range(0, 500);
    }

    private static String one(List<String> some, Random random) {
        return some.get(random.nextInt(some.size()));
    }

    private static String value(Random random) {
        return switch (random.nextInt(9)) {
            case 0 -> one(ADDRESSES, random);
            case 1 -> one(NUMBERS, random);
            case 2 -> one(CODES, random);
            case 3 -> one(DATES, random);
            case 4 -> one(PHONES, random);
            case 5 -> "mia" + one(List.of("_", "-", ""), random) + "Garcia_4516";
            default -> one(NAMES, random);
        };
    }

    private static String spelled(String value, Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> value.toUpperCase(Locale.ROOT);
            case 1 -> value.toLowerCase(Locale.ROOT);
            default -> value;
        };
    }

    private static String encoded(String value, Random random) {
        Encoding[] all = Encoding.values();
        return random.nextInt(3) > 0 ? value : all[random.nextInt(all.length)].encode(value);
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(10); i >= 0; i--) {
            text.append(
                    random.nextInt(2) > 0
                            ? one(WORDS, random)
                            : " " + encoded(spelled(value(random), random), random) + " ");
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        return bytes.length < 12 || random.nextInt(6) > 0
                ? text.toString()
                : "t=" + Base64.getEncoder().encodeToString(bytes);
    }

    private static FieldSessions sessions() {
        return new FieldSessions()
                .everywhere(Type.NAME, NAMES.toArray(String[]::new))
                .everywhere(Type.ADDRESS, ADDRESSES.toArray(String[]::new))
                .everywhere(Type.NUMBER, NUMBERS.toArray(String[]::new))
                .everywhere(Type.POSTAL_CODE, CODES.toArray(String[]::new))
                .everywhere(Type.BIRTH_DATE, DATES.toArray(String[]::new))
                .everywhere(Type.PHONE, PHONES.toArray(String[]::new));
    }

    private static final Pattern VALUES = Pattern.compile(
            "(?iu)(?<![\\p{L}\\p{M}])(?:Mia|Garcia|José|McDonald|O'Neil|Łukasz|681 Cedar Street|Suite 847|12 NE 5th Ave|"
                    + "SW1A 1AA)(?![\\p{L}\\p{M}])|(?<![0-9])(?:4516|7359776|7773485|20017|1965-06-09|2125557892)(?![0-9])");

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLeftAndAllIsRestored(int seed) {
        Random random = new Random(seed);
        String[] raw = IntStream.range(0, 8).mapToObj(i -> text(random)).toArray(String[]::new);
        Session session = Sessions.saying(raw);
        RedactedSession redacted = sessions().redact(session);
        List<String> recorded = Sessions.inputs(redacted);
        assertThat(recorded).noneMatch(text -> VALUES.matcher(decoded(text)).find());
        Binding binding = new Binding(redacted.surrogates());
        for (int i = 0; i < raw.length; i++) {
            assertThat(binding.matches(recorded.get(i), raw[i]))
                    .as("<%s> with <%s>", recorded.get(i), raw[i])
                    .isTrue();
        }
        for (int i = 0; i < raw.length; i++) {
            assertThat(binding.restore(recorded.get(i))).isEqualTo(raw[i]);
            assertThat(binding.unbound(recorded.get(i))).isEmpty();
        }
        assertThat(sessions().redact(session)).isEqualTo(redacted);
    }

    private static String decoded(String text) {
        return text.startsWith("t=")
                ? new String(Base64.getDecoder().decode(text.substring(2)), StandardCharsets.UTF_8)
                : text;
    }
}

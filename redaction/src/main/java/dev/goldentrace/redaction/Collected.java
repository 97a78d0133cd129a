package dev.goldentrace.redaction;

import dev.goldentrace.redaction.internal.field.FieldValue;
import dev.goldentrace.redaction.internal.field.PersonalFields;
import dev.goldentrace.redaction.internal.personal.PersonalDetectors;
import dev.goldentrace.redaction.internal.secret.SecretNames;
import dev.goldentrace.trace.Json;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Collects the values of a session, changing nothing: those that detectors find in a text, those that the names of fields
 * tell, and both in what a text encodes. Texts that later requests repeat are looked at once.
 */
final class Collected implements TextRewrite {
    private static final int DEEPEST = 2;
    private static final Pattern ESCAPED = Pattern.compile("%\\p{XDigit}{2}");
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}]+");

    private final Detectors detectors;
    private final PersonalFields fields;
    private final RedactionSettings settings;
    private final Set<String> texts = new LinkedHashSet<>();
    private final Set<String> looked = new HashSet<>();
    private final Set<String> numbers = new HashSet<>();
    private final Set<Added> added = new HashSet<>();
    private final Set<Named> named = new HashSet<>();
    private final Words words = new Words();

    Collected(Detectors detectors, PersonalFields fields, RedactionSettings settings) {
        this.detectors = detectors;
        this.fields = fields;
        this.settings = settings;
    }

    /** A value as it was found: it is met in many texts. */
    private record Added(Surrogate.Type type, String text, Reach reach) {}

    /** What stands in a field: most is said again in an inner text, or by an agent of what a tool told. */
    private record Named(String key, String text) {}

    @Override
    public String text(String text) {
        if (texts.add(text)) {
            look(text, 0);
        }
        return text;
    }

    @Override
    public String field(String key, String text) {
        addIfSecret(key, text);
        return text(text);
    }

    @Override
    public List<String> pieces(List<String> pieces) {
        text(String.join("", pieces));
        return pieces;
    }

    @Override
    public Object number(Number number) {
        numbers.add(number.toString());
        return number;
    }

    @Override
    public void whole(Object json) {
        fields.inJson(json).forEach(this::add);
    }

    /** What numbers the surrogates of all that was collected. */
    Ordinals ordinals() {
        Ordinals ordinals = new Ordinals(texts);
        ordinals.prepare(words.counts());
        return ordinals;
    }

    /** What finds all that was collected. */
    Vocabulary vocabulary() {
        words.lookalikes().find(List.copyOf(looked), (type, text) -> add(type, text, Reach.AS_WRITTEN));
        return new Vocabulary(words, numbers, settings.allowed());
    }

    private void look(String text, int depth) {
        if (!looked.add(text)) {
            return;
        }
        detectors
                .find(text)
                .forEach(
                        found -> add(found.detector().type(), text.substring(found.start(), found.end()), Reach.EXACT));
        fields.inText(text).forEach(this::add);
        if (depth < DEEPEST) {
            Base64Token.in(text).forEach(token -> look(token.text(), depth + 1));
            if (ESCAPED.matcher(text).find()) {
                look(percentDecoded(text), depth + 1);
            }
            Json.structure(text).ifPresent(json -> new JsonTexts(new Inner(text, depth + 1)).any(json));
        }
    }

    private static String percentDecoded(String text) {
        try {
            return Encoding.ofPercent(text);
        } catch (IllegalArgumentException notEncoded) {
            return text;
        }
    }

    /** A field may say that a card's number is one, yet nobody has those that are for tests. */
    private void add(FieldValue found) {
        if (found.type() == Surrogate.Type.CREDIT_CARD && PersonalDetectors.isTestCard(found.text())) {
            return;
        }
        Reach reach = found.reach() == FieldValue.Reach.EVERYWHERE ? Reach.EVERYWHERE : Reach.AS_WRITTEN;
        add(found.type(), found.text(), reach);
    }

    private void addIfSecret(String key, String text) {
        if (named.add(new Named(key, text)) && SecretNames.isSecret(key, text)) {
            add(Surrogate.Type.API_KEY, text, Reach.EXACT);
        }
    }

    private void add(Surrogate.Type type, String text, Reach reach) {
        if (added.add(new Added(type, text, reach))) {
            addAnew(type, text, reach);
        }
    }

    private void addAnew(Surrogate.Type type, String text, Reach reach) {
        boolean redacted = settings.personalData() == PersonalData.REAL || type.isSecret();
        boolean allowed = !type.isSecret() && settings.allowed().contains(text);
        if (!redacted || allowed || OwnTexts.areAllOf(text)) {
            return;
        }
        if (type == Surrogate.Type.NAME && BLANK.matcher(text).find()) {
            BLANK.splitAsStream(text)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> add(type, word, reach == Reach.EXACT ? Reach.AS_WRITTEN : reach));
        } else {
            String plain = type == Surrogate.Type.EMAIL ? decodedAddress(text) : text;
            words.add(typed(type, plain), plain, reach);
        }
    }

    /** An address is found in URLs too. */
    private static String decodedAddress(String text) {
        for (Encoding encoding :
                List.of(Encoding.FORM, Encoding.PERCENT, Encoding.FORM_TWICE, Encoding.PERCENT_TWICE)) {
            String decoded = encoding.decode(text);
            if (decoded != null && decoded.indexOf('@') > 0 && decoded.indexOf('%') < 0) {
                return decoded;
            }
        }
        return text;
    }

    /** What does not look like its type could not be bound as one. */
    private static Surrogate.Type typed(Surrogate.Type type, String text) {
        Surrogate.Type written = type == Surrogate.Type.IP && text.indexOf(':') >= 0 ? Surrogate.Type.IPV6 : type;
        return written.valuePattern().matcher(text).matches() ? written : Surrogate.Type.NATIONAL_ID;
    }

    /** Collects from JSON that a text holds: its strings without their escapes, and its numbers. */
    private final class Inner implements TextRewrite {
        private final boolean escaped;
        private final int depth;

        Inner(String text, int depth) {
            this.escaped = text.indexOf('\\') >= 0;
            this.depth = depth;
        }

        @Override
        public String text(String text) {
            if (escaped) {
                look(text, depth);
            }
            return text;
        }

        @Override
        public String field(String key, String text) {
            addIfSecret(key, text);
            return text(text);
        }

        @Override
        public Object number(Number number) {
            return Collected.this.number(number);
        }

        @Override
        public List<String> pieces(List<String> pieces) {
            throw new UnsupportedOperationException("a JSON value has no pieces");
        }
    }
}

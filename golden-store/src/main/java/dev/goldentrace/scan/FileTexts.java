package dev.goldentrace.scan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The strings of a golden's file with the lines that they stand on. */
final class FileTexts {
    /** What we write ourselves, what stands elsewhere in the file too, and what only its provider can read. */
    private static final Pattern OURS =
            Pattern.compile("\\$\\.(story|schema|test|redaction|redacted|personalData|contract|against|older)\\b.*"
                    + "|.*\\.(observed|opaque|setups\\[\\d+]\\.tools|shared|blobs|sha256|effect|status|lane)\\b.*"
                    + "|.*\\.(toolUses\\[\\d+]|calls\\[\\d+]|adds\\[\\d+]|messages\\[\\d+])\\.id");

    /** As when a golden is written: a tool's argument of that name is not exempt. */
    private static final Pattern OPAQUE = Pattern.compile("\\$\\.recording(s\\[\\d+])?\\.(observed\\.calls\\[\\d+]"
            + "|runs\\[\\d+]\\.steps\\[\\d+]\\.(reply|(adds|messages)\\[\\d+]))\\.opaque\\b.*");

    private static final Pattern SURROGATE = Pattern.compile("\\$\\.redacted\\[\\d+]\\.stands");
    private static final Pattern ITEM = Pattern.compile("\\[(\\d+)]$");

    private FileTexts() {}

    static List<FileText> of(String json) throws IOException {
        List<FileText> texts = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING || token.isNumeric()) {
                    texts.add(text(parser));
                }
            }
        }
        return texts;
    }

    private static FileText text(JsonParser parser) throws IOException {
        String path = path(parser);
        var item = ITEM.matcher(path);
        boolean begins = !item.find() || item.group(1).equals("0");
        return new FileText(path, parser.currentTokenLocation().getLineNr(), parser.getText(), begins);
    }

    private static String path(JsonParser parser) {
        StringBuilder path = new StringBuilder();
        for (var context = parser.getParsingContext();
                context != null && !context.inRoot();
                context = context.getParent()) {
            path.insert(0, context.inArray() ? "[" + context.getCurrentIndex() + "]" : "." + context.getCurrentName());
        }
        return path.insert(0, '$').toString();
    }

    /** Whether this is no text of the session. */
    static boolean isOurs(String path) {
        return OURS.matcher(path).matches();
    }

    /** Whether the gate lets it through unseen. */
    static boolean isExempt(String path) {
        return OPAQUE.matcher(path).matches();
    }

    /** What stands in the file for redacted text. */
    static List<String> surrogates(List<FileText> texts) {
        return texts.stream()
                .filter(text -> SURROGATE.matcher(text.path()).matches())
                .map(FileText::text)
                .toList();
    }
}

package dev.goldentrace.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How tools say in words that they failed. What fails says so at once and briefly; a long text is a result. */
final class ErrorText {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WORD = 100;

    private static final Pattern SAYS = Pattern.compile(
            "\\W*(?:[\\w.$]*(?:error|exception)\\s*[:(\\[](?!\\s*(?:0|none|null|false)\\b)|(?:error|exception) (?:in|while|when|at|on|during|executing|calling|code|\\d)"
                    + "|fail(?:ed|ure)\\s*:(?!\\s*(?:0|none|null|false)\\b)|(?:failed|failure|unable) to |invalid |bad request|cannot |could not |can't |(?:access|permission) denied)",
            Pattern.CASE_INSENSITIVE);

    private ErrorText() {}

    static boolean is(String text) {
        if (text.length() > LONGEST) {
            return false;
        }
        return text.startsWith("{")
                ? Json.object(text).filter(ErrorText::isError).isPresent()
                : SAYS.matcher(text)
                        .region(0, Math.min(text.length(), LONGEST_WORD))
                        .lookingAt();
    }

    private static boolean isError(Map<String, @Nullable Object> object) {
        return isFilled(object.get("error"))
                || isFilled(object.get("errors"))
                || Boolean.TRUE.equals(object.get("isError"))
                || Boolean.FALSE.equals(object.get("success"))
                || Boolean.FALSE.equals(object.get("ok"))
                || "error".equals(object.get("status"));
    }

    private static boolean isFilled(@Nullable Object value) {
        return Optional.ofNullable(value)
                .filter(it -> !Boolean.FALSE.equals(it)
                        && !"".equals(it)
                        && !Long.valueOf(0).equals(it)
                        && !List.of().equals(it)
                        && !Map.of().equals(it))
                .isPresent();
    }
}

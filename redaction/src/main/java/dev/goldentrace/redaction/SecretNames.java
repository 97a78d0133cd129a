package dev.goldentrace.redaction;

import java.util.List;
import java.util.regex.Pattern;

/** Names whose values are secrets. */
final class SecretNames {
    /** Ends where the name ends: {@code tokens} and {@code passwordPolicy} name no secret. */
    static final String NAME =
            "(?:passw(?:or)?d|passphrase|pwd|secret|token|(?:api|access|private|auth|encryption)[_-]?key|credentials?)";

    static final List<String> LITERALS = List.of("passw", "passphrase", "pwd", "secret", "token", "key", "credential");

    private static final Pattern AT_END = Pattern.compile("(?i)" + NAME + "$");

    private SecretNames() {}

    /** Whether a field of this name holds a secret, by its name and by what is in it. */
    static boolean isSecret(String name, String value) {
        return AT_END.matcher(name).find()
                && Randomness.isHigh(value)
                && Shapes.SECRET.matcher(value).matches();
    }
}

package dev.goldentrace.redaction.internal.secret;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Texts that stand where a secret goes, and are none. */
final class Placeholders {
    /** Signs of a variable to fill in, and words that nobody's secret holds. */
    private static final Pattern SIGNS = Pattern.compile(
            "(?i)^<[^<>]*>?$|^\\{[^{}]*}$|^%\\w+%$|^\\[[^\\[\\]]*]$|^\\([^()]*\\)$|^<[a-z]|^[{\\[(][a-z ]*$|^\\$[A-Za-z_{(](?![A-Za-z0-9]{0,2}\\$)|\\$\\{|\\{\\{|#\\{|\\*{3}|x{5}|\\.{3}|…|"
                    + "•|_{4}|(.)\\1{11}|example|y(?:our|OUR)|place-?_?holder|redacted|dummy|sample|change[-_ ]?(?:me|it|this)|insert"
                    + "[-_ ]|replace[-_ ]?|"
                    + "required|optional|nullable|not[-_ ]?a[-_ ]?(?:real|secret)|goes[-_ ]?here|[-_ ]here$|todo|fixme|obfuscat|masked|hidden"
                    + "|abcdefghijklmnop|^xxx|foobar|lorem|enter[-_ ]");

    /** Whole texts that say what stands here, or nothing. */
    private static final Set<String> WORDS = Set.of(
            "password",
            "passwort",
            "kennwort",
            "contrasena",
            "passwd",
            "passphrase",
            "pass",
            "pwd",
            "secret",
            "token",
            "key",
            "apikey",
            "api_key",
            "api-key",
            "string",
            "str",
            "text",
            "varchar",
            "char",
            "bytes",
            "byte",
            "int",
            "integer",
            "number",
            "bool",
            "boolean",
            "object",
            "any",
            "array",
            "list",
            "map",
            "dict",
            "date",
            "uuid",
            "true",
            "false",
            "yes",
            "no",
            "on",
            "off",
            "null",
            "nil",
            "none",
            "undefined",
            "unset",
            "empty",
            "void",
            "default",
            "test",
            "testing",
            "tests",
            "admin",
            "user",
            "username",
            "root",
            "guest",
            "postgres",
            "mysql",
            "value",
            "bearer",
            "basic",
            "digest",
            "oauth",
            "oauth2",
            "header",
            "body",
            "query",
            "cookie",
            "file",
            "env",
            "environment",
            "prompt",
            "ask",
            "stdin",
            "config",
            "abc",
            "abc123",
            "foo",
            "bar",
            "baz",
            "xxx",
            "asdf",
            "qwerty",
            "invalid",
            "wrong",
            "incorrect",
            "correct",
            "mysecret",
            "mypassword",
            "my-secret",
            "my_password",
            "secretkey",
            "secret_key",
            "access_token",
            "refresh_token",
            "client_secret",
            "public",
            "private",
            "internal",
            "anonymous",
            "unknown",
            "self",
            "this");

    private Placeholders() {}

    /** Whether a text is one, or holds what only one holds. */
    static boolean in(String text) {
        return SIGNS.matcher(text).find() || isWord(text);
    }

    /** Whether a text as a whole is a word that stands for a value. */
    static boolean isWord(String text) {
        return WORDS.contains(text.toLowerCase(Locale.ROOT));
    }
}

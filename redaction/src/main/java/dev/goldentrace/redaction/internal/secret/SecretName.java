package dev.goldentrace.redaction.internal.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How much the name of a field, variable, option or header says about its value. */
enum SecretName {
    /** What stands here is a password, whatever it looks like. */
    PASSWORD,
    /** What stands here is a secret if it looks random. */
    SECRET,
    /** The same, but ids stand here as often. */
    TOKEN,
    /** What stands here is a secret if it looks very random. */
    LIKELY,
    /** Nothing. */
    NONE;

    private static final Set<String> PASSWORDS = Set.of(
            "password",
            "passwd",
            "passphrase",
            "pwd",
            "pass",
            "passcode",
            "passwort",
            "kennwort",
            "contrasena",
            "pw",
            "mnemonic");

    private static final List<String> PASSWORD_ENDINGS = List.of("password", "passwd", "passphrase", "pwd");

    private static final Set<String> SECRETS = Set.of(
            "secret",
            "token",
            "apikey",
            "apitoken",
            "accesskey",
            "accesstoken",
            "authtoken",
            "authkey",
            "secretkey",
            "privatekey",
            "clientsecret",
            "credential",
            "credentials",
            "creds",
            "cred",
            "authorization",
            "dsn",
            "webhook",
            "jwt",
            "sas",
            "psk",
            "pat",
            "bearer",
            "license",
            "licence");

    private static final List<String> SECRET_ENDINGS =
            List.of("secret", "token", "apikey", "accesskey", "authkey", "secretkey");

    /** Words before "key" that make it a secret. */
    private static final Set<String> KEYS = Set.of(
            "api",
            "access",
            "private",
            "auth",
            "encryption",
            "signing",
            "account",
            "subscription",
            "shared",
            "master",
            "service",
            "license",
            "consumer",
            "secret",
            "app",
            "admin",
            "server",
            "ssh",
            "deploy",
            "write",
            "read",
            "storage",
            "webhook",
            "hmac",
            "jwt",
            "security",
            "application",
            "integration",
            "ingest",
            "instrumentation",
            "crypto",
            "aes",
            "root",
            "functions",
            "host",
            "integrity",
            "rsa",
            "gpg",
            "pgp",
            "sdk",
            "merchant",
            "developer",
            "dev",
            "partner",
            "openai",
            "anthropic",
            "gemini",
            "google",
            "aws",
            "azure",
            "stripe",
            "github",
            "gitlab",
            "goog",
            "maps",
            "model",
            "llm");

    /** Words before "key", "token" or "secret" that make it none. */
    private static final Set<String> HARMLESS_BEFORE = Set.of(
            "public",
            "pub",
            "publishable",
            "primary",
            "foreign",
            "partition",
            "sort",
            "cache",
            "idempotency",
            "row",
            "hash",
            "object",
            "map",
            "index",
            "group",
            "routing",
            "natural",
            "composite",
            "unique",
            "i18n",
            "message",
            "translation",
            "lookup",
            "order",
            "bucket",
            "dedup",
            "shard",
            "dict",
            "json",
            "registry",
            "issue",
            "feature",
            "setting",
            "preference",
            "hot",
            "answer",
            "next",
            "page",
            "previous",
            "prev",
            "continuation",
            "cursor",
            "pagination",
            "sync",
            "csrf",
            "xsrf",
            "max",
            "min",
            "total",
            "prompt",
            "completion",
            "input",
            "output",
            "pad",
            "eos",
            "bos",
            "unk",
            "sep",
            "cls",
            "mask",
            "stop",
            "start",
            "end",
            "special",
            "reserved",
            "line",
            "cancellation",
            "design",
            "color",
            "syntax",
            "lookahead",
            "resume",
            "change",
            "concurrency",
            "consistency",
            "etag",
            "request",
            "trace",
            "span",
            "batch",
            "item",
            "node",
            "element",
            "event",
            "project",
            "image",
            "video",
            "s3",
            "file",
            "blob",
            "surrogate",
            "sample",
            "num",
            "of",
            "per");

    /** Last words that say something about the value, not more than that it is one. */
    private static final Set<String> NEUTRAL = Set.of(
            "value",
            "val",
            "string",
            "str",
            "raw",
            "b64",
            "base64",
            "encoded",
            "prod",
            "production",
            "staging",
            "live",
            "dev",
            "current",
            "old",
            "new",
            "primary",
            "secondary",
            "env",
            "header",
            "default",
            "is",
            "was",
            "plain",
            "plaintext",
            "cleartext",
            "clear",
            "base",
            "data",
            "content",
            "test",
            "sandbox",
            "here",
            "literal",
            "final",
            "const");

    /** Last words that name something about a secret. */
    private static final Set<String> HARMLESS_LAST = Set.of(
            "id",
            "ids",
            "name",
            "names",
            "type",
            "types",
            "url",
            "uri",
            "urls",
            "endpoint",
            "path",
            "file",
            "filename",
            "arn",
            "ref",
            "version",
            "length",
            "len",
            "size",
            "count",
            "limit",
            "policy",
            "field",
            "label",
            "hint",
            "prompt",
            "hash",
            "digest",
            "fingerprint",
            "checksum",
            "thumbprint",
            "algorithm",
            "alg",
            "expiry",
            "expires",
            "expiration",
            "ttl",
            "usage",
            "index",
            "position",
            "offset",
            "manager",
            "provider",
            "service",
            "store",
            "vault",
            "group",
            "alias",
            "board",
            "code",
            "press",
            "frame",
            "pair",
            "ring",
            "word",
            "words",
            "stone",
            "note",
            "map",
            "set",
            "list",
            "column",
            "format",
            "schema",
            "param",
            "parameter",
            "parser",
            "validator",
            "class",
            "enabled",
            "required",
            "error",
            "status",
            "created",
            "updated",
            "at",
            "by",
            "budget",
            "bucket",
            "details",
            "info",
            "metadata",
            "space",
            "scope",
            "scopes",
            "audience",
            "issuer",
            "selector",
            "event",
            "input",
            "output",
            "down",
            "up",
            "left",
            "right",
            "mesh",
            "holder",
            "placeholder",
            "tokens",
            "keys",
            "secrets",
            "passwords",
            "handler",
            "factory",
            "response",
            "request",
            "reset",
            "strength",
            "rules",
            "validation",
            "visible",
            "changed",
            "date",
            "time",
            "window",
            "rate",
            "per",
            "pattern",
            "regex",
            "model",
            "stream",
            "generator",
            "callback",
            "function",
            "method",
            "source",
            "server",
            "host",
            "port",
            "page",
            "sha",
            "sha1",
            "sha256",
            "md5",
            "kid",
            "etag",
            "docs",
            "doc",
            "example",
            "description",
            "title",
            "message");

    /** Words that make a name worth a look. */
    private static final Set<String> HINTS = Set.of(
            "key",
            "auth",
            "access",
            "api",
            "session",
            "sid",
            "credential",
            "creds",
            "secret",
            "token",
            "password",
            "passwd",
            "authorization",
            "authentication");

    /** All words that a name must hold to be looked at. */
    static final List<String> LITERALS = List.of(
            "passw",
            "passphrase",
            "passcode",
            "pwd",
            "pass",
            "secret",
            "token",
            "key",
            "cred",
            "auth",
            "access",
            "api",
            "dsn",
            "webhook",
            "jwt",
            "sas",
            "psk",
            "bearer",
            "sig",
            "mnemonic",
            "kennwort",
            "contrasena",
            "licen");

    private static final List<String> HINTS_IN_ANY_NAME =
            List.of("access", "auth", "api", "credential", "creds", "key", "secret", "token");

    private static final int SHORTEST_ODD_NAME = 12;
    private static final int DIGITS_OF_AN_ODD_NAME = 4;

    /** Reads a name, in any style of writing. */
    static SecretName of(String name) {
        List<String> words = words(name);
        int last = words.size() - 1;
        while (last > 0
                && (NEUTRAL.contains(words.get(last))
                        || Character.isDigit(words.get(last).charAt(0)))) {
            last--;
        }
        if (last < 0) {
            return NONE;
        }
        String word = words.get(last);
        String before = last == 0 ? "" : words.get(last - 1);
        if (isPassword(word)) {
            return PASSWORD;
        }
        if (HARMLESS_LAST.contains(word) || HARMLESS_BEFORE.contains(before)) {
            return NONE;
        }
        if (isSecret(word, before)) {
            return word.equals("token") && before.isEmpty() ? TOKEN : SECRET;
        }
        SecretName odd = inName(name);
        return odd == NONE && words.stream().anyMatch(SecretName::hints) ? LIKELY : odd;
    }

    /** In a name that is no words, a hint counts wherever it stands. */
    private static SecretName inName(String name) {
        boolean odd =
                !Words.are(name) || name.chars().filter(Character::isDigit).count() >= DIGITS_OF_AN_ODD_NAME;
        if (name.length() < SHORTEST_ODD_NAME || !odd) {
            return NONE;
        }
        String lower = name.toLowerCase(Locale.ROOT);
        if (PASSWORD_ENDINGS.stream().anyMatch(lower::contains)) {
            return PASSWORD;
        }
        return HINTS_IN_ANY_NAME.stream().anyMatch(lower::contains) ? LIKELY : NONE;
    }

    private static boolean isPassword(String word) {
        return PASSWORDS.contains(word) || PASSWORD_ENDINGS.stream().anyMatch(word::endsWith);
    }

    private static boolean isSecret(String word, String before) {
        return SECRETS.contains(word)
                || SECRET_ENDINGS.stream().anyMatch(word::endsWith)
                || (word.equals("key") && KEYS.contains(before))
                || (word.equals("string") && before.equals("connection"));
    }

    private static boolean hints(String word) {
        return HINTS.contains(word) || isPassword(word) || isSecret(word, "");
    }

    /** Parts a name where its style does: at signs, before capitals, around digits. */
    private static List<String> words(String name) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int at = 1; at <= name.length(); at++) {
            if (at == name.length() || isSeam(name, at)) {
                if (Character.isLetterOrDigit(name.charAt(from))) {
                    words.add(name.substring(from, at).toLowerCase(Locale.ROOT));
                }
                from = at;
            }
        }
        return words;
    }

    private static boolean isSeam(String name, int at) {
        int before = sort(name.charAt(at - 1));
        int here = sort(name.charAt(at));
        boolean endOfCapitals = before == 2 && here == 2 && at + 1 < name.length() && sort(name.charAt(at + 1)) == 1;
        return (before != here && !(before == 2 && here == 1)) || here == 0 || endOfCapitals;
    }

    /** 0 for signs, 1 for small letters, 2 for capitals, 3 for digits. */
    private static int sort(char c) {
        if (Character.isDigit(c)) {
            return 3;
        }
        return Character.isUpperCase(c) ? 2 : Character.isLetter(c) ? 1 : 0;
    }
}

package dev.goldentrace.redaction.internal.secret;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws a text that a pattern in Go's syntax matches: as much of the syntax as rules for secrets use. */
final class RegexDraw {
    private static final String PRINTABLE =
            "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./+=!@#%^&*()[]{};:,<>?~$| ";

    private static final int MORE = 6;

    private final String regex;
    private final Random random;
    private int at;
    private boolean anyCase;

    private RegexDraw(String regex, Random random) {
        this.regex = regex;
        this.random = random;
    }

    static String draw(String regex, Random random) {
        return new RegexDraw(regex, random).alternatives().draw();
    }

    /** Something to draw again and again. */
    private interface Piece {
        String draw();
    }

    private Piece alternatives() {
        boolean outer = anyCase;
        List<Piece> alternatives = new ArrayList<>();
        alternatives.add(sequence());
        while (at < regex.length() && regex.charAt(at) == '|') {
            at++;
            alternatives.add(sequence());
        }
        anyCase = outer;
        return () -> alternatives.get(random.nextInt(alternatives.size())).draw();
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        while (at < regex.length() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            pieces.add(repeated(atom()));
        }
        return () -> {
            StringBuilder drawn = new StringBuilder();
            pieces.forEach(piece -> drawn.append(piece.draw()));
            return drawn.toString();
        };
    }

    private Piece repeated(Piece piece) {
        int least = 1;
        int most = 1;
        if (at < regex.length()) {
            switch (regex.charAt(at)) {
                case '*' -> most = MORE;
                case '+' -> most = MORE;
                case '?' -> least = 0;
                case '{' -> {
                    String[] bounds =
                            regex.substring(at + 1, regex.indexOf('}', at)).split(",", -1);
                    least = Integer.parseInt(bounds[0]);
                    most = bounds.length == 1
                            ? least
                            : bounds[1].isEmpty() ? least + MORE : Integer.parseInt(bounds[1]);
                }
                default -> {
                    return piece;
                }
            }
            least = regex.charAt(at) == '*' ? 0 : least;
            at = regex.charAt(at) == '{' ? regex.indexOf('}', at) + 1 : at + 1;
            at += at < regex.length() && regex.charAt(at) == '?' ? 1 : 0;
        }
        int from = least;
        int spread = Math.min(most - least, 60) + 1;
        return () -> {
            StringBuilder drawn = new StringBuilder();
            for (int i = from + random.nextInt(spread); i > 0; i--) {
                drawn.append(piece.draw());
            }
            return drawn.toString();
        };
    }

    private Piece atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> among(set());
            case '.' -> among(isRepeated() ? PRINTABLE : ".");
            case '^', '$' -> () -> "";
            case '\\' -> escape();
            default -> () -> String.valueOf(c);
        };
    }

    /** A single dot in these patterns is one that nobody escaped. */
    private boolean isRepeated() {
        return at < regex.length() && "*+{".indexOf(regex.charAt(at)) >= 0;
    }

    private Piece group() {
        if (regex.charAt(at) != '?') {
            return closed(alternatives());
        }
        if (regex.startsWith("?P<", at)) {
            at = regex.indexOf('>', at) + 1;
            return closed(alternatives());
        }
        boolean outer = anyCase;
        boolean on = true;
        for (at++; regex.charAt(at) != ':' && regex.charAt(at) != ')'; at++) {
            on = regex.charAt(at) != '-' && on;
            anyCase = regex.charAt(at) == 'i' ? on : anyCase;
        }
        if (regex.charAt(at++) == ')') {
            return () -> "";
        }
        Piece inner = closed(alternatives());
        anyCase = outer;
        return inner;
    }

    private Piece closed(Piece piece) {
        at++;
        return piece;
    }

    private Piece escape() {
        char c = regex.charAt(at++);
        return switch (c) {
            case 'b', 'B', 'z' -> () -> "";
            default -> {
                at--;
                yield among(escaped());
            }
        };
    }

    /** The characters that an escape stands for, within a set or not. */
    private String escaped() {
        char c = regex.charAt(at++);
        return switch (c) {
            case 'w' -> "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";
            case 'd' -> "0123456789";
            case 's' -> " \t\n";
            case 'S' -> PRINTABLE.replace(" ", "");
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'x' -> {
                at += 2;
                yield String.valueOf((char) Integer.parseInt(regex.substring(at - 2, at), 16));
            }
            default -> String.valueOf(c);
        };
    }

    private String set() {
        boolean negated = regex.charAt(at) == '^';
        at += negated ? 1 : 0;
        StringBuilder set = new StringBuilder();
        for (boolean first = true; first || regex.charAt(at) != ']'; first = false) {
            if (regex.startsWith("[:alnum:]", at)) {
                set.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789");
                at += "[:alnum:]".length();
            } else if (regex.charAt(at) == '\\') {
                at++;
                set.append(escaped());
            } else if (regex.charAt(at + 1) == '-' && regex.charAt(at + 2) != ']') {
                for (char c = regex.charAt(at); c <= regex.charAt(at + 2); c++) {
                    set.append(c);
                }
                at += 3;
            } else {
                set.append(regex.charAt(at++));
            }
        }
        at++;
        return negated
                ? PRINTABLE.replaceAll("[" + java.util.regex.Pattern.quote(set.toString()) + "]", "")
                : set.toString();
    }

    /** Where case does not matter, a class in small letters is now and then drawn in capitals. */
    private Piece among(String characters) {
        boolean capitals = anyCase;
        return () -> {
            char c = characters.charAt(random.nextInt(characters.length()));
            return String.valueOf(capitals && random.nextInt(8) == 0 ? Character.toUpperCase(c) : c);
        };
    }
}

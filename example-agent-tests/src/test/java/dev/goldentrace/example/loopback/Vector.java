package dev.goldentrace.example.loopback;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A hashed bag of words of length one: texts that share words are near. */
final class Vector {

    private static final Pattern WORD = Pattern.compile("\\p{L}{5,}");
    private static final int STEM = 5;

    private final float[] values;

    private Vector(float[] values) {
        this.values = values;
    }

    static Vector of(String text, int dimensions) {
        float[] values = new float[dimensions];
        stems(text).forEach(stem -> values[bucket(stem, dimensions)]++);
        double length = Math.sqrt(squares(values));
        for (int i = 0; i < dimensions; i++) {
            values[i] = length == 0 ? (float) Math.sqrt(1.0 / dimensions) : (float) (values[i] / length);
        }
        return new Vector(values);
    }

    ArrayNode json() {
        ArrayNode json = JsonNodeFactory.instance.arrayNode();
        for (float value : values) {
            json.add(value);
        }
        return json;
    }

    String base64() {
        ByteBuffer bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return Base64.getEncoder().encodeToString(bytes.array());
    }

    /** Mixes the bits, since the hash codes of like words are near one another. */
    private static int bucket(String stem, int dimensions) {
        return Math.floorMod((stem.hashCode() * 0x9E3779B9) >>> 16, dimensions);
    }

    private static double squares(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** Drops short words, which all texts share, and the ends of long ones. */
    private static Stream<String> stems(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .map(word -> word.substring(0, STEM));
    }
}

package dev.goldentrace.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.Dictionary.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DictionaryTest {
    private static final Map<String, String> WORDS = Map.of("he", "HE", "she", "SHE", "hers", "HERS", "his", "HIS");

    @Test
    void findsWordsThatOverlap() {
        List<String> found = new ArrayList<>();
        new Dictionary<>(WORDS, false).forEach("ushers", found::add);
        assertThat(found).containsExactly("SHE", "HE", "HERS");
    }

    @Test
    void takesTheLeftmostAndOfThoseTheLongest() {
        Dictionary<String> dictionary = new Dictionary<>(Map.of("ab", "ab", "abcd", "abcd", "bcde", "bcde"), false);
        assertThat(dictionary.longest("xabcdeab")).containsExactly(new Match<>(1, 5, "abcd"), new Match<>(6, 8, "ab"));
    }

    @Test
    void ignoresCaseWhereAsked() {
        assertThat(new Dictionary<>(WORDS, true).longest("HIS")).hasSize(1);
        assertThat(new Dictionary<>(WORDS, false).longest("HIS")).isEmpty();
    }
}

package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers are those that registers and textbooks print as examples. */
class NationalIdsTest {
    private final NationalIds named = NationalIds.named();
    private final NationalIds telling = NationalIds.telling();

    @ParameterizedTest
    @CsvSource({
        "NHS number, 943 476 5919",
        "NI number, AB123456C",
        "BSN, 111222333",
        "Steuer-ID, 86095742719",
        "SIN, 130 692 544",
        "TFN, 123 456 782",
        "ID number, 8001015009087",
        "PESEL, 44051401359",
        "cpf, 52998224725",
        "Aadhaar, 234123412346",
        "personnummer, 8112189876",
        "CPR-nummer, 0707614285"
    })
    void areFoundBesideAWordThatNamesThem(String name, String number) {
        assertThat(Found.by(named, "My " + name + " is " + number + "."))
                .as(name)
                .containsExactly(number);
        assertThat(Found.by(named, "My order is " + number + ".")).as(name).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AB 12 34 56 C",
                "X1234567L",
                "87654321X",
                "RSSMRA85T10A562S",
                "85.07.30-033.28",
                "756.9217.0769.85",
                "529.982.247-25",
                "11.222.333/0001-81",
                "2341 2341 2346",
                "811218-9876",
                "131052-308T",
                "11010519491231002X",
                "2 55 08 14 168 025 38",
                "86 095 742 719"
            })
    void areFoundByTheirWriting(String number) {
        assertThat(Found.by(telling, "It is " + number + ".")).containsExactly(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "87654321B",
                "RSSMRA85T10A562T",
                "85.07.30-033.29",
                "756.9217.0769.84",
                "529.982.247-26",
                "2341 2341 2347",
                "811218-9875",
                "131052-308U",
                "110105194912310021",
                "2 55 08 14 168 025 39",
                "12345678Z",
                "1008292230",
                "46 1234 5678",
                "W2378156",
                "2024-05-16"
            })
    void areNotFoundWhereACheckIsWrong(String number) {
        assertThat(Found.by(telling, "It is " + number + ".")).isEmpty();
    }

    @Test
    void hardlyAnyNumberOfAShopIsTakenForOne() {
        long taken = Generated.many()
                .flatMap(generated ->
                        java.util.stream.IntStream.rangeClosed(6, 16).mapToObj(generated::digits))
                .filter(number -> !Found.by(telling, "order " + number).isEmpty())
                .count();
        assertThat(taken).isLessThan(4);
    }

    @Test
    void mistypedOnesAreNotFound() {
        Generated.many().forEach(generated -> {
            assertThat(Found.by(named, "NHS number " + generated.mistyped("9434765919")))
                    .isEmpty();
            assertThat(Found.by(named, "Aadhaar " + generated.mistyped("234123412346")))
                    .isEmpty();
            assertThat(Found.by(named, "Steuer-ID " + generated.mistyped("86095742719")))
                    .isEmpty();
            assertThat(Found.by(telling, generated.mistyped("529.982.247-25"))).isEmpty();
        });
    }
}

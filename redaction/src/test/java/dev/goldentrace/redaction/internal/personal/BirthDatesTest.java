package dev.goldentrace.redaction.internal.personal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BirthDatesTest {
    private final BirthDates dates = new BirthDates();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "She was born on 2/8/1935. Her name|2/8/1935",
                "tell me your date of birth. It's 6/24/1991|6/24/1991",
                "DOB: 02/27/1980|02/27/1980",
                "\\\"dob\\\": \\\"1980-02-27\\\"|1980-02-27",
                "date_of_birth=1980-02-27|1980-02-27",
                "birthday is March 4th, 1971|March 4th, 1971",
                "born 4 Mar 1971|4 Mar 1971",
                "geboren am 27.02.1980|27.02.1980",
                "D.O.B. 27-02-80|27-02-80"
            })
    void areFoundAfterTheirName(String text, String date) {
        assertThat(Found.by(dates, text)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "flies on 2024-05-16",
                "was born in 1977",
                "stubborn 2/8/1935",
                "born in Rome, in the year in which his father died, on 2/8/1935",
                "DOB: 1900-01-05",
                "born\non 2/8/1935 it rained"
            })
    void leavesOtherDatesAlone(String text) {
        assertThat(Found.by(dates, text)).isEmpty();
    }
}

package dev.goldentrace.redaction.internal.field;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fields whose names are personal and which hold nothing personal. */
class NoValueTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"first_name\": null}",
                "{\"email\": true, \"phone\": false, \"address\": true}",
                "{\"first_name\": \"\", \"last_name\": \"  \"}",
                "{\"first_name\": \"N/A\", \"last_name\": \"unknown\", \"phone\": \"none\", \"zip\": \"-\"}",
                "{\"first_name\": \"string\", \"email\": \"string\"}",
                "{\"first_name\": \"<first name>\", \"email\": \"{{email}}\", \"zip\": \"${zip}\", \"phone\": \"[PHONE]\"}",
                "{\"full_name\": \"Test User\", \"last_name\": \"Customer\"}",
                "{\"email\": \"verified\", \"phone\": \"verified\", \"dob\": \"provided\", \"zip\": \"wrong\"}",
                "{\"phone\": \"iPhone 13\", \"mobile\": 3}",
                "{\"zip\": \"report.zip\", \"postal\": \"mail\"}",
                "{\"card\": \"visa\", \"credit_card\": \"gold card\", \"payment_method\": \"credit_card\"}",
                "{\"ssn\": \"required\", \"passport\": \"see attachment\"}",
                "{\"address\": \"https://example.org/12\", \"mailing_address\": \"mia@example.org\"}",
                "{\"ip\": \"intellectual property\"}",
                "{\"first_name\": \"The name that stands first in the passport, as the traveller writes it everywhere else\"}",
                "{\"born\": \"in the USA\"}",
                "{\"phone\": 1e9000, \"zip\": 0.5}"
            })
    void isFound(String json) {
        assertThat(Found.inJson(json)).isEmpty();
    }

    @Test
    void aSchemaNamesFieldsAndHoldsNoValues() {
        assertThat(Found.inJson("""
                {"name": "book", "parameters": {"type": "object", "required": ["first_name", "email"], "properties": {
                  "first_name": {"type": "string", "description": "Mia, for example"},
                  "name": {"type": "object", "properties": {"first": {"type": "string", "title": "Given Name"}}},
                  "address": {"type": ["string", "null"], "value": "12 Elm Street"},
                  "email": {"type": "string", "format": "email"}}}}
                """)).isEmpty();
    }
}

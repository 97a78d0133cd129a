package dev.goldentrace.redaction.internal.field;

import static dev.goldentrace.redaction.internal.field.Found.everywhere;
import static org.assertj.core.api.Assertions.assertThat;

import dev.goldentrace.redaction.RedactionSettings;
import dev.goldentrace.redaction.Surrogate.Type;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldsOfSettingsTest {
    private static final RedactionSettings STANDARD = RedactionSettings.standard();

    private static List<FieldValue> find(RedactionSettings settings, Map<String, Object> json) {
        return PersonalFields.of(settings).inJson(json);
    }

    @Test
    void areFoundWhateverTheirCase() {
        RedactionSettings settings = STANDARD.withField("employee-number", Type.NATIONAL_ID);

        assertThat(find(settings, Map.of("employeeNumber", "E-77", "x", Map.of("EMPLOYEE_NUMBER", 78L))))
                .containsExactlyInAnyOrder(everywhere(Type.NATIONAL_ID, "E-77"), everywhere(Type.NATIONAL_ID, "78"));
    }

    @Test
    void areReadAsTheirTypeIs() {
        assertThat(find(STANDARD.withField("holder", Type.NAME), Map.of("holder", "Mia Garcia")))
                .containsExactly(everywhere(Type.NAME, "Mia"), everywhere(Type.NAME, "Garcia"));
    }

    @Test
    void areTakenWholeWhereTheyAreOfNoKnownForm() {
        assertThat(find(STANDARD.withField("note", Type.API_KEY), Map.of("note", "open sesame")))
                .containsExactly(everywhere(Type.API_KEY, "open sesame"));
    }

    @Test
    void stayWhereTheUserSaysSo() {
        RedactionSettings settings = STANDARD.withoutField("Store_Phone").withoutField("name");

        assertThat(find(settings, Map.of("storePhone", "555-123-2002"))).isEmpty();
        assertThat(find(settings, Map.of("name", "Mia", "age", 3L))).isEmpty();
        assertThat(find(settings, Map.of("phone", "555-123-2002"))).isNotEmpty();
    }

    @Test
    void leaveAllowedTexts() {
        assertThat(find(STANDARD.withAllowed("Mia"), Map.of("full_name", "Mia Garcia")))
                .containsExactly(everywhere(Type.NAME, "Garcia"));
    }
}

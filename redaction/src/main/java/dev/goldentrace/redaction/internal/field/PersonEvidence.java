package dev.goldentrace.redaction.internal.field;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whether an object is about a person: by what stands beside its {@code name}, not by the name. */
final class PersonEvidence {
    private static final Set<String> PEOPLE = WordSet.of(
            "person user customer client patient passenger guest employee contact recipient sender member owner driver"
                    + " subscriber student candidate applicant tenant traveler traveller cardholder beneficiary payee payer"
                    + " spouse mother father parent child buyer attendee participant holder insured profile requester"
                    + " requestor reporter assignee caller practitioner doctor");

    /** Only persons have these. */
    private static final Set<String> OF_PERSONS =
            Set.of("gender", "sex", "nationality", "maritalstatus", "occupation", "jobtitle", "age", "salutation");

    /** Shops, hotels and products have these, and an address or a phone too. */
    private static final Set<String> OF_THINGS = WordSet.of(
            "rating ratings stars reviews reviewcount hours openinghours businesshours website category categories cuisine"
                    + " amenities price prices pricerange currency sku capacity industry checkin checkout rooms menu"
                    + " latitude longitude vatnumber stock inventory brand manufacturer founded employees");

    private static final Set<String> CLOSE =
            Set.of("contact", "contacts", "contactinfo", "contactdetails", "profile", "details", "personal", "telecom");

    private final FieldKinds kinds;

    PersonEvidence(FieldKinds kinds) {
        this.kinds = kinds;
    }

    /** Whether a field's name is a word for a person, or for several. */
    static boolean isPerson(FieldName name) {
        if (name.isEmpty()) {
            return false;
        }
        String last = name.last();
        return PEOPLE.contains(last) || (last.endsWith("s") && PEOPLE.contains(last.substring(0, last.length() - 1)));
    }

    boolean isOfPerson(Map<String, @Nullable Object> object, @Nullable Kind holder) {
        boolean person = false;
        boolean maybe = false;
        boolean thing = false;
        for (Map.Entry<String, @Nullable Object> field : object.entrySet()) {
            Weight weight = weight(field.getKey(), field.getValue(), holder);
            person |= weight == Weight.PERSON;
            maybe |= weight == Weight.MAYBE;
            thing |= weight == Weight.THING;
        }
        return person || (maybe && !thing);
    }

    private enum Weight {
        PERSON,
        MAYBE,
        THING,
        NONE
    }

    private Weight weight(String field, @Nullable Object value, @Nullable Kind holder) {
        if (!isThere(value)) {
            return Weight.NONE;
        }
        String joined = kinds.known(field).joined();
        if (OF_THINGS.contains(joined)) {
            return Weight.THING;
        }
        if (CLOSE.contains(joined) && isOfPersonInside(value)) {
            return Weight.MAYBE;
        }
        if (OF_PERSONS.contains(joined)) {
            return Weight.PERSON;
        }
        FieldKinds.Answer answer = kinds.of(field, holder);
        return answer == null ? Weight.NONE : weight(answer.kind());
    }

    private static Weight weight(Kind kind) {
        return switch (kind) {
            case NAME, BIRTH_DATE, US_SSN, NATIONAL_ID -> Weight.PERSON;
            case EMAIL, PHONE, ADDRESS, ADDRESS_LINE, POSTAL_CODE -> Weight.MAYBE;
            default -> Weight.NONE;
        };
    }

    private boolean isOfPersonInside(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return !list.isEmpty() && isOfPersonInside(list.get(0));
        }
        return value instanceof Map<?, ?> map
                && map.keySet().stream().anyMatch(key -> {
                    FieldKinds.Answer answer = kinds.of(String.valueOf(key), null);
                    return answer != null && weight(answer.kind()) != Weight.NONE;
                });
    }

    /** Schemas, flags and placeholders say nothing of anybody. */
    private static boolean isThere(@Nullable Object value) {
        if (value instanceof String text) {
            return !Placeholder.is(text);
        }
        if (value instanceof Bare bare) {
            return !Placeholder.is(bare.text());
        }
        if (value instanceof Map<?, ?> map) {
            return !map.isEmpty() && !Schema.is(map);
        }
        return value instanceof Number || (value instanceof List<?> list && !list.isEmpty());
    }
}

package dev.goldentrace.redaction;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apiguardian.api.API;

/**
 * Says what is redacted. Immutable.
 *
 * @param personalData whose the personal data is; secrets are redacted in any case
 * @param regions where phone numbers that are written without a country code may be from, as two letters (ISO 3166), such
 *     as {@code US}
 * @param fields names of fields besides the usual ones whose values are personal, and what their values are
 * @param plainFields names of fields whose values stay, though the usual ones or {@code fields} name them
 * @param allowed texts that stay wherever they are found, exact to the letter
 * @param detectors own detectors, besides the usual ones
 */
@API(status = EXPERIMENTAL, since = "0.1")
public record RedactionSettings(
        PersonalData personalData,
        Set<String> regions,
        Map<String, Surrogate.Type> fields,
        Set<String> plainFields,
        Set<String> allowed,
        List<Detector> detectors) {

    /** Checks and copies; sets are sorted, so that equal settings have one fingerprint. */
    public RedactionSettings {
        Objects.requireNonNull(personalData, "personalData");
        regions = sorted(regions);
        regions.forEach(RedactionSettings::requireRegion);
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(new TreeMap<>(fields)));
        plainFields = sorted(plainFields);
        allowed = sorted(allowed);
        detectors = List.copyOf(detectors);
    }

    /** {@return the usual settings: real data, phone numbers of the United States and all that have a country code} */
    public static RedactionSettings standard() {
        return new RedactionSettings(PersonalData.REAL, Set.of("US"), Map.of(), Set.of(), Set.of(), List.of());
    }

    /**
     * Says whose the personal data is.
     *
     * @param data real or invented
     * @return the settings with it
     */
    public RedactionSettings withPersonalData(PersonalData data) {
        return new RedactionSettings(data, regions, fields, plainFields, allowed, detectors);
    }

    /**
     * Says where phone numbers without a country code may be from.
     *
     * @param codes two letters each, such as {@code US}; replaces what was said before
     * @return the settings with them
     * @throws IllegalArgumentException when no phone numbers are known of one
     */
    public RedactionSettings withRegions(Set<String> codes) {
        return new RedactionSettings(personalData, codes, fields, plainFields, allowed, detectors);
    }

    /**
     * Adds a field whose values are personal.
     *
     * @param name the field's name, such as {@code employeeNumber}; case, {@code _} and {@code -} do not matter
     * @param type what its values are
     * @return the settings with it
     */
    public RedactionSettings withField(String name, Surrogate.Type type) {
        Map<String, Surrogate.Type> more = new LinkedHashMap<>(fields);
        more.put(name, type);
        return new RedactionSettings(personalData, regions, more, plainFields, allowed, detectors);
    }

    /**
     * Leaves a field's values alone.
     *
     * @param name the field's name; case, {@code _} and {@code -} do not matter
     * @return the settings without it
     */
    public RedactionSettings withoutField(String name) {
        return new RedactionSettings(personalData, regions, fields, and(plainFields, name), allowed, detectors);
    }

    /**
     * Leaves a text alone wherever it is found, such as the shop's own phone number.
     *
     * @param text the text, exact to the letter
     * @return the settings with it
     */
    public RedactionSettings withAllowed(String text) {
        return new RedactionSettings(personalData, regions, fields, plainFields, and(allowed, text), detectors);
    }

    /**
     * Adds a detector.
     *
     * @param detector looks besides the usual ones
     * @return the settings with it
     */
    public RedactionSettings withDetector(Detector detector) {
        List<Detector> more = new ArrayList<>(detectors);
        more.add(detector);
        return new RedactionSettings(personalData, regions, fields, plainFields, allowed, more);
    }

    private static void requireRegion(String code) {
        if (!PhoneNumberUtil.getInstance().getSupportedRegions().contains(code)) {
            throw new IllegalArgumentException("there is no region <" + code + "> that phone numbers are known of."
                    + " Write two letters for each (ISO 3166), such as US, or GB for the United Kingdom");
        }
    }

    private static Set<String> and(Set<String> some, String more) {
        Set<String> all = new TreeSet<>(some);
        all.add(more);
        return all;
    }

    private static Set<String> sorted(Set<String> texts) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(new TreeSet<>(texts)));
    }
}

package dev.goldentrace.normalize;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.Blob;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/**
 * What is not compared, on both sides: volatile parts of texts, what normalisers replace, and ignored fields. Immutable.
 *
 * <pre>{@code
 * Normalization.standard()
 *         .withIgnored("tools.refund_item.**.description")
 *         .withVolatile("dates, numbers@messages[*]")
 * }</pre>
 */
@API(status = EXPERIMENTAL, since = "0.1")
public final class Normalization {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*(?![^\\[]*'])");
    private static final int FINGERPRINT = 12;

    private final Set<VolatileKind> byDefault;
    private final List<VolatileRule> volatiles;
    private final List<FieldPath> ignored;
    private final List<Normalizer> normalizers;

    private Normalization(
            Set<VolatileKind> byDefault,
            List<VolatileRule> volatiles,
            List<FieldPath> ignored,
            List<Normalizer> normalizers) {
        this.byDefault = byDefault;
        this.volatiles = List.copyOf(volatiles);
        this.ignored = List.copyOf(ignored);
        this.normalizers = List.copyOf(normalizers);
    }

    /** {@return what holds where nobody says more: UUIDs, providers' ids and timestamps of the run} */
    public static Normalization standard() {
        Set<VolatileKind> kinds = Arrays.stream(VolatileKind.values())
                .filter(VolatileKind::byDefault)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(VolatileKind.class)));
        return new Normalization(kinds, List.of(), List.of(), List.of());
    }

    /** {@return what compares everything to the letter} */
    public static Normalization none() {
        return new Normalization(EnumSet.noneOf(VolatileKind.class), List.of(), List.of(), List.of());
    }

    /**
     * Adds what is volatile besides: {@code dates}, {@code times}, {@code numbers}, {@code ids}, each everywhere but in tools' arguments, or
     * in one field only, as in {@code dates@tool.book_flight.arguments.date}.
     *
     * @param setting one or several, separated by commas
     * @return a copy that knows them
     * @throws IllegalArgumentException when one cannot be, naming the nearest that can
     */
    public Normalization withVolatile(String setting) {
        List<VolatileRule> more = parts(setting).map(VolatileRule::of).toList();
        return new Normalization(byDefault, joined(volatiles, more), ignored, normalizers);
    }

    /**
     * Adds fields that are not compared.
     *
     * @param setting one path or several, separated by commas, such as {@code tools.refund_item.**.description}
     * @return a copy that ignores them
     * @throws IllegalArgumentException when a path names no field, naming the nearest that does
     */
    public Normalization withIgnored(String setting) {
        List<FieldPath> more = parts(setting).map(FieldPath::of).toList();
        return new Normalization(byDefault, volatiles, joined(ignored, more), normalizers);
    }

    /**
     * Adds normalisers, asked in their order.
     *
     * @param more the normalisers
     * @return a copy that asks them
     */
    public Normalization withNormalizers(List<? extends Normalizer> more) {
        return new Normalization(byDefault, volatiles, ignored, joined(normalizers, List.copyOf(more)));
    }

    /**
     * Adds the normalisers that are installed as services.
     *
     * @param loader where {@code META-INF/services/dev.goldentrace.normalize.Normalizer} is looked for
     * @return a copy that asks them, in the order of their names
     * @throws dev.goldentrace.capture.UsageError when one cannot be made
     */
    public Normalization withInstalled(ClassLoader loader) {
        return withNormalizers(Installed.services(loader));
    }

    /**
     * Adds normalisers by their classes.
     *
     * @param types public classes with a public constructor without parameters
     * @return a copy that asks them too, after those before; one that is asked already is not asked twice
     * @throws dev.goldentrace.capture.UsageError when one cannot be made
     */
    public Normalization withClasses(List<Class<? extends Normalizer>> types) {
        List<Normalizer> more = new ArrayList<>();
        for (Class<? extends Normalizer> type : types) {
            if (Stream.concat(normalizers.stream(), more.stream()).noneMatch(known -> known.getClass() == type)) {
                more.add(Installed.make(type));
            }
        }
        return withNormalizers(more);
    }

    private static Stream<String> parts(String setting) {
        return Arrays.stream(COMMA.split(setting.strip())).filter(part -> !part.isEmpty());
    }

    private static <T> List<T> joined(List<T> one, List<? extends T> other) {
        List<T> all = new ArrayList<>(one);
        all.addAll(other);
        return all;
    }

    /** {@return what the golden's header names these settings by; empty where nothing was said} */
    public String fingerprint() {
        String settings = Stream.of(
                        volatiles.stream(),
                        ignored.stream(),
                        normalizers.stream().map(Normalizer::name))
                .flatMap(each -> each)
                .map(String::valueOf)
                .sorted()
                .distinct()
                .collect(Collectors.joining("\n"));
        return settings.isEmpty()
                ? ""
                : Blob.of(settings.getBytes(StandardCharsets.UTF_8)).sha256().substring(0, FINGERPRINT);
    }

    /** In an argument ids count only where they are known from elsewhere, so they are looked for there too. */
    Set<VolatileKind> kinds(Field field) {
        Set<VolatileKind> kinds = EnumSet.noneOf(VolatileKind.class);
        byDefault.stream()
                .filter(kind -> !field.isArgument() || kind.isIdentity())
                .forEach(kinds::add);
        volatiles.stream().filter(rule -> rule.isLookedFor(field)).forEach(rule -> kinds.add(rule.kind()));
        return kinds;
    }

    /** Whether a kind may be another here, and not only what it is known to be from elsewhere. */
    boolean isFree(VolatileKind kind, Field field) {
        return !field.isArgument() || volatiles.stream().anyMatch(rule -> rule.kind() == kind && rule.holds(field));
    }

    boolean isNone() {
        return byDefault.isEmpty();
    }

    boolean ignoresAny() {
        return !ignored.isEmpty();
    }

    /** An argument is compared, unless it is named as one; so is what holds arguments, down to them. */
    boolean ignores(Field field) {
        return ignored.stream()
                .anyMatch(path -> path.holds(field) && (path.namesArguments() || !field.reachesArguments()));
    }

    List<Normalizer> normalizers() {
        return normalizers;
    }
}

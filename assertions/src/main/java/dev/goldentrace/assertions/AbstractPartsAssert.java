package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about a list of parts of a session. All that AssertJ knows of lists is there: {@code hasSize}, {@code
 * first()}, {@code element(1)}, {@code filteredOn}, {@code extracting}, {@code allSatisfy} and so on.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> the list; AssertJ's soft assertions look for it in this place
 * @param <PART> what the list holds
 * @param <ASSERT> assertions about one of them
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractPartsAssert<
                SELF extends AbstractPartsAssert<SELF, ACTUAL, PART, ASSERT>,
                ACTUAL extends List<? extends PART>,
                PART,
                ASSERT extends AbstractTracedAssert<ASSERT, PART>>
        extends AbstractListAssert<SELF, ACTUAL, PART, ASSERT> {
    private @Nullable Scope scope;

    AbstractPartsAssert(ACTUAL actual, Class<?> selfType) {
        super(actual, selfType);
    }

    final SELF standing(@Nullable Scope place) {
        scope = place;
        return myself;
    }

    /** In messages, what was said before and then what this list holds. */
    final SELF called(String description) {
        String before = descriptionText().isEmpty() ? "" : descriptionText() + ", ";
        return as(before + description);
    }

    /** The parts that are meant, asserted as softly as these. */
    final SELF only(Predicate<PART> wanted, String which) {
        List<PART> parts =
                actual.stream().map(part -> (PART) part).filter(wanted).toList();
        return narrowed(parts).standing(scope).as(descriptionText()).called(which);
    }

    private SELF narrowed(List<PART> parts) {
        SoftAssertionsProvider softly = softly();
        return softly == null ? of(parts) : softly.proxy(type(), listType(), parts);
    }

    private @Nullable SoftAssertionsProvider softly() {
        return scope == null ? null : scope.softly();
    }

    abstract SELF of(List<? extends PART> parts);

    abstract Class<SELF> type();

    abstract ASSERT assertionsOf(PART part);

    abstract Scope placeOf(Scope among, PART part);

    @SuppressWarnings("unchecked")
    static <T> Class<List<? extends T>> listType() {
        return (Class<List<? extends T>>) (Class<?>) List.class;
    }

    /** Where the place is known, it says more than AssertJ's count of elements. */
    @Override
    protected ASSERT toAssert(PART value, String description) {
        ASSERT hard = assertionsOf(value);
        if (scope == null) {
            return hard.as(description);
        }
        SoftAssertionsProvider softly = softly();
        ASSERT one = softly == null ? hard : soft(softly, hard, value);
        return one.standing(placeOf(scope, value)).as(descriptionText());
    }

    @SuppressWarnings("unchecked")
    private ASSERT soft(SoftAssertionsProvider softly, ASSERT hard, PART value) {
        return softly.proxy((Class<ASSERT>) hard.getClass(), (Class<PART>) value.getClass(), value);
    }

    @Override
    protected SELF newAbstractIterableAssert(Iterable<? extends PART> iterable) {
        List<? extends PART> parts =
                StreamSupport.stream(iterable.spliterator(), false).toList();
        return of(parts).standing(scope).as(descriptionText());
    }
}

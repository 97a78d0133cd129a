package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions about a session and its parts have in common: messages say where the part stands, and show it in short.
 *
 * @param <SELF> the type of the assertions
 * @param <ACTUAL> what they are about
 */
@API(status = EXPERIMENTAL, since = "0.1")
public abstract class AbstractTracedAssert<SELF extends AbstractTracedAssert<SELF, ACTUAL>, ACTUAL>
        extends AbstractAssert<SELF, ACTUAL> {
    private Scope scope;

    AbstractTracedAssert(ACTUAL actual, Class<?> selfType, Scope scope) {
        super(actual, selfType);
        this.scope = scope;
    }

    /**
     * Goes back to the whole session.
     *
     * <pre>{@code
     * assertThatTrace(trace).run(2).calledTool("refund_item").session().stepsAtMost(5);
     * }</pre>
     *
     * @return assertions about the session that this is a part of
     */
    public final TraceAssert session() {
        return child(new TraceAssert(scope.whole()), TraceAssert.class, scope.whole(), scope.session());
    }

    final Scope scope() {
        return scope;
    }

    final SELF standing(Scope place) {
        scope = place;
        return myself;
    }

    final SELF verify(@Nullable Failure failure) {
        if (failure != null) {
            throw failure(failure);
        }
        return myself;
    }

    final AssertionError failure(Failure failure) {
        return failureWithActualExpected(failure.actual(), failure.expected(), "%s", failure.message(scope));
    }

    /** Hands a text to the user's own assertions; what they say becomes the hint. */
    final SELF satisfying(String claim, String text, Consumer<String> requirements) {
        try {
            requirements.accept(text);
        } catch (AssertionError e) {
            String why = e.getMessage() == null ? e.toString() : e.getMessage().strip();
            AssertionError error = failure(new Failure(claim, "what was required of it", "<" + text + ">", why));
            error.addSuppressed(e);
            throw error;
        }
        return myself;
    }

    /** What follows is asserted as softly as this, and described like it. */
    final <A extends AbstractTracedAssert<A, T>, T> A child(A hard, Class<A> type, T about, Scope place) {
        SoftAssertionsProvider softly = scope.softly();
        @SuppressWarnings("unchecked")
        Class<T> typeOfActual = (Class<T>) about.getClass();
        A child = softly == null ? hard : softly.proxy(type, typeOfActual, about);
        return child.standing(place).as(descriptionText());
    }
}

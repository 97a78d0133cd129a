package dev.goldentrace.assertions;

import static org.apiguardian.api.API.Status.EXPERIMENTAL;

import dev.goldentrace.trace.CallKind;
import dev.goldentrace.trace.ServiceCall;
import java.util.List;
import org.apiguardian.api.API;
import org.assertj.core.api.SoftAssertionsProvider;

/** Assertions about the calls of services: retrievals, embeddings and so on. */
@API(status = EXPERIMENTAL, since = "0.1")
public class ServiceCallsAssert
        extends AbstractPartsAssert<ServiceCallsAssert, List<? extends ServiceCall>, ServiceCall, ServiceCallAssert> {

    /**
     * Makes assertions; navigation from a session or a run does it.
     *
     * @param actual the parts, in order
     */
    public ServiceCallsAssert(List<? extends ServiceCall> actual) {
        super(actual, ServiceCallsAssert.class);
    }

    static ServiceCallsAssert of(List<ServiceCall> parts, Scope scope, String description) {
        SoftAssertionsProvider softly = scope.softly();
        ServiceCallsAssert all = softly == null
                ? new ServiceCallsAssert(parts)
                : softly.proxy(ServiceCallsAssert.class, listType(), parts);
        return all.standing(scope).as(description).called("calls of services");
    }

    /**
     * Keeps the calls of one kind.
     *
     * <pre>{@code
     * // a search of the terms
     * assertThatTrace(trace).serviceCalls().ofKind(CallKind.RETRIEVAL).hasSize(1);   // passes
     * assertThatTrace(trace).serviceCalls().ofKind(CallKind.EMBEDDING).hasSize(1);   // fails
     * }</pre>
     *
     * @param kind the kind
     * @return assertions about those
     */
    public final ServiceCallsAssert ofKind(CallKind kind) {
        return only(call -> call.kind() == kind, "of kind " + kind.word());
    }

    /**
     * Keeps the calls of one retriever, model and so on.
     *
     * <pre>{@code
     * // a search of "terms"
     * assertThatTrace(trace).serviceCalls().named("terms").hasSize(1);    // passes
     * assertThatTrace(trace).serviceCalls().named("orders").hasSize(1);   // fails
     * }</pre>
     *
     * @param name its name
     * @return assertions about those
     */
    public final ServiceCallsAssert named(String name) {
        return only(call -> call.request().name().equals(name), "of " + name);
    }

    @Override
    ServiceCallsAssert of(List<? extends ServiceCall> parts) {
        return new ServiceCallsAssert(parts);
    }

    @Override
    Class<ServiceCallsAssert> type() {
        return ServiceCallsAssert.class;
    }

    @Override
    ServiceCallAssert assertionsOf(ServiceCall part) {
        return new ServiceCallAssert(part);
    }

    @Override
    Scope placeOf(Scope among, ServiceCall part) {
        return among.call(part);
    }
}

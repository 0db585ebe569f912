package org.luoshi.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses inspectors who are not at work today; who may call an operation at all was decided before. */
@WithinPeriod
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
class WithinPeriodInterceptor {

    private final CurrentActor current;

    WithinPeriodInterceptor(CurrentActor current) {
        this.current = current;
    }

    @AroundInvoke
    Object atWork(InvocationContext call) throws Exception {
        current.get().requireInspecting(null);
        return call.proceed();
    }
}

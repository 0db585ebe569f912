package org.luoshi.idempotency;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.util.Optional;

/** Runs a request with an Idempotency-Key once; a repetition gets the first answer, also when the first was lost on its way. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotentInterceptor {

    private final Repeats repeats;

    IdempotentInterceptor(Repeats repeats) {
        this.repeats = repeats;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        Optional<String> key = repeats.key();
        if (key.isEmpty()) {
            return call.proceed();
        }
        return repeats.once(key.get(), call.getParameters(), keep -> QuarkusTransaction.requiringNew()
                .call(() -> keep.apply(call.proceed())));
    }
}

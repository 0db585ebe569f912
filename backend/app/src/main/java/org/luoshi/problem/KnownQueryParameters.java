package org.luoshi.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have: a misspelt filter must never widen an answer. */
class KnownQueryParameters {

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Set<String> given = request.getUriInfo().getQueryParameters().keySet();
        if (given.isEmpty()) {
            return;
        }
        Set<String> allowed = known.computeIfAbsent(resource.getResourceMethod(), KnownQueryParameters::of);
        Refusal refusal = null;
        for (String name : given) {
            if (!allowed.contains(name)) {
                refusal = refusal == null
                        ? Problem.INVALID_REQUEST.because(
                                "查询参数不正确,请按提示修改。", "A query parameter is wrong: see the fields.")
                        : refusal;
                refusal.field(name, "没有这个参数", "there is no such parameter");
            }
        }
        if (refusal != null) {
            throw refusal;
        }
    }

    private static Set<String> of(Method method) {
        Set<String> names = new HashSet<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field, field.getName(), names);
                    }
                }
            } else {
                add(parameter, parameter.getName(), names);
            }
        }
        return names;
    }

    private static void add(AnnotatedElement element, String name, Set<String> names) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (query != null) {
            names.add(query.value());
        } else if (rest != null) {
            names.add(rest.value().isEmpty() ? name : rest.value());
        }
    }
}

package org.luoshi.problem;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have, and values that it cannot read: a misspelt filter must never widen an
 * answer. A page that people pass on is read whatever their messenger wrote behind its address. */
class KnownQueryParameters {

    private final Map<Method, Map<String, Class<?>>> known = new ConcurrentHashMap<>();

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> given = request.getUriInfo().getQueryParameters();
        if (given.isEmpty()) {
            return;
        }
        Map<String, Class<?>> allowed = known.computeIfAbsent(resource.getResourceMethod(), KnownQueryParameters::of);
        Refusal refusal =
                Problem.INVALID_REQUEST.because("查询参数不正确，请按提示修改。", "A query parameter is wrong: see the fields.");
        given.forEach((name, values) -> {
            if (!allowed.containsKey(name)) {
                if (isPage(resource)) {
                    return;
                }
                refusal.field(name, "没有这个参数", "there is no such parameter");
            } else {
                values.stream()
                        .flatMap(value -> QueryValue.wrong(allowed.get(name), value).stream())
                        .findFirst()
                        .ifPresent(what -> refusal.field(name, what.zh(), what.en()));
            }
        });
        if (!refusal.errors().isEmpty()) {
            throw refusal;
        }
    }

    private static boolean isPage(ResourceInfo resource) {
        Produces produces = resource.getResourceMethod().getAnnotation(Produces.class);
        return produces != null && produces.value()[0].startsWith(MediaType.TEXT_HTML);
    }

    private static Map<String, Class<?>> of(Method method) {
        Map<String, Class<?>> types = new HashMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Class<?> type = parameter.getType(); type != null; type = type.getSuperclass()) {
                    for (Field field : type.getDeclaredFields()) {
                        add(field, field.getName(), field.getType(), types);
                    }
                }
            } else {
                add(parameter, parameter.getName(), parameter.getType(), types);
            }
        }
        return types;
    }

    private static void add(AnnotatedElement element, String name, Class<?> type, Map<String, Class<?>> types) {
        QueryParam query = element.getAnnotation(QueryParam.class);
        RestQuery rest = element.getAnnotation(RestQuery.class);
        if (query != null) {
            types.put(query.value(), type);
        } else if (rest != null) {
            types.put(rest.value().isEmpty() ? name : rest.value(), type);
        }
    }
}

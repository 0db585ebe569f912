package org.luoshi.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** The name under which a caller knows a wrong value: where it stands in the body, or the query parameter. */
final class FieldName {

    private FieldName() {}

    /** @return empty for the body as a whole */
    static String of(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        boolean inside = false;
        for (Path.Node node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                // the method, and an element of a list, whose place the list already names
                case METHOD, CONTAINER_ELEMENT -> {}
                // the name that its code has for the body or for the parameters of the query
                case PARAMETER -> names.add(node.getName().equals("body") ? "" : node.getName());
                default -> {
                    if (!inside) {
                        names.clear();
                        inside = true;
                    }
                    names.add(node.toString());
                }
            }
        }
        String name = String.join(".", names);
        return names.size() == 1 ? queryParameter(violation.getLeafBean(), name) : name;
    }

    private static String queryParameter(Object bean, String property) {
        for (Class<?> type = bean == null ? null : bean.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                QueryParam query = field.getAnnotation(QueryParam.class);
                if (query != null && field.getName().equals(property)) {
                    return query.value();
                }
            }
        }
        return property;
    }
}

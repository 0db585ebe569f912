package org.luoshi.statistics;

import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.problem.Language;
import org.luoshi.problem.Text;

/** Writes tables as CSV (RFC 4180, UTF-8). A text that a spreadsheet would take for a formula gets an apostrophe in front. */
@Provider
@Produces(Tabular.CSV)
public class CsvWriter implements MessageBodyWriter<Tabular> {

    @Context
    HttpHeaders request;

    @Override
    public boolean isWriteable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return Tabular.class.isAssignableFrom(type);
    }

    @Override
    public void writeTo(
            Tabular table,
            Class<?> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Tabular.CSV + ";charset=UTF-8");
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.title() + ".csv\"");
        out.write(text(table, Language.of(request)).getBytes(StandardCharsets.UTF_8));
    }

    static String text(Tabular table, Locale language) {
        StringBuilder csv = new StringBuilder();
        line(table.columns().stream().map(Tabular.Column::key).toList(), csv);
        for (List<Object> row : table.rows()) {
            line(row.stream().map(cell -> cell(cell, language)).toList(), csv);
        }
        return csv.toString();
    }

    private static void line(List<String> cells, StringBuilder csv) {
        csv.append(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    private static String cell(Object cell, Locale language) {
        return switch (cell) {
            case null -> "";
            case Text text -> inert(text.in(language));
            case String text -> inert(text);
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            default -> inert(cell.toString());
        };
    }

    private static String inert(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n')
                ? '"' + text.replace("\"", "\"\"") + '"'
                : text;
    }
}

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
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.luoshi.problem.Language;
import org.luoshi.problem.Text;

/** Writes tables as xlsx. Texts are cells of type text, never formulas, whatever they start with. */
@Provider
@Produces(Tabular.XLSX)
public class XlsxWriter implements MessageBodyWriter<Tabular> {

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
        headers.putSingle(HttpHeaders.CONTENT_TYPE, Tabular.XLSX);
        headers.putSingle(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + table.title() + ".xlsx\"");
        write(table, Language.of(request), out);
    }

    static void write(Tabular table, Locale language, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Luoshi", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(table.title());
            List<Tabular.Column> columns = table.columns();
            for (int column = 0; column < columns.size(); column++) {
                sheet.value(0, column, columns.get(column).heading().in(language));
                sheet.style(0, column).bold().set();
            }
            sheet.freezePane(0, 1);
            int line = 1;
            for (List<Object> row : table.rows()) {
                for (int column = 0; column < row.size(); column++) {
                    put(sheet, line, column, row.get(column), language);
                }
                line++;
            }
        }
    }

    private static void put(Worksheet sheet, int line, int column, Object cell, Locale language) {
        switch (cell) {
            case null -> {}
            case BigDecimal percent -> {
                sheet.value(line, column, percent);
                sheet.style(line, column).format("0.00").set();
            }
            case Number number -> sheet.value(line, column, number);
            case Text text -> sheet.value(line, column, text.in(language));
            default -> sheet.value(line, column, cell.toString());
        }
    }
}

package org.luoshi.roster;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made by hand, for what no library would write. */
final class HandMadeXlsx {

    private static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    HandMadeXlsx() {
        part(
                "xl/workbook.xml",
                "<workbook " + MAIN
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets>"
                        + "<sheet name=\"名单\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        part(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Type=\"worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
    }

    HandMadeXlsx part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    HandMadeXlsx part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    HandMadeXlsx without(String name) {
        parts.remove(name);
        return this;
    }

    /** @param rows the content of sheetData */
    HandMadeXlsx sheet(String rows) {
        return part(
                "xl/worksheets/sheet1.xml", "<worksheet " + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>");
    }

    /** @param items the si elements */
    HandMadeXlsx sharedTexts(String items) {
        return part("xl/sharedStrings.xml", "<sst " + MAIN + ">" + items + "</sst>");
    }

    /** A sheet of inline texts, in which one cell is written as XML.
     * @param row of that cell, from 1
     * @param cell the whole c element, with {@code %s} for its address */
    HandMadeXlsx sheet(Roster roster, int row, String column, String cell) {
        List<List<String>> rows = roster.rows();
        int special = rows.getFirst().indexOf(column);
        StringBuilder xml = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            xml.append("<row r=\"").append(i + 1).append("\">");
            for (int j = 0; j < rows.get(i).size(); j++) {
                String address = "r=\"" + (char) ('A' + j) + (i + 1) + "\"";
                xml.append(
                        i + 1 == row && j == special
                                ? cell.replace("%s", address)
                                : "<c " + address + " t=\"inlineStr\"><is><t>"
                                        + escaped(rows.get(i).get(j)) + "</t></is></c>");
            }
            xml.append("</row>");
        }
        return sheet(xml.toString());
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}

package org.luoshi.spreadsheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.BitSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The rows of one sheet. Columns beyond the 256th are left out. */
final class XlsxSheet {

    private static final int COLUMNS = 256;
    private static final int LAST_COLUMN = 16_384;
    private static final int LAST_ROW = 1_048_576;
    private static final int LONGEST_NUMBER = 40;
    private static final int DIGITS_KEPT = 15;

    private final XMLStreamReader xml;
    private final SharedTexts shared;

    private int rowNumber;
    private String[] cells;
    private int used;
    private BitSet formulas;
    private BitSet rounded;
    private int column;

    XlsxSheet(XMLStreamReader xml, SharedTexts shared) {
        this.xml = xml;
        this.shared = shared;
    }

    void read(SheetFile.Reader reader) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().equals("row")) {
                    startRow();
                } else if (xml.getLocalName().equals("c") && cells != null) {
                    cell();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("row") && cells != null) {
                    SourceRow row = new SourceRow(rowNumber, Arrays.copyOf(cells, used), formulas, rounded);
                    if (!row.blank() && !reader.take(row)) {
                        return;
                    }
                } else if (xml.getLocalName().equals("sheetData")) {
                    return;
                }
            }
        }
    }

    private void startRow() {
        String number = XlsxFile.attribute(xml, "r");
        rowNumber = number == null ? rowNumber + 1 : Integer.parseInt(number);
        if (rowNumber < 1 || rowNumber > LAST_ROW) {
            throw new Damaged();
        }
        if (cells == null) {
            cells = new String[COLUMNS];
        } else {
            Arrays.fill(cells, 0, used, null);
        }
        formulas = new BitSet();
        rounded = new BitSet();
        used = 0;
        column = -1;
    }

    // ends on the end of the cell
    private void cell() throws XMLStreamException {
        String address = XlsxFile.attribute(xml, "r");
        String type = XlsxFile.attribute(xml, "t");
        column = address == null ? column + 1 : column(address);
        String value = null;
        boolean formula = "e".equals(type);
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = true;
                    case "v" -> value = simpleText("v");
                    case "is" -> value = SharedTexts.text(xml, "is");
                    default -> simpleText(xml.getLocalName());
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("c")) {
                break;
            }
        }
        if (column < COLUMNS) {
            put(formula, value == null ? null : plain(value, type));
        }
    }

    private void put(boolean formula, String value) {
        used = Math.max(used, column + 1);
        cells[column] = value;
        if (formula) {
            formulas.set(column);
        }
    }

    private String plain(String value, String type) {
        if ("s".equals(type)) {
            return shared.get(Integer.parseInt(value.strip()));
        }
        if ("b".equals(type)) {
            return value.strip().equals("1") ? "TRUE" : "FALSE";
        }
        return type == null || type.equals("n") ? number(value.strip()) : value;
    }

    // a spreadsheet keeps fifteen digits of a number: of an ID number typed as one, the last three are lost
    private String number(String value) {
        if (value.length() <= DIGITS_KEPT && value.indexOf('.') < 0 && value.indexOf('E') < 0) {
            return value;
        }
        if (value.isEmpty() || value.length() > LONGEST_NUMBER) {
            return value;
        }
        BigDecimal exact = new BigDecimal(value);
        if (Math.abs(exact.scale()) > LONGEST_NUMBER) {
            return value;
        }
        if (column < COLUMNS && exact.precision() - exact.scale() > DIGITS_KEPT) {
            rounded.set(column);
        }
        return exact.stripTrailingZeros().toPlainString();
    }

    private String simpleText(String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        while (true) {
            int event = xml.next();
            if (SharedTexts.isText(event)) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals(end)) {
                return text.toString();
            }
        }
    }

    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + (Character.toUpperCase(address.charAt(i)) - 'A' + 1);
            if (column > LAST_COLUMN || column < 1) {
                throw new Damaged();
            }
        }
        if (column == 0) {
            throw new Damaged();
        }
        return column - 1;
    }
}

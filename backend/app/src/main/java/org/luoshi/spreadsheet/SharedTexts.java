package org.luoshi.spreadsheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The texts that cells of a workbook refer to by number. */
final class SharedTexts {

    static final SharedTexts NONE = new SharedTexts(List.of());
    private static final int MOST = 3_000_000;
    // how a spreadsheet writes a character that XML cannot hold, such as _x000D_
    private static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private final List<String> texts;

    private SharedTexts(List<String> texts) {
        this.texts = texts;
    }

    static SharedTexts of(XMLStreamReader xml) throws XMLStreamException {
        List<String> texts = new ArrayList<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT
                    && xml.getLocalName().equals("si")) {
                if (texts.size() == MOST) {
                    throw new Damaged();
                }
                texts.add(text(xml, "si"));
            }
        }
        return new SharedTexts(texts);
    }

    /** Reads the text of an element that may have runs; how it is pronounced is left out.
     * @param end name of the element, on whose start the reader stands */
    static String text(XMLStreamReader xml, String end) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        boolean spoken = false;
        while (true) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inText = xml.getLocalName().equals("t");
                spoken |= xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inText = false;
                spoken &= !xml.getLocalName().equals("rPh");
                if (xml.getLocalName().equals(end)) {
                    return decoded(text.toString());
                }
            } else if (inText && !spoken && isText(event)) {
                text.append(xml.getText());
            }
        }
    }

    private static String decoded(String text) {
        return text.contains("_x")
                ? CHARACTER
                        .matcher(text)
                        .replaceAll(code ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                : text;
    }

    static boolean isText(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** @return the text of that number
     * @throws org.luoshi.problem.Refusal where the file has none */
    String get(int number) {
        if (number < 0 || number >= texts.size()) {
            throw new Damaged();
        }
        return texts.get(number);
    }
}

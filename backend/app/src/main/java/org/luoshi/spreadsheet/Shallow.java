package org.luoshi.spreadsheet;

import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/** XML as spreadsheet programs write it: elements inside one another a few levels deep, of a few names. A parser holds both in memory, so a
 * file made of nothing but open elements, or of ever new names, would fill it. */
final class Shallow extends StreamReaderDelegate {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 2000;

    private final Set<String> names = new HashSet<>();
    private int depth;

    Shallow(XMLStreamReader xml) {
        super(xml);
    }

    @Override
    public int next() throws XMLStreamException {
        if (!hasNext()) {
            throw new XMLStreamException("the file ends too early");
        }
        int event = super.next();
        if (event == START_ELEMENT) {
            depth++;
            names.add(getLocalName());
            for (int i = 0; i < getAttributeCount(); i++) {
                names.add(getAttributeLocalName(i));
            }
            if (depth > DEEPEST || names.size() > MOST_NAMES) {
                throw new Damaged();
            }
        } else if (event == END_ELEMENT) {
            depth--;
        }
        return event;
    }
}

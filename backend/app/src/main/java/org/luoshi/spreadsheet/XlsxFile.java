package org.luoshi.spreadsheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.luoshi.problem.Problem;

/** The first visible sheet of a workbook, read as a stream. Written here because the readers at hand trust the cell addresses, sizes and
 * nesting that a file claims, and give the cached result of a formula for its value. */
final class XlsxFile implements SheetFile.Content {

    private static final int MOST_ENTRIES = 1000;
    private static final long SMALL_PART = 4L << 20;

    private final Path path;
    private final SheetLimits limits;

    XlsxFile(Path path, SheetLimits limits) {
        this.path = path;
        this.limits = limits;
    }

    @Override
    public void read(SheetFile.Reader reader) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile())) {
            if (zip.size() > MOST_ENTRIES) {
                throw Problem.TOO_LARGE
                        .because(
                                "工作簿中的部件太多：请新建工作簿，只粘贴数值后再导入。",
                                "The workbook has too many parts: paste the values alone into a new workbook.")
                        .with("limit", MOST_ENTRIES);
            }
            ZipEntry sheet = firstSheet(zip);
            ZipEntry texts = zip.getEntry("xl/sharedStrings.xml");
            SharedTexts shared = SharedTexts.NONE;
            if (texts != null) {
                try (InputStream in = Inflow.of(zip, texts, limits.largestTexts())) {
                    shared = SharedTexts.of(xml(in));
                }
            }
            try (InputStream in = Inflow.of(zip, sheet, limits.largestSheet())) {
                new XlsxSheet(xml(in), shared).read(reader);
            }
        } catch (ZipException
                | XMLStreamException
                | UncheckedStreamException
                | NumberFormatException
                | EOFException broken) {
            throw new Damaged();
        }
    }

    private static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return new Shallow(factory.createXMLStreamReader(in));
    }

    private static ZipEntry firstSheet(ZipFile zip) throws IOException, XMLStreamException {
        ZipEntry workbook = zip.getEntry("xl/workbook.xml");
        ZipEntry relations = zip.getEntry("xl/_rels/workbook.xml.rels");
        if (workbook == null || relations == null) {
            throw SheetFile.unsupported(
                    "这个压缩文件不是 .xlsx 表格：请选择表格文件。", "This archive is no .xlsx workbook: choose a spreadsheet.");
        }
        Map<String, String> targets = targets(zip, relations);
        try (InputStream in = Inflow.of(zip, workbook, SMALL_PART)) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    String state = attribute(xml, "state");
                    String target = targets.get(attribute(xml, "id"));
                    ZipEntry sheet = target == null ? null : zip.getEntry(target);
                    if (sheet != null && (state == null || state.equals("visible"))) {
                        return sheet;
                    }
                }
            }
        }
        throw new Damaged();
    }

    private static Map<String, String> targets(ZipFile zip, ZipEntry relations) throws IOException, XMLStreamException {
        Map<String, String> targets = new HashMap<>();
        try (InputStream in = Inflow.of(zip, relations, SMALL_PART)) {
            XMLStreamReader xml = xml(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String target = attribute(xml, "Target");
                    if (target != null) {
                        targets.put(
                                attribute(xml, "Id"), target.startsWith("/") ? target.substring(1) : "xl/" + target);
                    }
                }
            }
        }
        return targets;
    }

    static String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }
}

package org.luoshi.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;

/** The demo school's proofs are real files that say whose they are, and that they are examples. */
class DemoDocumentsTest {
    private static final int LARGEST = 120_000;
    private static final List<DemoGraduate> GRADUATES = DemoSchool.graduates();

    /** One graduate and case for each kind that is a file. */
    private static Map<EvidenceKind, DemoGraduate> owners() {
        Map<EvidenceKind, DemoGraduate> owners = new EnumMap<>(EvidenceKind.class);
        GRADUATES.forEach(graduate -> graduate.cases().stream()
                .flatMap(one -> one.proofs().stream())
                .filter(kind -> !kind.isLink())
                .forEach(kind -> owners.putIfAbsent(kind, graduate)));
        return owners;
    }

    @TestFactory
    Stream<DynamicTest> eachKindIsARealFile() {
        return owners().entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getKey().zh(), () -> check(make(entry.getKey(), entry.getValue()), entry.getValue())));
    }

    @Test
    void allKindsThatEmployedDestinationsNeedOccurButOneOfThree() {
        List<EvidenceKind> never = Stream.of(Destination.values())
                .flatMap(destination -> destination.requirement(true).slots().stream())
                .flatMap(slot -> slot.kinds().stream())
                .filter(kind -> !kind.isLink() && !owners().containsKey(kind))
                .toList();

        assertEquals(List.of(EvidenceKind.LABOUR_EXPORT_CONTRACT), never);
    }

    @Test
    void aRareCharacterIsPrintedAndFoundAgain() throws Exception {
        DemoGraduate rare = GRADUATES.stream()
                .filter(one -> one.name().contains("𠮷"))
                .findFirst()
                .orElseThrow();
        var page = new PdfCanvas();
        page.text(50, 50, 12, Ink.BLACK, rare.name());
        try (var document = Loader.loadPDF(page.finish())) {
            assertEquals(rare.name(), new PDFTextStripper().getText(document).strip());
        }
    }

    @Test
    void noFileIsMadeOfALinkOrOfInternshipMaterial() {
        DemoGraduate anyone = GRADUATES.get(1);
        assertThrows(IllegalArgumentException.class, () -> make(EvidenceKind.SHOP_URL, anyone));
        assertThrows(IllegalArgumentException.class, () -> make(EvidenceKind.INTERNSHIP_AGREEMENT, anyone));
    }

    private static DemoDocuments.File make(EvidenceKind kind, DemoGraduate graduate) {
        DemoCase of = graduate.cases().stream()
                .filter(one -> one.proofs().contains(kind))
                .findFirst()
                .orElse(graduate.cases().getFirst());
        return DemoDocuments.make(kind, graduate, of);
    }

    private static void check(DemoDocuments.File file, DemoGraduate graduate) throws Exception {
        assertTrue(file.content().length < LARGEST, () -> file.name() + " " + file.content().length);
        if (!file.mediaType().equals("application/pdf")) {
            var image = ImageIO.read(new ByteArrayInputStream(file.content()));
            assertTrue(image.getWidth() >= 600 && image.getHeight() >= 500, file.name());
            return;
        }
        try (var document = Loader.loadPDF(file.content())) {
            String text = new PDFTextStripper().getText(document);
            assertEquals(1, document.getNumberOfPages());
            assertTrue(text.contains(graduate.name()), () -> file.name() + "\n" + text);
            assertTrue(text.contains("示例"), file.name());
        }
    }
}

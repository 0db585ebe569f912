package org.luoshi.demo;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.luoshi.policy.EvidenceKind;

/** The demo school's PDFs, for tests of what reads them. */
public final class DemoPdfs {

    /** A PDF and what stands in it.
     * @param employer null where the case has none */
    public record One(EvidenceKind kind, String name, String employer, byte[] pdf) {}

    private DemoPdfs() {}

    /** @return one of each kind that is printed */
    public static List<One> ofEachKind() {
        Set<EvidenceKind> seen = EnumSet.noneOf(EvidenceKind.class);
        List<One> all = new ArrayList<>();
        for (DemoGraduate graduate : DemoSchool.graduates()) {
            for (DemoCase one : graduate.cases()) {
                for (EvidenceKind kind : one.proofs()) {
                    if (DemoSheets.has(kind) && seen.add(kind)) {
                        PdfCanvas page = new PdfCanvas();
                        DemoSheets.of(kind, new Proof(graduate, one)).print(page);
                        page.watermark();
                        all.add(new One(
                                kind,
                                graduate.name(),
                                one.employer() == null ? null : one.employer().name(),
                                page.finish()));
                    }
                }
            }
        }
        return all;
    }
}

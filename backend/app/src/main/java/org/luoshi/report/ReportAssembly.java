package org.luoshi.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.luoshi.sheet.CollegeSheets;
import org.luoshi.sheet.SheetContent.Line;
import org.luoshi.sheet.SheetContent.OfDeclaration;
import org.luoshi.sheet.SheetFigures;

/** Puts a report together from the colleges' lines: the same way when it is frozen and when it is worked out again (R9.1, R8.1). */
final class ReportAssembly {

    static final String SCHOOL = "*";

    private ReportAssembly() {}

    /** What a report is called and stands on. */
    record Heading(
            int cohort,
            ReportKind kind,
            int number,
            long position,
            Long firstPosition,
            int rosterVersion,
            String policyVersion,
            String lastGraduate,
            long concerns) {}

    /** @param declaredInTime graduates who had handed in an employed destination by the first position; null in the first report
     * @return the content without what was stated and without the digests of rows */
    static ReportContent of(Heading heading, List<CollegeSheets.OfCollege> colleges, Set<String> declaredInTime) {
        List<ReportFigures.OfCollege> rows = new ArrayList<>();
        List<ReportFigures.OfSheet> sheets = new ArrayList<>();
        List<Line> all = new ArrayList<>();
        List<ReportLine> lines = new ArrayList<>();
        Set<String> counted = new HashSet<>();
        for (CollegeSheets.OfCollege college : colleges) {
            Set<String> signed = signed(college, declaredInTime);
            counted.addAll(signed);
            all.addAll(college.lines());
            college.lines().forEach(line -> lines.add(line(line, college.code(), signed)));
            rows.add(new ReportFigures.OfCollege(
                    ReportFigures.row(SheetFigures.row(college.code(), college.lines(), signed)),
                    SheetFigures.byMajor(college.lines(), signed).stream()
                            .map(ReportFigures::row)
                            .toList()));
            if (college.signed() != null) {
                CollegeSheets.Signed one = college.signed();
                sheets.add(new ReportFigures.OfSheet(
                        college.code(), one.sheet(), one.week(), one.position(), one.root(), one.sha256()));
            }
        }
        lines.sort(Comparator.comparingLong(line -> Long.parseLong(line.graduate())));
        ReportFigures figures = new ReportFigures(
                ReportFigures.FORM,
                heading.cohort,
                heading.kind,
                heading.number,
                heading.position,
                heading.firstPosition,
                heading.rosterVersion,
                heading.policyVersion,
                heading.lastGraduate,
                heading.concerns,
                sheets,
                ReportFigures.row(SheetFigures.row(SCHOOL, all, counted)),
                rows);
        return new ReportContent(figures, lines, null);
    }

    // a graduate's declaration is signed in the sheet of their present college only
    private static Set<String> signed(CollegeSheets.OfCollege college, Set<String> declaredInTime) {
        Set<String> signed = new HashSet<>();
        for (Line line : college.lines()) {
            OfDeclaration one = line.verifiedOne();
            if (one != null
                    && college.counted().contains(one.declaration())
                    && (declaredInTime == null
                            || !one.destination().employed()
                            || declaredInTime.contains(line.graduate()))) {
                signed.add(one.declaration());
            }
        }
        return signed;
    }

    private static ReportLine line(Line line, String college, Set<String> signed) {
        OfDeclaration verified = line.verifiedOne();
        return new ReportLine(
                line.graduate(),
                college,
                line.major(),
                line.difficulty(),
                line.declarations(),
                verified != null && signed.contains(verified.declaration()) ? verified.declaration() : null,
                null);
    }
}

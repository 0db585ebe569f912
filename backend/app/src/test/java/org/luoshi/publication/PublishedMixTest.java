package org.luoshi.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.luoshi.policy.Destination;
import org.luoshi.report.ReportFigures;
import org.luoshi.report.ReportKind;

@DisplayName("R9.2 two small groups do not hide where everybody else went")
class PublishedMixTest {

    @Test
    @DisplayName(
            "of 3,878 graduates three are in grassroots programmes and three abroad: beside them one group of each sum is hidden, no more")
    void mixOfACollege() {
        Map<Destination, Long> mix = new EnumMap<>(Destination.class);
        mix.put(Destination.AGREEMENT, 1610L);
        mix.put(Destination.CONTRACT, 224L);
        mix.put(Destination.OTHER_HIRE, 1010L);
        mix.put(Destination.FURTHER_STUDY, 703L);
        mix.put(Destination.ENLISTMENT, 195L);
        mix.put(Destination.GRASSROOTS, 3L);
        mix.put(Destination.STARTUP_COMPANY, 30L);
        mix.put(Destination.ABROAD_WORK, 2L);
        mix.put(Destination.ABROAD_STUDY, 1L);
        mix.put(Destination.SEEKING, 42L);
        Set<String> hidden = new TreeSet<>();
        new PublishedTables(figures(3778, mix)).destinations().forEach((grouping, rows) -> rows.stream()
                .filter(row -> row.count() == null)
                .forEach(row -> hidden.add(grouping + "/" + row.key())));
        assertEquals(
                Set.of(
                        "form/ABROAD",
                        "form/ENLISTMENT",
                        "form/GRASSROOTS",
                        "form/STARTUP",
                        "2021/FURTHER_STUDY",
                        "2021/STARTUP",
                        "2024/FURTHER_STUDY",
                        "2024/STARTUP"),
                hidden);
    }

    private static ReportFigures figures(long employed, Map<Destination, Long> mix) {
        ReportFigures.Stage stage = new ReportFigures.Stage(employed, mix, Map.of());
        ReportFigures.Row total = new ReportFigures.Row("*", 3878, 58, null, stage, stage, stage);
        List<ReportFigures.OfCollege> colleges = List.of(new ReportFigures.OfCollege(
                new ReportFigures.Row("01", 3878, 58, null, stage, stage, stage),
                List.of(new ReportFigures.Row("460301", 3878, 58, null, stage, stage, stage))));
        return new ReportFigures("", 2022, ReportKind.INITIAL, 1, 1, null, 1, "", "1", 0, List.of(), total, colleges);
    }
}

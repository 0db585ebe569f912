package org.luoshi.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.policy.EvidenceKind;

/** What is found in the text of a proof, and what is not said about it. */
@DisplayName("R6.1 what a text says beside what was typed")
class FindersTest {

    /** @param rows pieces of a row parted by a bar */
    private static ReadText text(String... rows) {
        List<Piece> pieces = new ArrayList<>();
        for (int row = 0; row < rows.length; row++) {
            String[] parts = rows[row].split("\\|");
            for (int i = 0; i < parts.length; i++) {
                pieces.add(new Piece(1, row, 0.1 + 0.4 * i, 0.05 * row, 0.3, 0.02, parts[i]));
            }
        }
        return new ReadText(pieces);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "李明, 乙方(劳动者):李明, AGREES",
        "李明, 乙方(劳动者)|李明|性别|男, AGREES",
        "李明, 姓 名:李 明, AGREES",
        "李明, 兹证明李明系我单位员工, AGREES",
        "李明, 姓名:李明华, DIFFERS",
        "李明, 乙方:王芳, DIFFERS",
        "李明, 乙方(劳动者):王芳性别:男, DIFFERS",
        "李明, 乙方(劳动者):王芳    联系方式, DIFFERS",
        "李明, 兹证明王芳系我单位员工, DIFFERS",
        "李明, 乙方(签字)|甲方(盖章), NOT_FOUND",
        "李明, 姓名|性别, NOT_FOUND",
        "李明, 乙方自愿参加, NOT_FOUND",
        "李明, 学校(盖章)|用人单位(盖章), NOT_FOUND"
    })
    @DisplayName("names")
    void names(String name, String row, ReadOutcome outcome) {
        assertEquals(outcome, NameFinder.find(text(row), name).outcome());
    }

    @Test
    @DisplayName("a name that begins in one row and would end in the next is none")
    void nameAcrossRows() {
        assertEquals(
                ReadOutcome.NOT_FOUND,
                NameFinder.find(text("地址:桃李", "明德路"), "李明").outcome());
    }

    @ParameterizedTest(name = "{0} in {1} of {2}: {3}")
    @CsvSource({
        "长沙湘电科技有限公司, 甲方:长沙湘电科技有限公司, LABOUR_CONTRACT, AGREES",
        "长沙湘电科技有限公司, 甲方:长沙湘电科技有限责任公司, LABOUR_CONTRACT, AGREES",
        "长沙湘电科技有限责任公司, 甲方:长沙湘电科技有限公司, LABOUR_CONTRACT, AGREES",
        "长沙湘电(集团)有限公司, 甲方:长沙湘电（集团）有限公司, LABOUR_CONTRACT, AGREES",
        "长沙湘电科技有限公司, 甲方(单位)|长沙湘电科技|有限公司, LABOUR_CONTRACT, AGREES",
        "长沙湘电科技有限公司, 甲方:株洲云山物流有限公司, LABOUR_CONTRACT, DIFFERS",
        "长沙湘电科技有限公司, 申方|株洲云山物流有限公司, LABOUR_CONTRACT, DIFFERS",
        "长沙湘电科技有限公司, 甲方:示例创业孵化园有限公司, INCUBATION_AGREEMENT, NOT_FOUND",
        "长沙湘电科技有限公司, 甲方:示例职业技术学院, EMPLOYMENT_AGREEMENT, NOT_FOUND",
        "长沙湘电科技有限公司, 甲方(盖章)|乙方(签字), LABOUR_CONTRACT, NOT_FOUND"
    })
    @DisplayName("employers; who else signs a proof of this kind does not differ")
    void employers(String employer, String row, EvidenceKind kind, ReadOutcome outcome) {
        assertEquals(
                outcome,
                EmployerFinder.find(text(row), employer, kind, Means.TEXT_LAYER).outcome());
    }

    @Test
    @DisplayName("a name that goes on in the next row is one; both rows are shown")
    void employerAcrossRows() {
        Finding found = EmployerFinder.find(
                text("甲方:长沙湘电", "科技有限公司"), "长沙湘电科技有限公司", EvidenceKind.LABOUR_CONTRACT, Means.TEXT_LAYER);
        assertEquals(ReadOutcome.AGREES, found.outcome());
        assertEquals(2, found.places().size());
    }

    @Test
    @DisplayName("one misread letter is forgiven in a picture, not in a text layer")
    void misread() {
        ReadText read = text("甲方:长沙湘电科枝有限公司");
        for (Means means : Means.values()) {
            assertEquals(
                    means == Means.PICTURE ? ReadOutcome.AGREES : ReadOutcome.DIFFERS,
                    EmployerFinder.find(read, "长沙湘电科技有限公司", EvidenceKind.LABOUR_CONTRACT, means)
                            .outcome());
        }
    }

    @Test
    @DisplayName(
            "a number differs only where another one stands that proves itself by its check digit; ID numbers are masked")
    void numbers() {
        String id = "11010519491231002X";
        assertEquals(
                ReadOutcome.AGREES,
                NumberFinder.idNumber(text("身份证号:110105 19491231 002x"), id, "110***")
                        .outcome());
        assertEquals(
                ReadOutcome.NOT_FOUND,
                NumberFinder.idNumber(text("身份证号:110105194912310021"), id, "110***")
                        .outcome());
        Finding other = NumberFinder.idNumber(text("身份证号:440524188001010014"), id, "110***");
        assertEquals(ReadOutcome.DIFFERS, other.outcome());
        assertEquals("440***********0014", other.seen());
        assertEquals(
                ReadOutcome.AGREES,
                NumberFinder.creditCode(text("91430100MA4LOOO150|联系人"), "91430100MA4L000150")
                        .outcome());
        assertEquals(
                ReadOutcome.NOT_FOUND,
                NumberFinder.creditCode(text("91430100MA4L000151"), "91430100MA4L000150")
                        .outcome());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "本合同自2026年7月1日起至2029年6月30日止, AGREES",
        "期限:2026-07-01 至 2029-06-30, AGREES",
        "自2026.7.1起, AGREES",
        "自2026年7月21日起至2029年6月30日止, DIFFERS",
        "签订日期:2026年6月1日, NOT_FOUND",
        "自2026年13月1日起, NOT_FOUND"
    })
    @DisplayName("dates, however they are written")
    void dates(String row, ReadOutcome outcome) {
        assertEquals(
                outcome, DateFinder.starts(text(row), LocalDate.of(2026, 7, 1)).outcome());
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"顶岗实习协议, 顶岗实习协议", "学生在甲方见习期间, 见习", "安排乙方顶岗, 顶岗", "本合同不得以实习协议代替, ''", "本证明非实习、见习证明, ''", "试用期两个月, ''"})
    @DisplayName("R6.2d words of internships, but not where a text says that it is none")
    void words(String row, String word) {
        List<Finding> found = WordFinder.find(text("一", "二", "三", "四", row));
        assertEquals(word, found.isEmpty() ? "" : found.getFirst().seen());
    }

    @Test
    @DisplayName("R6.2d a heading is told from a word in the text")
    void heading() {
        assertTrue(WordFinder.find(text("顶岗实习协议", "甲方:某单位")).getFirst().heading());
        assertFalse(WordFinder.find(text("劳动合同书", "", "", "", "乙方此前在甲方实习"))
                .getFirst()
                .heading());
    }

    @Test
    @DisplayName("a place is the part of its piece that the words fill")
    void places() {
        Place place = text("甲方:长沙湘电").find("长沙湘电").getFirst();
        assertEquals(1, place.page());
        assertEquals(0.1 + 0.3 * 5 / 13, place.left(), 1e-9);
        assertEquals(0.3 * 8 / 13, place.width(), 1e-9);
    }
}

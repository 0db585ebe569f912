package org.luoshi.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.luoshi.national.NationalColumn;
import org.luoshi.national.NationalRow;
import org.luoshi.policy.NationalCodes;

/** R1.1: spelling is no difference, another value is. */
class LikenessTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023-06-30",
                "2023/6/30",
                "2023.6.30",
                "20230630",
                "2023年6月30日",
                "2023年06月30日",
                "２０２３-06-30",
                "2023-06-30 00:00:00",
                "2023-06-30T00:00",
                " 2023-06-30 ",
                "45107",
                "45107.0"
            })
    @DisplayName("a day is the same day in any of the usual forms")
    void days(String written) {
        assertEquals("2023-06-30", Likeness.DATE.of(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-09", "202009", "2020/9", "2020年9月", "2020.09", "2020-09-01", "20200901", "44075"})
    @DisplayName("a month is the same month, also as a day of it")
    void months(String written) {
        assertEquals("2020-09", Likeness.MONTH.of(written));
    }

    @Test
    @DisplayName("what is no date stays what it is; other days are other days")
    void noDates() {
        assertEquals("2023-13-45", Likeness.DATE.of("2023-13-45"));
        assertEquals("待定", Likeness.DATE.of("待定"));
        assertNotEquals(Likeness.DATE.of("2023-06-30"), Likeness.DATE.of("2023-07-30"));
    }

    @Test
    @DisplayName("width, blanks, brackets and the long form of a limited company do not matter; another company does")
    void companies() {
        String one = Likeness.COMPANY.of("长沙湘电科技(集团)有限公司");
        assertEquals(one, Likeness.COMPANY.of("长沙湘电科技（集团）有限责任公司"));
        assertEquals(one, Likeness.COMPANY.of(" 长沙湘电科技（集团） 有限公司　"));
        assertNotEquals(one, Likeness.COMPANY.of("长沙湘电科技集团股份有限公司"));
        assertNotEquals(one, Likeness.COMPANY.of("长沙湘机科技（集团）有限公司"));
    }

    @Test
    @DisplayName("a code and its name are one thing; a code with the name of another is not")
    void codes() {
        NationalCodes codes = NationalCodes.of(2023);
        NationalRow here = destination("11", "签劳动合同形式就业");
        for (NationalRow same : new NationalRow[] {
            destination("11", ""),
            destination("", "签劳动合同形式就业"),
            destination("１１", "签劳动合同 形式就业"),
            destination("11", "别的写法")
        }) {
            assertEquals(
                    true,
                    ComparedField.DESTINATION.same(here, same, codes),
                    same.cells().toString());
        }
        for (NationalRow other : new NationalRow[] {
            destination("10", "签就业协议形式就业"), destination("", "待就业"), destination("11", "待就业"), destination("", "")
        }) {
            assertEquals(
                    false,
                    ComparedField.DESTINATION.same(here, other, codes),
                    other.cells().toString());
        }
    }

    private static NationalRow destination(String code, String name) {
        return NationalRow.of(Map.of(NationalColumn.DESTINATION_CODE, code, NationalColumn.DESTINATION, name));
    }
}

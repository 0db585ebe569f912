package org.luoshi.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What people write in many ways is compared in one. */
class KeysTest {

    @Test
    @DisplayName("an employer is the same however its name is spaced, bracketed or abbreviated")
    void employers() {
        String key = Keys.employer("湖南鑫诚(长沙)科技有限责任公司");
        assertEquals(key, Keys.employer(" 湖南鑫诚 （长沙） 科技有限公司 "));
        assertEquals(Keys.employer("ABC科技有限公司"), Keys.employer("ａｂｃ 科技有限公司"));
        assertNotEquals(key, Keys.employer("湖南鑫诚(株洲)科技有限公司"));
        assertNull(Keys.employer(" () "));
        assertNull(Keys.employer(null));
        assertEquals(200, Keys.employer("长".repeat(300)).length());
    }

    @Test
    @DisplayName("a phone is the same with country code, blanks and hyphens; too few digits are none")
    void phones() {
        assertEquals("13912345678", Keys.phone("+86 139-1234-5678"));
        assertEquals("13912345678", Keys.phone("139 1234 5678"));
        assertEquals(Keys.phone("0731-88888888"), Keys.phone("(0731)88888888"));
        assertNull(Keys.phone("12345"));
        assertNull(Keys.phone(null));
    }
}

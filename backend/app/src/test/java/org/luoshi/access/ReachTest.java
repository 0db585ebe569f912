package org.luoshi.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReachTest {

    @Test
    void rolesAddUp() {
        Reach reach = Reach.of(List.of(new Scope.Classes(Set.of(7L, 3L)), new Scope.OneCollege(Set.of(1L))));
        assertEquals("(c in (1) or k in (3, 7))", reach.condition("c", "k"));
        assertTrue(reach.byClass());
    }

    @Test
    void oneWholeSchoolIsEnough() {
        Reach reach = Reach.of(List.of(new Scope.Classes(Set.of(7L)), new Scope.WholeSchool()));
        assertEquals("1 = 1", reach.condition("c", "k"));
        assertFalse(reach.byClass());
    }

    @Test
    void whoeverServesNobodySeesNothing() {
        assertEquals("(1 = 0 or 1 = 0)", Reach.of(List.of()).condition("c", "k"));
        assertEquals(
                "(1 = 0 or 1 = 0)",
                Reach.of(List.of(new Scope.OwnRecord("2022"))).condition("c", "k"));
        assertEquals(
                "(1 = 0 or 1 = 0)",
                Reach.of(List.of(new Scope.Classes(Set.of()))).condition("c", "k"));
    }
}

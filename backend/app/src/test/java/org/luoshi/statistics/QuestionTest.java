package org.luoshi.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.luoshi.problem.Problem;
import org.luoshi.problem.Refusal;

class QuestionTest {

    @Test
    void whatIsNotSaidHasItsDefault() {
        StatisticsFilter filter = new StatisticsFilter();
        filter.cohort = "2022";
        var asked = ask(filter, null);
        assertEquals(new Question(2022, Stage.VERIFIED, null, null, null, null), asked.question());
        assertEquals(Dimension.COLLEGE, asked.by());
    }

    @ParameterizedTest(name = "{0}={1} is refused")
    @CsvSource({
        "cohort,",
        "cohort,22",
        "cohort,2022a",
        "stage,VERIFIED",
        "stage,SIGNED",
        "stage,''",
        "asOf,2022-08-31",
        "asOf,2022-08-31T00:00:00",
        "asOf,2022-02-30T00:00:00Z",
        "asOf,yesterday",
        "asOf,''",
        "by,counselor",
        "by,'college,major'",
        "class,机电2201班"
    })
    void everyWrongFieldIsNamed(String field, String value) {
        StatisticsFilter filter = new StatisticsFilter();
        filter.cohort = field.equals("cohort") ? value : "2022";
        filter.stage = field.equals("stage") ? value : null;
        filter.asOf = field.equals("asOf") ? value : null;
        filter.schoolClass = field.equals("class") ? value : null;
        Refusal refusal = assertThrows(Refusal.class, () -> ask(filter, field.equals("by") ? value : null));
        assertEquals(Problem.INVALID_REQUEST, refusal.problem());
        assertEquals(
                List.of(field),
                refusal.errors().stream().map(Refusal.FieldError::field).toList());
    }

    @Test
    @DisplayName("all wrong fields are named at once")
    void together() {
        StatisticsFilter filter = new StatisticsFilter();
        filter.stage = "counted";
        Refusal refusal = assertThrows(Refusal.class, () -> ask(filter, "teacher"));
        assertEquals(
                List.of("cohort", "stage", "by"),
                refusal.errors().stream().map(Refusal.FieldError::field).toList());
    }

    @Test
    void flags() {
        assertFalse(Question.flag("repair", null));
        assertTrue(Question.flag("repair", "true"));
        assertThrows(Refusal.class, () -> Question.flag("repair", "yes"));
    }

    private static Question.Grouped<Dimension> ask(StatisticsFilter filter, String by) {
        return Question.of(filter, "by", by, Dimension.values(), Dimension::key, Dimension.COLLEGE);
    }
}

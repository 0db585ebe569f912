package org.luoshi.reconcile;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.luoshi.problem.Text;

/** Why it cannot be said whose row it is. */
@Schema(name = "RowDoubt")
enum RowDoubt {
    NO_NUMBER("没有学号、考生号或身份证号", "no student, candidate or ID number"),
    FORMULA("单元格是公式或错误值", "a cell is a formula or an error value"),
    NUMBER_LOST("号码存成了数字，末几位已丢失", "a number was stored as digits and lost its last ones"),
    WRONG_ID_NUMBER("身份证号不正确", "the ID number is not valid"),
    NAME_DIFFERS("学号相同，姓名不同", "the same student number with another name"),
    NUMBERS_CONTRADICT("号码指向不同的人", "its numbers belong to different people"),
    SEVERAL_HERE("本校有几个人用同一号码", "several people here have that number"),
    TWICE_IN_FILE("文件中有几行是同一个人", "several rows of the file are the same person");

    private final Text text;

    RowDoubt(String zh, String en) {
        this.text = new Text(zh, en);
    }

    Text text() {
        return text;
    }
}

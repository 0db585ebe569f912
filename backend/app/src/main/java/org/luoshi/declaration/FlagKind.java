package org.luoshi.declaration;

/** What a machine noticed about a declaration, in neutral words: a hint to look, never a verdict (R6.1). */
public enum FlagKind {
    /** The same file was handed in by another graduate. */
    SAME_FILE("同一文件也被其他毕业生使用", "The same file was also handed in by another graduate"),
    /** A picture that looks the same, though its bytes differ. */
    SIMILAR_FILE("与其他毕业生的材料图像相近", "Looks much like the evidence of another graduate"),
    SAME_EMPLOYER("多个班级、学院的毕业生填报了同一用人单位", "Graduates of several classes and colleges name the same employer"),
    SAME_CONTACT_PHONE(
            "多个班级、学院的毕业生填报了同一单位联系电话", "Graduates of several classes and colleges name the same contact phone"),
    CONTACT_IS_GRADUATE("单位联系电话与一名毕业生登记的电话相同", "The contact phone is also the phone of a graduate"),
    CONTACT_IS_STAFF("单位联系电话与一名教职工登记的电话相同", "The contact phone is also the phone of a staff member"),
    INVALID_CREDIT_CODE("统一社会信用代码的校验位不符", "The check digit of the credit code does not fit"),
    INVALID_ID_NUMBER("名单中身份证号的校验位不符", "The check digit of the ID number on the roster does not fit"),
    START_IN_FUTURE("开始日期在提交日期之后", "The start lies after the day of submission"),
    DATES_FAR_APART("开始日期早于签约日期较多，或晚于签约日期较久", "The start lies well before the signature, or long after it"),
    CONTRACT_ENDS_SOON("约定期限较短", "The agreed term is short"),
    /** Name or employer, in the text that a machine read in a proof. */
    PROOF_DIFFERS("材料文字中的姓名或用人单位与填报的不同", "Name or employer in the text of the proof differs from what was typed"),
    INTERNSHIP_WORDS("材料文字中出现“实习”“见习”或“顶岗”", "Words of internships appear in the text of the proof"),
    BURST("截止日期前短时间内集中提交", "One of many submissions within a short time before a deadline"),
    UNUSUAL_SHARE(
            "本班或本学院该去向的占比明显高于全校", "This destination is far more frequent in the class or college than in the school");

    private final String zh;
    private final String en;

    FlagKind(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}

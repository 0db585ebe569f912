package org.luoshi.reading;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whose proof it is: the name of the graduate, or the one that stands where a name belongs. */
final class NameFinder {

    private static final Pattern LABELLED = Pattern.compile("(?:姓名|乙方|劳动者|毕业生|学生|学员|实习生|职工|员工|受聘人|受雇人|经营者"
            + "|法定代表人|户名)(?:\\([^)\\n]{0,10}\\))?[::\\t]+([\\p{IsHan}·]{2,6}?)"
            + "(?=[\\t\\n\\f,,。.;;]|$|性别|身份证|出生|民族|学号|专业|(?:联系)?电话)");

    private static final Pattern CERTIFIED = Pattern.compile("兹证明([\\p{IsHan}·]{2,4}?)(?=[,,(]|同学|同志|系|自|在|于)");

    /** What also stands behind such labels. */
    private static final Set<String> NO_NAMES = Set.of(
            "性别", "身份证", "身份证号", "身份证号码", "学号", "专业", "电话", "联系电话", "住址", "地址", "职务", "岗位", "日期", "年龄", "民族", "签字",
            "签名", "盖章", "用人单位", "学校", "甲方", "乙方", "丙方", "单位", "姓名", "本人", "学历", "毕业院校", "班级", "所在班级", "院系", "所在院系",
            "出生日期", "出生年月", "户籍地址", "籍贯", "组成形式", "注册日期", "类型");

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳"
            + "酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈"
            + "项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣贲邓郁单杭洪包诸左石"
            + "崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋仲伊宫宁仇栾暴甘钭厉戎祖武符刘"
            + "景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦"
            + "尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广禄阙东欧殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶"
            + "空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公肖闫付代覃佘卿闭翦呙";

    private NameFinder() {}

    static Finding find(ReadText text, String name) {
        List<Place> places = text.find(name);
        Optional<Seen> other = Stream.concat(text.matches(LABELLED), text.matches(CERTIFIED))
                .filter(match -> isName(match.group(1)))
                .map(match -> new Seen(match.group(1), text.places(match.start(1), match.end(1))))
                .filter(seen -> !seen.text().equals(ReadText.spelled(name)))
                .findFirst();
        if (places.isEmpty() || onlyAsPartOf(text, name, other)) {
            return other.map(seen -> Finding.differs(ReadField.NAME, name, seen))
                    .orElseGet(() -> Finding.missing(ReadField.NAME, name));
        }
        return Finding.agrees(ReadField.NAME, name, places);
    }

    // 李明 is not found in 李明华
    private static boolean onlyAsPartOf(ReadText text, String name, Optional<Seen> other) {
        String spelled = ReadText.spelled(name);
        return other.isPresent()
                && other.get().text().contains(spelled)
                && text.matches(Pattern.compile(Pattern.quote(spelled))).count()
                        == text.matches(Pattern.compile(
                                        Pattern.quote(other.get().text())))
                                .count();
    }

    private static boolean isName(String value) {
        return SURNAMES.indexOf(value.charAt(0)) >= 0
                && !NO_NAMES.contains(value)
                && !value.matches(".*(?:公司|单位|学院|学校|合同|协议|证明|签字|盖章)");
    }
}

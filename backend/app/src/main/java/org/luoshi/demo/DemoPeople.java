package org.luoshi.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.luoshi.cohort.Gender;
import org.luoshi.policy.IdNumber;

/**
 * Names and numbers of people who do not exist. ID numbers have the right check digit but a division that is never given
 * to a person (410000, the province as a whole) and a serial from 900 on; phones are of the block 199 0000.
 */
final class DemoPeople {
    private static final String SURNAMES =
            "王王王李李李张张张刘刘陈陈杨杨黄赵周吴徐孙马朱胡郭何高林郑谢罗梁宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";
    private static final List<String> COMPOUND = List.of("欧阳", "上官", "司马", "诸葛");
    private static final String MALE = "伟强磊军勇杰涛明超辉刚健俊峰浩宇轩博文凯鹏飞龙志远建国华亮斌帆晨阳泽瑞子豪嘉乐天佑昊然一鸣思源家恒冠霖承旭";
    private static final String FEMALE = "芳娜敏静丽娟艳霞婷雪慧玲燕萍红梅琳洁莹颖佳怡雨欣诗涵梦琪思雅文倩若曦可心语嫣紫萱晓月春兰秋菊子萌依诺";
    /** Characters that break systems which expect sixteen bits, or only the common 3,755. */
    private static final List<String> RARE =
            List.of("𠮷", "𠮷", "𠮷", "喆", "堃", "翀", "犇", "㛃", "赟", "昇", "玥", "媛", "熠", "珺");

    private static final DateTimeFormatter BORN = DateTimeFormatter.BASIC_ISO_DATE;

    private final Random random;
    private final Set<String> taken = new HashSet<>();
    private int phones;

    /** @param random the only source of chance, so that the same seed gives the same people */
    DemoPeople(Random random) {
        this.random = random;
    }

    /** @return a plausible name; about one in a hundred holds a rare character, as many a compound surname */
    String name(Gender gender) {
        String surname = random.nextInt(100) == 0 ? pick(COMPOUND) : letter(SURNAMES);
        String letters = gender == Gender.FEMALE ? FEMALE : MALE;
        String given = letter(letters) + (random.nextInt(5) == 0 ? "" : letter(letters));
        return surname + (random.nextInt(100) == 0 ? given.charAt(0) + pick(RARE) : given);
    }

    /** @param from the earliest day of birth; the latest is two years later
     * @return a valid ID number that nobody else of this school has */
    String idNumber(Gender gender, LocalDate from) {
        while (true) {
            LocalDate born = from.plusDays(random.nextInt(730));
            int serial = 900 + 2 * random.nextInt(50) + (gender == Gender.MALE ? 1 : 0);
            String body = "410000" + BORN.format(born) + serial;
            if (taken.add(body)) {
                return body + IdNumber.checkDigit(body);
            }
        }
    }

    /** @return the next phone of the block 199 0000, which belongs to one person only */
    String phone() {
        if (phones == 10_000) {
            throw new IllegalStateException("the block of ten thousand phones is used up");
        }
        return "1990000%04d".formatted(phones++);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String letter(String of) {
        return of.substring(random.nextInt(of.length())).substring(0, 1);
    }
}

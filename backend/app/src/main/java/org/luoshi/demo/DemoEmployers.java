package org.luoshi.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.luoshi.cohort.Gender;
import org.luoshi.policy.CreditCode;

/** The employers that the demo school's graduates work for: a pool for each college, in its line of business. */
final class DemoEmployers {
    private static final int EACH_COLLEGE = 70;
    private static final List<String> CITIES =
            List.of("郑州市", "洛阳市", "新乡市", "许昌市", "南阳市", "开封市", "武汉市", "苏州市", "杭州市", "深圳市", "上海市", "长沙市");
    private static final List<String> FIRST =
            List.of("中原", "华兴", "鼎信", "恒泰", "金桥", "东方", "新程", "联合", "启明", "长风", "瑞达", "同创");
    private static final List<String> SECOND =
            List.of("宏远", "天成", "德盛", "嘉和", "立新", "众诚", "博远", "广源", "科信", "安泰", "凯润", "星河");
    private static final List<String> ROADS = List.of("科学大道", "建设路", "人民路", "创业街", "工业三路", "迎宾大道", "文化路", "长江路");

    private final Random random;
    private final DemoPeople people;
    private final List<List<DemoEmployer>> pools = new ArrayList<>();
    private int serial;

    DemoEmployers(Random random, DemoPeople people) {
        this.random = random;
        this.people = people;
        for (DemoCollege college : DemoCollege.ALL) {
            List<DemoEmployer> pool = new ArrayList<>();
            for (int i = 0; i < EACH_COLLEGE; i++) {
                pool.add(make(college.trades().get(i % college.trades().size()), college.industry(), "39"));
            }
            pools.add(pool);
        }
    }

    /** @return one of the employers in that college's line of business */
    DemoEmployer any(DemoCollege college) {
        return pools.get(DemoCollege.ALL.indexOf(college)).get(random.nextInt(EACH_COLLEGE));
    }

    /** @param trade what stands in the name before 有限公司
     * @param nature code of the national register (单位性质)
     * @return a new employer that nobody else works for */
    DemoEmployer make(String trade, String industry, String nature) {
        String city = CITIES.get(random.nextInt(CITIES.size()));
        String name = city.replace("市", "") + FIRST.get(serial % 12) + SECOND.get(serial / 12 % 12) + trade + "有限公司";
        return named(name, city, industry, nature);
    }

    /** @return a new employer of this very name */
    DemoEmployer named(String name, String city, String industry, String nature) {
        serial++;
        String body = "91410000MAD%06d".formatted(serial);
        return new DemoEmployer(
                name,
                body + CreditCode.checkDigit(body),
                nature,
                industry,
                city,
                city + ROADS.get(random.nextInt(ROADS.size())) + (1 + random.nextInt(300)) + "号",
                people.name(random.nextBoolean() ? Gender.MALE : Gender.FEMALE),
                people.phone());
    }
}

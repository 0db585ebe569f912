package org.luoshi.demo;

import java.util.List;

/**
 * A secondary college of the demo school.
 *
 * @param women share of women among its graduates, 0 to 1
 * @param industry code of the national register (单位行业) most of its graduates go to
 * @param jobCategory code of the national register (工作职位类别)
 * @param trades what its graduates' employers do, as in a company's name
 */
record DemoCollege(
        String code,
        String name,
        int classes,
        double women,
        String industry,
        String jobCategory,
        List<String> trades,
        List<Major> majors) {

    /** A major and the short name that its classes carry. */
    record Major(String code, String name, String shortName) {}

    static final List<DemoCollege> ALL = List.of(
            new DemoCollege(
                    "01",
                    "机电工程学院",
                    18,
                    0.12,
                    "22",
                    "13",
                    List.of("精密机械", "智能装备", "自动化技术", "模具制造"),
                    List.of(
                            new Major("460301", "机电一体化技术", "机电"),
                            new Major("460103", "数控技术", "数控"),
                            new Major("460104", "机械制造及自动化", "机制"),
                            new Major("460305", "工业机器人技术", "机器人"),
                            new Major("460113", "模具设计与制造", "模具"))),
            new DemoCollege(
                    "02",
                    "信息工程学院",
                    20,
                    0.35,
                    "34",
                    "13",
                    List.of("软件技术", "信息科技", "网络科技", "数据服务"),
                    List.of(
                            new Major("510203", "软件技术", "软件"),
                            new Major("510202", "计算机网络技术", "网络"),
                            new Major("510201", "计算机应用技术", "计应"),
                            new Major("510205", "大数据技术", "大数据"),
                            new Major("510102", "物联网应用技术", "物联网"))),
            new DemoCollege(
                    "03",
                    "经济管理学院",
                    17,
                    0.64,
                    "31",
                    "21",
                    List.of("商贸", "财税咨询", "供应链管理", "电子商务"),
                    List.of(
                            new Major("530302", "大数据与会计", "会计"),
                            new Major("530701", "电子商务", "电商"),
                            new Major("530605", "市场营销", "营销"),
                            new Major("530802", "现代物流管理", "物流"))),
            new DemoCollege(
                    "04",
                    "汽车工程学院",
                    12,
                    0.08,
                    "22",
                    "60",
                    List.of("汽车部件", "新能源汽车", "汽车服务"),
                    List.of(
                            new Major("460701", "汽车制造与试验技术", "汽制"),
                            new Major("460702", "新能源汽车技术", "新能源"),
                            new Major("500211", "汽车检测与维修技术", "汽修"))),
            new DemoCollege(
                    "05",
                    "建筑工程学院",
                    13,
                    0.28,
                    "24",
                    "13",
                    List.of("建设工程", "工程咨询", "装饰设计", "路桥工程"),
                    List.of(
                            new Major("440301", "建筑工程技术", "建工"),
                            new Major("440501", "工程造价", "造价"),
                            new Major("440106", "建筑室内设计", "室内"),
                            new Major("500201", "道路与桥梁工程技术", "路桥"))),
            new DemoCollege(
                    "06",
                    "护理与健康学院",
                    15,
                    0.86,
                    "43",
                    "19",
                    List.of("健康管理", "医养服务", "康复医疗", "医药"),
                    List.of(
                            new Major("520201", "护理", "护理"),
                            new Major("520202", "助产", "助产"),
                            new Major("520601", "康复治疗技术", "康复"),
                            new Major("520301", "药学", "药学"))));
}

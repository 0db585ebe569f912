package org.luoshi.demo;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.luoshi.demo.DemoCase.Ending;
import org.luoshi.policy.Destination;
import org.luoshi.policy.EvidenceKind;
import org.luoshi.policy.Field;
import org.luoshi.policy.Slot;

/** Invents what a graduate with a given destination would declare. */
final class DemoCases {
    private static final List<String> UNIVERSITIES = List.of("示例理工学院", "示例工程学院", "示例师范学院", "示例科技学院", "示例财经大学", "示例医学院");
    private static final List<String> PROJECTS = List.of("三支一扶", "大学生志愿服务西部计划");
    private static final List<String> COUNTRIES = List.of("新加坡", "德国", "马来西亚", "日本");
    private static final List<String> CRAFTS =
            List.of("为三家本地商户拍摄和剪辑短视频,按条结算。", "承接室内效果图绘制,每月约六单。", "为客户做平面设计和海报排版,通过平台接单。");
    private static final String BODY_OF_TRADE = "商贸";

    private final Random random;
    private final DemoEmployers employers;
    private final Map<Destination, Integer> made = new EnumMap<>(Destination.class);

    DemoCases(Random random, DemoEmployers employers) {
        this.random = random;
        this.employers = employers;
    }

    /** @param name of the graduate, whose own business carries it */
    DemoCase make(Destination destination, Ending ending, DemoClass schoolClass, String name, boolean inDifficulty) {
        int nth = made.merge(destination, 1, Integer::sum);
        boolean asksEmployer = asks(destination, "employer.name");
        LocalDate signed = LocalDate.of(2022, 3, 20).plusDays(random.nextInt(250));
        LocalDate starts = signed.isBefore(LocalDate.of(2022, 7, 1)) ? LocalDate.of(2022, 7, 4) : signed.plusDays(3);
        boolean abroad = asks(destination, "country");
        boolean studies = asks(destination, "schoolName");
        boolean ends = asks(destination, "endsOn");
        return new DemoCase(
                destination,
                ending,
                proofs(destination, inDifficulty, nth),
                asksEmployer ? employer(destination, schoolClass.college(), name, nth) : null,
                asks(destination, "signedOn") ? signed : null,
                asks(destination, "startsOn") ? (studies ? LocalDate.of(2022, 9, 5) : starts) : null,
                ends ? starts.plusYears(2 + random.nextInt(2)).minusDays(1) : null,
                asks(destination, "monthlyPay") ? 3200 + 100 * random.nextInt(36) : null,
                hired(destination) ? schoolClass.college().jobCategory() : null,
                studies ? (abroad ? "Example Institute of Technology" : pick(UNIVERSITIES)) : null,
                abroad ? pick(COUNTRIES) : null,
                asks(destination, "programme") ? (studies ? schoolClass.major().name() : pick(PROJECTS)) : null,
                asks(destination, "workDescription") ? pick(CRAFTS) : null);
    }

    /** @return whether it is work for an employer, as the register asks for the job then */
    static boolean hired(Destination destination) {
        return asks(destination, "employer.jobCategory");
    }

    /** One proof for every slot, taking the kinds that fill it in turn. */
    private static List<EvidenceKind> proofs(Destination destination, boolean inDifficulty, int nth) {
        return destination.requirement(inDifficulty).slots().stream()
                .map(Slot::kinds)
                .map(kinds -> List.copyOf(kinds).get(nth % kinds.size()))
                .toList();
    }

    private DemoEmployer employer(Destination destination, DemoCollege college, String name, int nth) {
        return switch (destination.form()) {
            case STARTUP -> employers.named("郑州" + name + "第" + nth + "号" + BODY_OF_TRADE + "商行", "郑州市", "31", "33");
            case GRASSROOTS -> employers.named("示例县第" + nth + "乡镇人民政府", "示例县", "45", "10");
            case ABROAD -> employers.named("Example Engineering Pte. Ltd. " + nth, "新加坡", "22", "32");
            default -> employers.any(college);
        };
    }

    private static boolean asks(Destination destination, String field) {
        return destination.fields().stream().map(Field::name).anyMatch(field::equals);
    }

    private String pick(List<String> of) {
        return of.get(random.nextInt(of.size()));
    }
}

package org.luoshi.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways to add destinations up: one by one, by form of the decree, and the ministry's groups of 2021 and of 2024. */
public enum DestinationGrouping {
    DESTINATION("destination", one -> new Group(one.name(), one.zh(), one.en())),
    FORM("form", one -> new Group(one.form().name(), one.form().zh(), one.form().en())),
    GROUP_2021("2021", DestinationGrouping::of2021),
    GROUP_2024("2024", DestinationGrouping::of2024);

    /**
     * A group of destinations.
     *
     * @param key stable within its grouping
     */
    public record Group(String key, String zh, String en) {}

    private static final Group NOT_EMPLOYED = new Group("NOT_EMPLOYED", "未就业", "Not employed");
    private static final Group STUDY = new Group("FURTHER_STUDY", "升学", "Further study");

    private final String key;
    private final Function<Destination, Group> rule;

    DestinationGrouping(String key, Function<Destination, Group> rule) {
        this.key = key;
        this.rule = rule;
    }

    /** The grouping of that key ({@code destination}, {@code form}, {@code 2021}, {@code 2024}), if there is one. */
    public static Optional<DestinationGrouping> ofKey(String key) {
        return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
    }

    /** Its name in the API. */
    public String key() {
        return key;
    }

    /** The one group to which a destination belongs. */
    public Group groupOf(Destination destination) {
        return rule.apply(destination);
    }

    /** Every group, in the order of the decree. */
    public List<Group> groups() {
        return Arrays.stream(Destination.values()).map(rule).distinct().toList();
    }

    private static Group of2021(Destination destination) {
        return switch (destination.form()) {
            case AGREEMENT, CONTRACT, ENLISTMENT, GRASSROOTS ->
                new Group("AGREEMENT_AND_CONTRACT", "协议和合同就业", "Agreement and contract");
            case OTHER_HIRE, FREELANCE -> new Group("FLEXIBLE", "灵活就业", "Flexible employment");
            case STARTUP -> new Group("STARTUP", "创业", "Own business");
            case FURTHER_STUDY, ABROAD -> STUDY;
            case NOT_EMPLOYED -> NOT_EMPLOYED;
        };
    }

    private static Group of2024(Destination destination) {
        return switch (destination.form()) {
            case AGREEMENT, CONTRACT, OTHER_HIRE, ENLISTMENT, GRASSROOTS ->
                new Group("EMPLOYER", "单位就业", "With an employer");
            case STARTUP -> new Group("STARTUP", "自主创业", "Own business");
            case FREELANCE -> new Group("FREELANCE", "自由职业", "Freelance");
            case FURTHER_STUDY, ABROAD -> STUDY;
            case NOT_EMPLOYED -> NOT_EMPLOYED;
        };
    }
}

package org.luoshi.publication;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.luoshi.problem.Text;

/** The published tables as comma-separated values in UTF-8 with a byte order mark, which spreadsheets need; hidden figures are empty. */
final class RateCsv {

    private RateCsv() {}

    static String of(InitialRateView rate, Locale language) {
        List<String> lines = new ArrayList<>();
        lines.add(line(
                say("表", "table", language),
                say("代码", "key", language),
                say("名称", "name", language),
                say("毕业生数", "graduates", language),
                say("人数", "count", language),
                say("比率%", "percent", language)));
        lines.add(line(
                "total",
                rate.cohort(),
                rate.kind().text().in(language),
                rate.graduates(),
                rate.employed(),
                rate.rate()));
        rate.colleges().forEach(college -> {
            lines.add(line(
                    "college", college.key(), college.name(), college.graduates(), college.employed(), college.rate()));
            college.majors()
                    .forEach(major -> lines.add(line(
                            "major",
                            college.key() + "/" + major.key(),
                            major.name(),
                            major.graduates(),
                            major.employed(),
                            major.rate())));
        });
        rate.destinations()
                .forEach((grouping, groups) -> groups.forEach(group -> lines.add(line(
                        "destination-" + grouping,
                        group.key(),
                        new Text(group.zh(), group.en()).in(language),
                        rate.graduates(),
                        group.count(),
                        group.share()))));
        return "\ufeff" + String.join("\r\n", lines) + "\r\n";
    }

    private static String say(String zh, String en, Locale language) {
        return new Text(zh, en).in(language);
    }

    private static String line(Object... cells) {
        return Arrays.stream(cells)
                .map(cell -> cell == null ? "" : cell.toString())
                .map(RateCsv::inert)
                .collect(Collectors.joining(","));
    }

    // a spreadsheet would run a cell that starts like a formula: an apostrophe makes it text
    private static String inert(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}

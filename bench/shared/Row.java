import java.util.Arrays;
import java.util.Locale;

/** Rows of the table, as run.sh reads them: seven columns parted by tabs on the standard output. */
final class Row {
    private Row() {}

    /** A ratio that must not be less than its target. */
    static void atLeast(String id, String what, String measured, String against, double ratio, double target) {
        print(id, what, measured, against, ratio, "≥ " + text(target), ratio >= target);
    }

    /** A ratio that must not be more than its target. */
    static void atMost(String id, String what, String measured, String against, double ratio, double target) {
        print(id, what, measured, against, ratio, "≤ " + text(target), ratio <= target);
    }

    /** A figure that has no target. */
    static void plain(String id, String what, String measured, String against, String ratio) {
        System.out.println(String.join("\t", id, what, measured, against, ratio, "", ""));
    }

    /** A row whose words are its own. */
    static void free(String id, String what, String measured, String against, String ratio, String target, boolean met) {
        System.out.println(String.join("\t", id, what, measured, against, ratio, target, met ? "yes" : "**no**"));
    }

    private static void print(
            String id, String what, String measured, String against, double ratio, String target, boolean met) {
        free(id, what, measured, against, String.format(Locale.ROOT, "%.2f", ratio), target, met);
    }

    /** A sentence below the table. */
    static void remark(String text) {
        System.out.println("# " + text);
    }

    /** Says how far it is, where a person sees it. */
    static void progress(String format, Object... values) {
        System.err.printf(Locale.ROOT, "   " + format + "%n", values);
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    static String text(double value) {
        return value == Math.rint(value)
                ? String.valueOf((long) value)
                : String.format(Locale.ROOT, "%.2f", value).replaceAll("0$", "");
    }
}

package org.luoshi.inspection;

/** Telephone numbers, compared and shown. */
final class CallNumber {

    private static final int MOBILE = 11;
    private static final int SHOWN = 4;

    private CallNumber() {}

    /** @return its digits, without the prefix of the country */
    static String digits(String number) {
        String digits = number == null ? "" : number.replaceAll("[^0-9]", "");
        return digits.length() > MOBILE && digits.startsWith("86") ? digits.substring(2) : digits;
    }

    /** @return whether both ring at the same place; nothing is the same as nothing */
    static boolean same(String one, String other) {
        return !digits(one).isEmpty() && digits(one).equals(digits(other));
    }

    /** @return the number with its middle hidden; null for null */
    static String masked(String number) {
        if (number == null) {
            return null;
        }
        String digits = digits(number);
        String end = digits.substring(Math.max(0, digits.length() - SHOWN));
        String start = digits.length() >= MOBILE ? digits.substring(0, 3) : "";
        return start + "****" + end;
    }
}

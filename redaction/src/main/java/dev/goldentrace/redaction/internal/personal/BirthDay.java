package dev.goldentrace.redaction.internal.personal;

/** Month and day of birth, as numbers of registers hold them. */
final class BirthDay {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;

    private BirthDay() {}

    /** Of four digits, such as {@code 1231}. */
    static boolean isMonthAndDay(String digits) {
        return isIn(digits.substring(0, 2), MONTHS) && isIn(digits.substring(2, 4), DAYS);
    }

    /** Of four digits, such as {@code 3112}. */
    static boolean isDayAndMonth(String digits) {
        return isMonthAndDay(digits.substring(2, 4) + digits.substring(0, 2));
    }

    /** Of four digits, where registers add to the day: 60 for who is not yet registered, or 40. */
    static boolean isMonthAndDay(String digits, int added) {
        int day = Integer.parseInt(digits.substring(2, 4));
        return isIn(digits.substring(0, 2), MONTHS)
                && ((day >= 1 && day <= DAYS) || (day > added && day <= added + DAYS));
    }

    private static boolean isIn(String digits, int most) {
        int number = Integer.parseInt(digits);
        return number >= 1 && number <= most;
    }
}

package tractor.codec;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** Dates, times and durations as texts of ISO 8601, in the form that msgspec gives them. */
final class IsoText {
    /** No date, time or duration that has a place in a message is longer. */
    static final int LONGEST = 64;

    private static final int SECONDS_OF_A_DAY = 86_400;
    private static final int DATE = "2026-01-02".length();
    private static final int TIME = "03:04:05".length();

    private IsoText() {}

    static String of(LocalDate date) {
        return date(new StringBuilder(), date).toString();
    }

    static String of(LocalTime time) {
        return time(new StringBuilder(), time).toString();
    }

    static String of(LocalDateTime dateTime) {
        StringBuilder text = date(new StringBuilder(), dateTime.toLocalDate()).append('T');
        return time(text, dateTime.toLocalTime()).toString();
    }

    /** Days and seconds, no other unit, behind one sign. */
    static String of(Duration duration) {
        StringBuilder text = new StringBuilder(duration.isNegative() ? "-P" : "P");
        Duration length = duration.abs();
        long days = length.getSeconds() / SECONDS_OF_A_DAY;
        long seconds = length.getSeconds() % SECONDS_OF_A_DAY;
        int nanos = length.getNano();
        if (days > 0 || length.isZero()) {
            text.append(days).append('D');
        }
        if (seconds > 0 || nanos > 0) {
            text.append('T').append(seconds);
            if (nanos > 0) {
                text.append('.').append(digits(nanos, 9));
                while (text.charAt(text.length() - 1) == '0') {
                    text.setLength(text.length() - 1);
                }
            }
            text.append('S');
        }
        return text.toString();
    }

    static LocalDate date(String text) {
        if (text.length() != DATE) {
            throw new DateTimeException("not of the form 2026-01-02");
        }
        return LocalDate.parse(text);
    }

    static LocalTime time(String text) {
        if (text.length() < TIME) {
            throw new DateTimeException("not of the form 03:04:05");
        }
        return LocalTime.parse(text);
    }

    static LocalDateTime dateTime(String text) {
        if (text.length() < DATE + 1 + TIME || text.charAt(DATE) == '-') {
            throw new DateTimeException("not of the form 2026-01-02T03:04:05");
        }
        return LocalDateTime.parse(text);
    }

    private static StringBuilder date(StringBuilder text, LocalDate date) {
        int year = date.getYear();
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException("The year " + year + " has more than four digits, or a sign");
        }
        text.append(digits(year, 4)).append('-').append(digits(date.getMonthValue(), 2));
        return text.append('-').append(digits(date.getDayOfMonth(), 2));
    }

    /** As many digits for the fraction as msgspec writes, and three more only where they matter. */
    private static StringBuilder time(StringBuilder text, LocalTime time) {
        text.append(digits(time.getHour(), 2)).append(':').append(digits(time.getMinute(), 2));
        text.append(':').append(digits(time.getSecond(), 2));
        int nanos = time.getNano();
        if (nanos == 0) {
            return text;
        }
        return text.append('.').append(nanos % 1000 == 0 ? digits(nanos / 1000, 6) : digits(nanos, 9));
    }

    private static String digits(int number, int count) {
        String digits = Integer.toString(number);
        return "0".repeat(count - digits.length()) + digits;
    }
}

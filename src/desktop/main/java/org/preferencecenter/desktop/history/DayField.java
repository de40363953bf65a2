package org.preferencecenter.desktop.history;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.control.DateCell;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.preferencecenter.desktop.parts.Surroundings;

/** Takes a day that is over: typed in any of the usual ways, or picked from a calendar. */
final class DayField extends DatePicker {
    private final Surroundings surroundings;
    private final Locale locale;

    /**
     * @param picked  called with the day, or without one when the field was cleared
     * @param refused called with a sentence when what was typed is no such day; the day before it stays picked
     */
    DayField(Surroundings surroundings, Consumer<Optional<LocalDate>> picked, Consumer<String> refused) {
        this.surroundings = surroundings;
        this.locale = surroundings.speech().words().locale();
        setPromptText(surroundings.text("history.day.prompt"));
        setAccessibleText(surroundings.text("history.day.prompt"));
        setMaxWidth(Double.MAX_VALUE);
        setShowWeekNumbers(false);
        setDayCellFactory(picker -> new PastDay());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable LocalDate day) {
                return day == null ? "" : written(day);
            }

            @Override
            public @Nullable LocalDate fromString(@Nullable String text) {
                if (text == null || text.isBlank()) {
                    return null;
                }
                Optional<LocalDate> day = read(text.strip());
                if (day.isEmpty()) {
                    refused.accept(surroundings.text("history.day.refused", written(yesterday())));
                }
                return day.orElseGet(DayField.this::getValue);
            }
        });
        valueProperty().addListener((value, before, now) -> picked.accept(Optional.ofNullable(now)));
    }

    /** Arabic dates hold marks of direction: with the Arabic letter mark for them they look the same in a field and in a label. */
    private String written(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).localizedBy(locale).format(day)
                .replace('\u200f', '\u061c');
    }

    /** The shortest form first: to longer ones, "26" is the year 26. */
    private Optional<LocalDate> read(String text) {
        String typed = typed(text);
        return Stream.concat(Stream.of(FormatStyle.SHORT, FormatStyle.MEDIUM, FormatStyle.LONG).map(this::format),
                Stream.of(DateTimeFormatter.ISO_LOCAL_DATE))
                .flatMap(format -> parse(typed, format).stream()).filter(this::isPast).findFirst();
    }

    /** Only what a keyboard has, with the figures 0 to 9 for those of any script. */
    private static String typed(String text) {
        return text.codePoints().filter(each -> Character.getType(each) != Character.FORMAT)
                .map(each -> Character.isDigit(each) ? Character.forDigit(Character.digit(each, 10), 10) : each)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private DateTimeFormatter format(FormatStyle style) {
        String pattern = DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE,
                locale);
        return DateTimeFormatter.ofPattern(typed(pattern), locale);
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private boolean isPast(LocalDate day) {
        return !day.isBefore(LocalDate.EPOCH) && !day.isAfter(yesterday());
    }

    private LocalDate yesterday() {
        return surroundings.speech().moments().today().minusDays(1);
    }

    private final class PastDay extends DateCell {
        @Override
        public void updateItem(@Nullable LocalDate day, boolean empty) {
            super.updateItem(day, empty);
            setDisable(empty || day == null || !isPast(day));
        }
    }
}

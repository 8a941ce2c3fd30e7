package dev.parley.reader.times;

/** The numbers of the classes of words that meanings ask for. */
final class Classes {
    final int month;
    final int plainMonth;
    final int weekday;
    final int shortWeekday;
    final int weekdays;
    final int season;
    final int unit;
    final int units;
    final int calendarUnit;
    final int last;
    final int next;
    final int current;
    final int following;
    final int previous;
    final int deictic;
    final int part;
    final int point;
    final int halfDay;
    final int zone;
    final int ordinal;
    final int nth;
    final int decadeWord;
    final int amount;
    final int number;
    final int often;
    final int every;
    final int day;
    final int year;
    final int shortYear;
    final int decade;
    final int shortDecade;
    final int clock;
    final int date;
    final int holiday;
    final int lunarMonth;

    Classes(Symbols symbols) {
        month = symbols.of("{month}");
        plainMonth = symbols.of("{plain-month}");
        weekday = symbols.of("{weekday}");
        shortWeekday = symbols.of("{short-weekday}");
        weekdays = symbols.of("{weekdays}");
        season = symbols.of("{season}");
        unit = symbols.of("{unit}");
        units = symbols.of("{units}");
        calendarUnit = symbols.of("{calendar-unit}");
        last = symbols.of("{last}");
        next = symbols.of("{next}");
        current = symbols.of("{this}");
        following = symbols.of("{following}");
        previous = symbols.of("{previous}");
        deictic = symbols.of("{deictic}");
        part = symbols.of("{part}");
        point = symbols.of("{point}");
        halfDay = symbols.of("{half-day}");
        zone = symbols.of("{zone}");
        ordinal = symbols.of("{ordinal}");
        nth = symbols.of("{nth}");
        decadeWord = symbols.of("{decade-word}");
        amount = symbols.of("{amount}");
        number = symbols.of("{number}");
        often = symbols.of("{often}");
        every = symbols.of("{every}");
        day = symbols.of("{day}");
        year = symbols.of("{year}");
        shortYear = symbols.of("{short-year}");
        decade = symbols.of("{decade}");
        shortDecade = symbols.of("{short-decade}");
        clock = symbols.of("{clock}");
        date = symbols.of("{date}");
        holiday = symbols.of("{holiday}");
        lunarMonth = symbols.of("{lunar-month}");
    }
}

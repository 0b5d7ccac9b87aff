package dev.tastemaker.guardrail;

/** What a number counts. Two numbers of different dimensions never agree, whatever their digits. */
enum Dimension {
    /** A bare number, or one before a word that is no unit. */
    NONE,
    MONEY,
    PERCENT,
    STARS,
    REVIEWS,
    /** Minutes of a day. */
    CLOCK,
    /** Month times 100 plus day. */
    DATE,
    /** Digits inside a name, for instance {@code XM4}. */
    CODE,
    LENGTH,
    AREA,
    MASS,
    VOLUME,
    DURATION,
    POWER,
    ENERGY,
    CHARGE,
    CURRENT,
    VOLTAGE,
    FREQUENCY,
    TEMPERATURE,
    COLOUR_TEMPERATURE,
    DATA,
    PRESSURE,
    LOUDNESS,
    LIGHT,
    PIXELS,
    SPEED,
    TURNS
}

package dev.tastemaker.guardrail;

import java.util.Map;

/** How units are written, whose capitals and signs the name of an attribute has lost: {@code power_kw} is in kW. */
public final class UnitSymbols {
    private static final Map<String, String> SYMBOLS = Map.ofEntries(
            Map.entry("w", "W"),
            Map.entry("kw", "kW"),
            Map.entry("wh", "Wh"),
            Map.entry("kwh", "kWh"),
            Map.entry("mah", "mAh"),
            Map.entry("ah", "Ah"),
            Map.entry("ma", "mA"),
            Map.entry("v", "V"),
            Map.entry("mv", "mV"),
            Map.entry("hz", "Hz"),
            Map.entry("khz", "kHz"),
            Map.entry("mhz", "MHz"),
            Map.entry("ghz", "GHz"),
            Map.entry("k", "K"),
            Map.entry("mb", "MB"),
            Map.entry("gb", "GB"),
            Map.entry("tb", "TB"),
            Map.entry("db", "dB"),
            Map.entry("m2", "m²"),
            Map.entry("cm2", "cm²"),
            Map.entry("c", "°C"));

    private UnitSymbols() {}

    /** The unit itself where it is written as it is named. */
    public static String of(String unit) {
        return SYMBOLS.getOrDefault(unit, unit);
    }
}

package dev.tastemaker.evaluation;

import dev.tastemaker.problem.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Words of a command and its options, {@code --name value} each; an option may come several times. */
record CommandLine(List<String> words, Map<String, List<String>> options) {
    static CommandLine parse(String... arguments) {
        List<String> words = new ArrayList<>();
        Map<String, List<String>> options = new LinkedHashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (!arguments[i].startsWith("--")) {
                words.add(arguments[i]);
            } else if (i + 1 < arguments.length) {
                options.computeIfAbsent(arguments[i].substring(2), name -> new ArrayList<>())
                        .add(arguments[++i]);
            } else {
                throw Refusal.invalid(arguments[i] + " needs a value");
            }
        }
        return new CommandLine(words, options);
    }

    /** Refuses an option that the command does not have. */
    CommandLine allow(String... names) {
        for (String name : options.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw Refusal.invalid("there is no option --" + name + "; known are --" + String.join(", --", names));
            }
        }
        return this;
    }

    Optional<String> option(String name) {
        return all(name).stream().reduce((first, last) -> last);
    }

    List<String> all(String name) {
        return options.getOrDefault(name, List.of());
    }

    String required(String name) {
        return option(name).orElseThrow(() -> Refusal.invalid("--" + name + " is missing"));
    }
}

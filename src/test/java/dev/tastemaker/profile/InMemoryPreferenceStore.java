package dev.tastemaker.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Preferences of one visitor on the heap, for tests without PostgreSQL. */
public class InMemoryPreferenceStore implements Preference.Store {
    private final List<Preference> preferences = new ArrayList<>();

    @Override
    public List<Preference> of(String visitor) {
        return List.copyOf(preferences);
    }

    @Override
    public Optional<Preference> find(String visitor, UUID id) {
        return preferences.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Preference save(String visitor, Preference preference) {
        preferences.removeIf(each -> each.subject().equalsIgnoreCase(preference.subject()));
        preferences.add(preference);
        return preference;
    }

    @Override
    public boolean delete(String visitor, UUID id) {
        return preferences.removeIf(each -> each.id().equals(id));
    }
}

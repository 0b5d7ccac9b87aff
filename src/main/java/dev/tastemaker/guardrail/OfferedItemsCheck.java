package dev.tastemaker.guardrail;

import java.util.List;

/** G4: a draft points only at items that were offered to its writer. */
final class OfferedItemsCheck implements Check {
    @Override
    public List<Violation> check(Draft draft) {
        return draft.itemIds().stream()
                .filter(id -> !draft.grounds().offered().contains(id))
                .map(id -> new Violation("G4", "item id", id, "is not one of the offered items", "id"))
                .toList();
    }
}

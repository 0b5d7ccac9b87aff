package dev.tastemaker.ingestion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The intake of each kind. */
@ApplicationScoped
class Intakes {
    private final ItemIntake items;
    private final InteractionIntake interactions;
    private final ShopperIntake shoppers;

    @Inject
    Intakes(ItemIntake items, InteractionIntake interactions, ShopperIntake shoppers) {
        this.items = items;
        this.interactions = interactions;
        this.shoppers = shoppers;
    }

    Intake<?> of(ImportKind kind) {
        return switch (kind) {
            case ITEMS -> items;
            case INTERACTIONS -> interactions;
            case SHOPPERS -> shoppers;
        };
    }
}

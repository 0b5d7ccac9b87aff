package dev.tastemaker.profile;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

@Entity
@Table(name = "shopper")
class ShopperEntity {
    @Id
    String id;

    @Column(name = "display_name")
    @Nullable
    String displayName;

    @Column(name = "locale")
    String locale;

    @Column(name = "time_zone")
    String timeZone;

    Shopper toShopper() {
        return new Shopper(id, displayName, locale, timeZone);
    }
}

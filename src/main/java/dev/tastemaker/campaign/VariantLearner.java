package dev.tastemaker.campaign;

import jakarta.enterprise.context.ApplicationScoped;

/** Which text does better, as far as is known at this moment. */
@ApplicationScoped
class VariantLearner {
    VariantChoice choice(Campaign campaign) {
        return VariantChoice.EVEN;
    }
}

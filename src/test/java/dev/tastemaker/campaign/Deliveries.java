package dev.tastemaker.campaign;

import java.time.Duration;

/** How the ledger is worked off in tests: as by default, but for what a test says. */
record Deliveries(int batch, int inFlight, Duration lease, int circuit, int rate) implements CampaignConfig.Delivery {
    static final Deliveries USUAL = new Deliveries(200, 20, Duration.ofSeconds(60), 10, 0);

    @Override
    public boolean enabled() {
        return true;
    }

    @Override
    public String every() {
        return "1s";
    }

    @Override
    public String over() {
        return DeliveryChannel.NONE;
    }

    @Override
    public int attempts() {
        return 5;
    }

    @Override
    public Duration backoff() {
        return Duration.ofSeconds(2);
    }

    @Override
    public Duration longestBackoff() {
        return Duration.ofMinutes(10);
    }
}

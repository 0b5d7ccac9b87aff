package dev.tastemaker.feedback;

class InMemoryInteractionStoreTest extends InteractionStoreContract {
    private final InMemoryInteractionStore store = new InMemoryInteractionStore();

    @Override
    InteractionStore store() {
        return store;
    }
}

package dev.tastemaker.catalog;

class InMemoryItemStoreTest extends ItemStoreContract {
    private final InMemoryItemStore store = new InMemoryItemStore();

    @Override
    ItemStore store() {
        return store;
    }

    @Override
    float[] embed(String text) {
        return InMemoryItemStore.wordVector(text);
    }
}

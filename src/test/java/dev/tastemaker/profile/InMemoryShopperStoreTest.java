package dev.tastemaker.profile;

class InMemoryShopperStoreTest extends ShopperStoreContract {
    private final InMemoryShopperStore store = new InMemoryShopperStore();

    @Override
    ShopperStore store() {
        return store;
    }
}

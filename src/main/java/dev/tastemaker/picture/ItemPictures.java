package dev.tastemaker.picture;

import dev.tastemaker.catalog.Item;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;

/** The pixels of an item's picture: a drawing of ours, or what its shop's server hands out. */
@ApplicationScoped
class ItemPictures {
    private final RemotePictures remote;

    @Inject
    ItemPictures(RemotePictures remote) {
        this.remote = remote;
    }

    BufferedImage of(Item item) throws PictureUnusable {
        String image = item.image();
        if (image == null) {
            throw new PictureUnusable("the item has none");
        }
        if (image.startsWith("/")) {
            return Drawings.name(image)
                    .flatMap(Drawings::pixels)
                    .orElseThrow(() -> new PictureUnusable("the service has no such drawing"));
        }
        return PictureReader.read(remote.fetch(image));
    }
}

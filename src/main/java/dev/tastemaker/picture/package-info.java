/** Pictures of the service's own: an item's picture read within bounds, a banner made from it, and where both are served. */
@NullMarked
package dev.tastemaker.picture;

import org.jspecify.annotations.NullMarked;

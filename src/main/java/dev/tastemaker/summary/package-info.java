/** A short text on one item for whoever lists it: every word of it rests on the item's facts. */
@NullMarked
package dev.tastemaker.summary;

import org.jspecify.annotations.NullMarked;

/** Feeds and streams in, stores filled. Streams with flat memory; a bad line is set aside with its reason and the rest goes in. */
@NullMarked
package dev.tastemaker.ingestion;

import org.jspecify.annotations.NullMarked;

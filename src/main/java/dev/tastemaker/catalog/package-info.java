/** Items of every kind, their facts and embeddings, and how to find them. Retrieval is SQL that can be read here. */
@NullMarked
package dev.tastemaker.catalog;

import org.jspecify.annotations.NullMarked;

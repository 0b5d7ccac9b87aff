/** From a need to a ranked, explained list: retrievers in parallel, fusion, fallback. Writes no prose and calls no model. */
@NullMarked
package dev.tastemaker.recommendation;

import org.jspecify.annotations.NullMarked;

/** How a refusal looks: one exception with a category, one RFC 9457 body, mapped once; and what becomes of failures that nobody waits for. Every room may refuse; none knows HTTP. */
@NullMarked
package dev.tastemaker.problem;

import org.jspecify.annotations.NullMarked;

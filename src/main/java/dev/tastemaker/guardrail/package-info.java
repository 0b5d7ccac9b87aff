/** What may leave a model: only offered items, only numbers found in facts, within length, without leftovers. */
@NullMarked
package dev.tastemaker.guardrail;

import org.jspecify.annotations.NullMarked;

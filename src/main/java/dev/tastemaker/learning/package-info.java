/** Trains, versions, promotes and rolls back what ranks. What trains runs in a process of its own; what serves is plain Java. */
@NullMarked
package dev.tastemaker.learning;

import org.jspecify.annotations.NullMarked;

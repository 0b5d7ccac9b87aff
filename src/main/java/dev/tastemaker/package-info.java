/** The way in: the service, or one command of it. */
@NullMarked
package dev.tastemaker;

import org.jspecify.annotations.NullMarked;

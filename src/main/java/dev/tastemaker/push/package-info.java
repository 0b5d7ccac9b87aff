/** The content of one push message within the channels' limits. */
@NullMarked
package dev.tastemaker.push;

import org.jspecify.annotations.NullMarked;

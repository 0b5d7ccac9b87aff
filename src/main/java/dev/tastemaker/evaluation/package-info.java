/** Is it good enough to serve: samples, measures, reports, run by command. No room uses it. */
@NullMarked
package dev.tastemaker.evaluation;

import org.jspecify.annotations.NullMarked;

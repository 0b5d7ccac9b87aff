/** Everything a model may call, and nothing else is callable. Reached by untrusted text: check arguments, return little. */
@NullMarked
package dev.tastemaker.tool;

import org.jspecify.annotations.NullMarked;

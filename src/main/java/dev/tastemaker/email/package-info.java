/** The content of one email: checked words, facts from the catalog, one layout compiled once. */
@NullMarked
package dev.tastemaker.email;

import org.jspecify.annotations.NullMarked;

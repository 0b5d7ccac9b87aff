/** Who may call: keys with scopes, shoppers known by a signed token, limits of rate; one gate before every address. Knows no use and no store but its own. */
@NullMarked
package dev.tastemaker.access;

import org.jspecify.annotations.NullMarked;

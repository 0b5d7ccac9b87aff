/** What the web pages need beside the rooms' own resources: the live state of the service. */
@NullMarked
package dev.tastemaker.console;

import org.jspecify.annotations.NullMarked;

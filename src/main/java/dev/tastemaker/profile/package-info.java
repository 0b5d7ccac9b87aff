/** Who the shopper is: locale, time zone, consent, tastes. Consent is a record of acts; the newest one counts. */
@NullMarked
package dev.tastemaker.profile;

import org.jspecify.annotations.NullMarked;

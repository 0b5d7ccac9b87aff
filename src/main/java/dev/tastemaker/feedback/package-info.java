/** What shoppers did and what we showed them: interactions and impressions. */
@NullMarked
package dev.tastemaker.feedback;

import org.jspecify.annotations.NullMarked;

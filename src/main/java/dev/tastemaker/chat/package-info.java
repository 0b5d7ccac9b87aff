/** One turn of a conversation, streamed: tool loop for capable models, guided turn for small ones, composer for none. */
@NullMarked
package dev.tastemaker.chat;

import org.jspecify.annotations.NullMarked;

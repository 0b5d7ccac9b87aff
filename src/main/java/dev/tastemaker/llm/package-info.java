/** Which model answers: the endpoints on the OpenAI wire, what they can do, their deadlines, and the prompt library. Knows nothing of items. */
@NullMarked
package dev.tastemaker.llm;

import org.jspecify.annotations.NullMarked;

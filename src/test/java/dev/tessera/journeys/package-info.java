/** What a person does from the first page to the last, in a real browser against the packaged portal with real mail. */
@NullMarked
package dev.tessera.journeys;

import org.jspecify.annotations.NullMarked;

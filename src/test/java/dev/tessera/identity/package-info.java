/** Tests of accounts, sign-up and login, and what stands in for mail and organizations in them. */
@NullMarked
package dev.tessera.identity;

import org.jspecify.annotations.NullMarked;

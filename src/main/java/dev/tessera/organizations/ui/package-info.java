/** The organization as its administrators see it: members, roles, features, policies. */
@NullMarked
package dev.tessera.organizations.ui;

import org.jspecify.annotations.NullMarked;

package dev.tessera.tokens.apikeys.rest;

import org.jspecify.annotations.Nullable;

/** What somebody asks for who wants an API key. */
record CreateApiKey(@Nullable String name) {}

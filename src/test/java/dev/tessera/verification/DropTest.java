package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DropTest {

    @Test
    void isUnderstoodByTheOtherNodes() {
        Drop token = Drop.of(TokenId.next());
        Drop account = Drop.of(UserId.next());
        assertThat(Drop.parse(token.toString())).contains(token);
        assertThat(Drop.parse(account.toString())).contains(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TOKEN", "TOKEN:", "CARD:0197d1a2-0000-7000-8000-000000000000", "TOKEN:x"})
    void isInDoubtIfItIsNotUnderstood(String notice) {
        assertThat(Drop.parse(notice)).isEmpty();
    }
}

package dev.tessera.verification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tessera.kernel.CredentialHash;
import dev.tessera.kernel.CredentialKind;
import dev.tessera.kernel.IpRanges;
import dev.tessera.kernel.OrganizationId;
import dev.tessera.kernel.Permission;
import dev.tessera.kernel.TokenId;
import dev.tessera.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SnapshotCacheTest {

    private static final CredentialHash HASH = new CredentialHash(1, 2, 3, 4);
    private static final int SIZE = 50;

    private final Map<CredentialHash, TokenSnapshot> stored = new ConcurrentHashMap<>();
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicLong nanos = new AtomicLong();
    private final SnapshotCache<CredentialHash, TokenSnapshot> cache = cacheOver(this::read);
    private final TokenSnapshot good = snapshot();

    private Map<CredentialHash, TokenSnapshot> read(Collection<CredentialHash> hashes) {
        reads.incrementAndGet();
        Map<CredentialHash, TokenSnapshot> read = new HashMap<>(stored);
        read.keySet().retainAll(hashes);
        return read;
    }

    private SnapshotCache<CredentialHash, TokenSnapshot> cacheOver(
            SnapshotSource<CredentialHash, TokenSnapshot> source) {
        VerificationProperties properties = new VerificationProperties(
                SIZE, Duration.ofSeconds(30), SIZE, Duration.ofSeconds(5), Duration.ofSeconds(5));
        return new SnapshotCache<>(source, properties, nanos::get);
    }

    @Test
    void readsOnceAndAgainAfterItsTime() {
        stored.put(HASH, good);
        cache.find(HASH);
        cache.find(HASH);
        assertThat(reads).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        cache.find(HASH);
        assertThat(reads).hasValue(2);
    }

    @Test
    void remembersUnknownValuesUntilATokenIsMade() {
        assertThat(cache.find(HASH)).isEmpty();
        stored.put(HASH, good);
        assertThat(cache.find(HASH)).isEmpty();
        cache.drop(Drop.of(good.facts().token()));
        assertThat(cache.find(HASH)).contains(good);
    }

    @Test
    void dropsByTokenByOwnerAndByOrganization() {
        for (Drop cause : Set.of(
                Drop.of(good.facts().token()),
                Drop.of(good.facts().user()),
                Drop.of(good.facts().organization()))) {
            stored.put(HASH, good);
            assertThat(cache.find(HASH)).contains(good);
            stored.put(HASH, revoked());
            cache.drop(cause);
            assertThat(cache.find(HASH)).contains(revoked());
            cache.forgetAll();
        }
    }

    @Test
    void dropsWhatWasReadAnewAfterItsTime() {
        stored.put(HASH, good);
        cache.find(HASH);
        nanos.addAndGet(Duration.ofSeconds(31).toNanos());
        cache.find(HASH);
        stored.put(HASH, revoked());
        cache.drop(Drop.of(good.facts().token()));
        assertThat(cache.find(HASH)).contains(revoked());
    }

    @Test
    void indexesNoMoreThanItHolds() {
        IntStream.range(0, 10 * SIZE).forEach(i -> {
            CredentialHash hash = new CredentialHash(i * 0x9E3779B97F4A7C15L, i, i, i);
            stored.put(hash, snapshot());
            cache.find(hash);
        });
        assertThat(cache.size()).isEqualTo(SIZE + "/" + 3 * SIZE);
    }

    @Test
    void neverKeepsWhatWasReadBeforeADrop() throws Exception {
        CountDownLatch reading = new CountDownLatch(1);
        CountDownLatch dropped = new CountDownLatch(1);
        SnapshotCache<CredentialHash, TokenSnapshot> raced = cacheOver(hashes -> {
            Map<CredentialHash, TokenSnapshot> read = read(hashes);
            reading.countDown();
            await(dropped);
            return read;
        });
        stored.put(HASH, good);
        CompletableFuture<Optional<TokenSnapshot>> fill = CompletableFuture.supplyAsync(() -> raced.find(HASH));
        await(reading);
        stored.put(HASH, revoked());
        raced.drop(Drop.of(good.facts().token()));
        dropped.countDown();

        assertThat(fill.get(5, TimeUnit.SECONDS)).as("was asked before").contains(good);
        assertThat(raced.find(HASH)).contains(revoked());
    }

    @Test
    void keepsNothingWhileDeaf() {
        stored.put(HASH, good);
        cache.find(HASH);
        cache.deafen();
        stored.put(HASH, revoked());
        assertThat(cache.find(HASH)).contains(revoked());
        cache.find(HASH);
        assertThat(reads).hasValue(3);
        cache.hear();
        cache.find(HASH);
        cache.find(HASH);
        assertThat(reads).hasValue(4);
    }

    @Test
    void readsAnewWhatIsInUseBeforeItsTimeIsOver() {
        stored.put(HASH, good);
        cache.find(HASH);
        cache.find(HASH);
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        stored.put(HASH, revoked());
        cache.refresh();
        cache.refresh();
        assertThat(reads).hasValue(2);
        assertThat(cache.find(HASH)).contains(revoked());
        nanos.addAndGet(Duration.ofSeconds(20).toNanos());
        assertThat(cache.holds(HASH)).as("36 s after the first reading").isTrue();
        assertThat(cache.size()).isEqualTo("1/3");
    }

    @Test
    void keepsTheSameFactsThroughARefresh() {
        stored.put(HASH, good);
        cache.find(HASH);
        cache.find(HASH);
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        stored.put(HASH, copyOfGood());
        cache.refresh();
        assertThat(reads).hasValue(2);
        assertThat(cache.find(HASH)).get().isSameAs(good);
    }

    @Test
    void leavesWhatNobodyUsesToItsEnd() {
        stored.put(HASH, good);
        cache.find(HASH);
        nanos.addAndGet(Duration.ofSeconds(29).toNanos());
        cache.refresh();
        assertThat(reads).hasValue(1);
        nanos.addAndGet(Duration.ofSeconds(2).toNanos());
        assertThat(cache.holds(HASH)).isFalse();
    }

    @Test
    void discardsInARefreshWhatIsStoredNoMore() {
        stored.put(HASH, good);
        cache.find(HASH);
        cache.find(HASH);
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        stored.clear();
        cache.refresh();
        assertThat(cache.find(HASH)).isEmpty();
        assertThat(cache.size()).isEqualTo("0/0");
    }

    @Test
    void neverKeepsInARefreshWhatWasReadBeforeADrop() {
        AtomicBoolean dropsWhileReading = new AtomicBoolean();
        AtomicReference<SnapshotCache<CredentialHash, TokenSnapshot>> raced = new AtomicReference<>();
        raced.set(cacheOver(hashes -> {
            Map<CredentialHash, TokenSnapshot> read = read(hashes);
            if (dropsWhileReading.compareAndSet(true, false)) {
                stored.put(HASH, revoked());
                raced.get().drop(Drop.of(good.facts().token()));
            }
            return read;
        }));
        stored.put(HASH, good);
        raced.get().find(HASH);
        raced.get().find(HASH);
        nanos.addAndGet(Duration.ofSeconds(16).toNanos());
        dropsWhileReading.set(true);
        raced.get().refresh();
        assertThat(raced.get().find(HASH)).contains(revoked());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(5, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private TokenSnapshot revoked() {
        return new TokenSnapshot(good.facts(), true, null, true, null, false, true, Set.of(), OrganizationState.OPEN);
    }

    private TokenSnapshot copyOfGood() {
        return new TokenSnapshot(good.facts(), true, null, false, null, false, true, Set.of(), OrganizationState.OPEN);
    }

    private static TokenSnapshot snapshot() {
        Verdict.Active facts = new Verdict.Active(
                CredentialKind.APP_TOKEN,
                TokenId.next(),
                "Billing",
                "abcd",
                1,
                UserId.next(),
                "ada",
                "Ada Lovelace",
                OrganizationId.next(),
                "Analytical Engines",
                Set.of(Permission.USE_API),
                IpRanges.ANYWHERE,
                Instant.EPOCH,
                null);
        return new TokenSnapshot(facts, true, null, false, null, false, true, Set.of(), OrganizationState.OPEN);
    }
}

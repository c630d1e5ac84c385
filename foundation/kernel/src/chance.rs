//! Randomness and identifiers as arguments.

use std::cell::RefCell;
use std::sync::Mutex;

use uuid::Uuid;

use crate::{Clock, Id};

/// Where random bytes come from.
pub trait Chance: Send + Sync {
    /// Fills the buffer with random bytes.
    fn fill(&self, bytes: &mut [u8]);
}

/// The operating system's random source.
#[derive(Debug, Default)]
pub struct SystemChance;

/// Bytes asked from the system at once: salts are many and small, a system call each would cost more than they do.
const STOCK: usize = 2048;

thread_local! {
    static POOL: RefCell<(Vec<u8>, usize)> = const { RefCell::new((Vec::new(), 0)) };
}

impl Chance for SystemChance {
    fn fill(&self, bytes: &mut [u8]) {
        if bytes.len() > STOCK / 8 {
            return ask_system(bytes);
        }
        POOL.with_borrow_mut(|(stock, used)| {
            if stock.len() < *used + bytes.len() {
                stock.resize(STOCK, 0);
                ask_system(stock);
                *used = 0;
            }
            // Handed out once: what was given is wiped, so that no later dump of memory shows a salt.
            for (to, from) in bytes.iter_mut().zip(stock.iter_mut().skip(*used)) {
                *to = std::mem::take(from);
            }
            *used += bytes.len();
        });
    }
}

#[expect(clippy::disallowed_methods, reason = "the one place where the system's randomness enters")]
#[expect(
    clippy::panic,
    reason = "without randomness neither salts nor sessions are safe: stop rather than go on"
)]
fn ask_system(bytes: &mut [u8]) {
    if let Err(e) = getrandom::fill(bytes) {
        panic!("the operating system gives no random bytes: {e}");
    }
}

/// A repeatable source for tests and simulations (SplitMix64). Never for salts or keys of real data.
#[derive(Debug)]
pub struct SeededChance(Mutex<u64>);

impl SeededChance {
    /// A source that always yields the same bytes for the same seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }
}

impl Chance for SeededChance {
    fn fill(&self, bytes: &mut [u8]) {
        let mut state = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = *state;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            z ^= z >> 31;
            for (b, r) in chunk.iter_mut().zip(z.to_le_bytes()) {
                *b = r;
            }
        }
    }
}

/// Makes UUID version 7 identifiers (RFC 9562, section 5.7) from a clock and a random source.
#[derive(Clone, Copy)]
pub struct Ids<'a> {
    clock: &'a dyn Clock,
    chance: &'a dyn Chance,
}

impl<'a> Ids<'a> {
    /// Identifiers from this clock and this source.
    #[must_use]
    pub fn new(clock: &'a dyn Clock, chance: &'a dyn Chance) -> Self {
        Self { clock, chance }
    }
    /// The next identifier.
    #[must_use]
    pub fn next<K>(&self) -> Id<K> {
        let mut random = [0u8; 10];
        self.chance.fill(&mut random);
        let millis = u64::try_from(self.clock.now().0.div_euclid(1000)).unwrap_or(0);
        Id::new(uuid::Builder::from_unix_timestamp_millis(millis, &random).into_uuid())
    }
    /// Random bytes from the same source.
    pub fn fill(&self, bytes: &mut [u8]) {
        self.chance.fill(bytes);
    }
    /// A bare UUID, where no kind fits.
    #[must_use]
    pub fn uuid(&self) -> Uuid {
        self.next::<()>().raw()
    }
}

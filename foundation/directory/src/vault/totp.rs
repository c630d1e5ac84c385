//! One-time codes that a telephone makes from a shared secret and the time (RFC 6238): SHA-1, six digits, 30 seconds.

use ring::hmac;

/// Seconds that a code lives.
const STEP: i64 = 30;
/// A clock that is off by one step is forgiven.
const DRIFT: i64 = 1;
/// Bytes of a secret, as many as SHA-1 gives (RFC 4226, 4).
pub(super) const SECRET: usize = 20;

/// The step at which this code is right at this second, if it is: never one that was accepted before, nor an earlier one.
pub(super) fn accepted(secret: &[u8], code: &str, second: i64, last: i64) -> Option<i64> {
    let now = second.div_euclid(STEP);
    // All are computed, so that the answer takes as long whichever fits.
    let fits: Vec<i64> =
        (now - DRIFT..=now + DRIFT).filter(|step| same(&digits(secret, *step), code)).collect();
    fits.into_iter().find(|step| *step > last)
}

/// The six digits of a step.
fn digits(secret: &[u8], step: i64) -> String {
    let key = hmac::Key::new(hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, secret);
    let mac = hmac::sign(&key, &step.to_be_bytes());
    let bytes = mac.as_ref();
    // Dynamic truncation (RFC 4226, 5.3): four bytes from where the last half-byte says.
    let at = usize::from(bytes.last().copied().unwrap_or(0) & 0x0f);
    let four = bytes.iter().skip(at).take(4).fold(0_u32, |n, b| (n << 8) | u32::from(*b));
    format!("{:06}", (four & 0x7fff_ffff) % 1_000_000)
}

/// Compared in full, wherever the first difference is.
fn same(a: &str, b: &str) -> bool {
    let differs = a.bytes().zip(b.bytes()).fold(0, |all, (x, y)| all | (x ^ y));
    a.len() == b.len() && differs == 0
}

/// Base 32 (RFC 4648) without padding, as applications for codes take it.
pub(super) fn base32(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    let mut text = String::new();
    for five in bytes.chunks(5) {
        let whole = five.iter().fold(0_u64, |n, b| (n << 8) | u64::from(*b)) << (8 * (5 - five.len()));
        let letters = (five.len() * 8).div_ceil(5);
        for n in 0..letters {
            let index = usize::try_from((whole >> (35 - 5 * n)) & 31).unwrap_or(0);
            text.extend(ALPHABET.get(index).map(|b| char::from(*b)));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B, the rows of SHA-1, shortened to six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_111_111_111, "050471"),
            (1_234_567_890, "005924"),
            (2_000_000_000, "279037"),
            (20_000_000_000, "353130"),
        ] {
            assert_eq!(digits(secret, second / STEP), code, "{second}");
            assert_eq!(accepted(secret, code, second, -1), Some(second / STEP));
        }
    }

    #[test]
    fn one_step_of_drift_is_forgiven_and_no_code_counts_twice() {
        let secret = b"12345678901234567890";
        let at = 1_790_000_010;
        let step = at / STEP;
        for (off, fits) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] {
            let code = digits(secret, step + off);
            assert_eq!(accepted(secret, &code, at, 0), fits.then_some(step + off), "{off}");
            assert_eq!(accepted(secret, &code, at, step + off), None, "{off}: a second time");
        }
        let earlier = digits(secret, step - 1);
        assert_eq!(accepted(secret, &earlier, at, step), None, "nor one from before the last");
        for wrong in ["", "12345", "1234567", "abcdef"] {
            assert_eq!(accepted(secret, wrong, at, 0), None, "{wrong}");
        }
    }

    /// RFC 4648, section 10.
    #[test]
    fn base32_is_that_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(bytes.as_bytes()), text);
        }
    }
}

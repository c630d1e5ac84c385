//! Secrets that have to be read again are kept encrypted (AES-256-GCM), under a key that is not in the database.

use kernel::Chance;
use ring::aead::{AES_256_GCM, Aad, LessSafeKey, NONCE_LEN, Nonce, UnboundKey};

use super::VaultError;

/// The key, or none where the operator keeps none.
pub(super) struct Seal(Option<LessSafeKey>);

impl Seal {
    pub(super) fn new(key: Option<[u8; 32]>) -> Self {
        Self(key.and_then(|k| UnboundKey::new(&AES_256_GCM, &k).ok()).map(LessSafeKey::new))
    }

    pub(super) fn there(&self) -> bool {
        self.0.is_some()
    }

    /// The secret encrypted, with its nonce before it. `whose` binds it to its row: in another row it does not open.
    pub(super) fn close(
        &self,
        secret: &[u8],
        whose: &[u8],
        chance: &dyn Chance,
    ) -> Result<Vec<u8>, VaultError> {
        let key = self.0.as_ref().ok_or(VaultError::Unavailable)?;
        let mut nonce = [0_u8; NONCE_LEN];
        chance.fill(&mut nonce);
        let mut sealed = secret.to_vec();
        key.seal_in_place_append_tag(Nonce::assume_unique_for_key(nonce), Aad::from(whose), &mut sealed)
            .map_err(|_| VaultError::Storage("a secret could not be encrypted".to_owned()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// The secret in the clear.
    pub(super) fn open(&self, sealed: &[u8], whose: &[u8]) -> Result<Vec<u8>, VaultError> {
        let key = self.0.as_ref().ok_or(VaultError::Unavailable)?;
        let wrong =
            || VaultError::Storage("a secret does not open: another key, or an altered row".to_owned());
        let (nonce, rest) = sealed.split_at_checked(NONCE_LEN).ok_or_else(wrong)?;
        let nonce = Nonce::try_assume_unique_for_key(nonce).map_err(|_| wrong())?;
        let mut bytes = rest.to_vec();
        key.open_in_place(nonce, Aad::from(whose), &mut bytes)
            .map(|clear| clear.to_vec())
            .map_err(|_| wrong())
    }
}

#[cfg(test)]
mod tests {
    use kernel::SystemChance;

    use super::*;

    #[test]
    fn a_secret_opens_in_its_own_row_with_its_own_key_only() {
        let (seal, other) = (Seal::new(Some([7; 32])), Seal::new(Some([8; 32])));
        let sealed = seal.close(b"secret", b"row 1", &SystemChance).unwrap();
        assert!(!sealed.windows(6).any(|w| w == b"secret"));
        assert_eq!(seal.open(&sealed, b"row 1").unwrap(), b"secret");
        assert!(seal.open(&sealed, b"row 2").is_err());
        assert!(other.open(&sealed, b"row 1").is_err());
        let mut altered = sealed.clone();
        altered[NONCE_LEN] ^= 1;
        assert!(seal.open(&altered, b"row 1").is_err() && seal.open(&sealed[..5], b"row 1").is_err());
        assert_eq!(Seal::new(None).close(b"secret", b"row", &SystemChance), Err(VaultError::Unavailable));
    }
}

//! The key that signs warnings is another one.

use serde::{Deserialize, Serialize};

/// A new key signs from now on. The certificates stand here whole: what was signed can be checked by the journal alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeyChanged {
    /// The certificate until now (PEM). What it signed stays as it is.
    pub before: String,
    /// The certificate from now on (PEM).
    pub certificate: String,
}

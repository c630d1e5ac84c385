//! Why coming in by a provider did not work; each has a sentence of its own.

use directory::vault::VaultError;
use kernel::Refusal;
use web::Fault;

kernel::coded! {
    /// Why not.
    Why {
        /// The provider does not answer.
        Unreachable = "unreachable",
        /// The person said no there, or the provider did.
        Declined = "declined",
        /// The provider's answer cannot be read.
        Answer = "answer",
        /// The provider does not take us for who we are: a matter for the operator.
        Setup = "setup",
        /// The proof does not hold.
        Proof = "proof",
        /// The proof is of another time: clocks differ.
        Clock = "clock",
        /// It was not begun in this browser, is long ago, or was used already.
        Begun = "begun",
        /// Nobody here has this account.
        Unknown = "unknown",
        /// The account is somebody else's here.
        Taken = "taken",
        /// Another person, or nobody, is signed in here now.
        Session = "session",
        /// Too many attempts.
        Wait = "wait",
        /// The account here is closed.
        Closed = "closed",
        /// The person holds no function.
        Function = "function",
        /// Our own storage.
        Storage = "storage",
    }
}

impl Why {
    /// Whether such an attempt costs its source a delay.
    pub(super) const fn suspicious(self) -> bool {
        matches!(self, Self::Proof | Self::Begun | Self::Unknown | Self::Taken)
    }
}

impl From<VaultError> for Why {
    fn from(e: VaultError) -> Self {
        match e {
            VaultError::Wait(_) => Self::Wait,
            VaultError::Closed => Self::Closed,
            VaultError::NoFunction => Self::Function,
            other => {
                tracing::error!(error = %other, "the vault");
                Self::Storage
            }
        }
    }
}

impl From<Fault> for Why {
    fn from(fault: Fault) -> Self {
        match fault.refusal().map(|r: &Refusal| r.key.as_str()) {
            Some("refusal-account-closed") => Self::Closed,
            Some("refusal-no-function") => Self::Function,
            Some("refusal-sign-in-wait") => Self::Wait,
            _ => {
                tracing::error!(error = %fault, "coming in by a provider");
                Self::Storage
            }
        }
    }
}

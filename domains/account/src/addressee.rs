//! To whom an account goes, and what became of it.

use serde::{Deserialize, Serialize};

/// Somebody to whom an account goes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Addressee {
    /// Those who act under a function: its code.
    Function(String),
    /// An organisation that has nobody here, by its code: a parliament, an authority of control.
    Organisation(String),
}

impl Addressee {
    /// One word that is the same for two that are the same.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Self::Function(code) => format!("function:{code}"),
            Self::Organisation(code) => format!("organisation:{code}"),
        }
    }

    /// The addressee of such a word.
    #[must_use]
    pub fn of(key: &str) -> Option<Self> {
        let (what, code) = key.split_once(':')?;
        match what {
            "function" => Some(Self::Function(code.to_owned())),
            "organisation" => Some(Self::Organisation(code.to_owned())),
            _ => None,
        }
    }
}

kernel::coded! {
    /// How an addressee is told.
    Way {
        /// A message leaves by itself.
        Leaves = "leaves",
        /// A message is written and waits for somebody who releases it.
        Waits = "waits",
        /// A message is written and waits: no address is known.
        Nobody = "nobody",
        /// No channel is open: none is written.
        Shut = "shut",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_addressee_comes_back_from_its_word() {
        let all = [Addressee::Function("cabinet".into()), Addressee::Organisation("parliament".into())];
        for one in all {
            assert_eq!(Addressee::of(&one.key()), Some(one));
        }
        assert_eq!(Addressee::of("cabinet"), None);
        assert_eq!(Addressee::of("area:1"), None);
    }
}

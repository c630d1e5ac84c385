//! `[paper]`: where packs are laid by themselves, for whom, how often, and which program prints them.

use std::path::PathBuf;

use serde::Deserialize;

/// `[paper]`
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct PaperSettings {
    /// Folder for packs: the hot folder of a printer, or one of this machine. None: packs are printed by hand only.
    pub folder: Option<PathBuf>,
    /// At most once in so many minutes, and only when a sheet has changed.
    pub every_minutes: u32,
    /// For which functions; each has its own file.
    pub functions: Vec<String>,
    /// For which function the report of each day is laid there when the day is over, with the last checkpoint at its foot; none: it is
    /// printed by hand.
    pub daily: Option<String>,
    /// Program and arguments that print a pack; the file's path is added (`["lp", "-d", "watch"]`). Empty for none.
    pub print: Vec<String>,
}

impl Default for PaperSettings {
    fn default() -> Self {
        Self { folder: None, every_minutes: 15, functions: Vec::new(), daily: None, print: Vec::new() }
    }
}

impl PaperSettings {
    /// Whether it makes sense.
    ///
    /// # Errors
    /// What to change, in a sentence.
    pub(crate) fn sensible(&self) -> Result<(), String> {
        if self.every_minutes == 0 {
            return Err("paper.every_minutes must be at least 1".to_owned());
        }
        let wanted = !self.functions.is_empty() || !self.print.is_empty() || self.daily.is_some();
        if self.folder.is_none() && wanted {
            return Err(
                "paper.functions, paper.daily or paper.print is set: paper.folder is needed too".to_owned()
            );
        }
        if self.folder.is_some() && self.functions.is_empty() && self.daily.is_none() {
            return Err("paper.folder is set: name in paper.functions whose packs are laid there, or in paper.daily for whom the report of each day is".to_owned());
        }
        let plain =
            |code: &String| code.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-') && !code.is_empty();
        match self.functions.iter().chain(&self.daily).find(|code| !plain(code)) {
            Some(code) => Err(format!("paper: «{code}» is not the code of a function")),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_print_nothing_or_nowhere_are_named() {
        let of = |text: &str| toml::from_str::<PaperSettings>(text).unwrap().sensible();
        assert_eq!(of(""), Ok(()));
        assert_eq!(of("folder = \"/x\"\nfunctions = [\"watch-officer\"]\nprint = [\"lp\"]"), Ok(()));
        assert_eq!(of("folder = \"/x\"\ndaily = \"watch-officer\""), Ok(()));
        assert!(of("daily = \"watch-officer\"").unwrap_err().contains("paper.folder"));
        assert!(of("folder = \"/x\"").unwrap_err().contains("paper.functions"));
        assert!(of("print = [\"lp\"]").unwrap_err().contains("paper.folder"));
        assert!(of("every_minutes = 0").unwrap_err().contains("every_minutes"));
        assert!(of("folder = \"/x\"\nfunctions = [\"../up\"]").unwrap_err().contains("../up"));
        assert!(toml::from_str::<PaperSettings>("flder = \"/x\"").is_err());
    }
}

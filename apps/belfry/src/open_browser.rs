//! Opens the page in whatever browser there is; says nothing when there is none.

use std::process::{Command, Stdio};

/// Tries `xdg-open`, then `open`.
pub(crate) fn at(url: &str) {
    for opener in ["xdg-open", "open"] {
        let mut command = Command::new(opener);
        command.arg(url).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        if command.spawn().is_ok() {
            return;
        }
    }
    tracing::debug!("no browser was found to open");
}

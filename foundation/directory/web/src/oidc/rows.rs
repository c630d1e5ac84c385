//! Linked accounts as pages show them.

use directory::vault::Link;
use kernel::{Text, Timestamp};
use serde::Serialize;

use super::Oidc;

/// One account.
#[derive(Debug, Clone, Serialize)]
pub(super) struct LinkRow {
    id: String,
    provider: Text,
    label: String,
    added: Timestamp,
    expected: bool,
    /// The provider is no longer configured: the account opens nothing.
    gone: bool,
}

impl LinkRow {
    pub(super) fn of(oidc: &Oidc, link: Link) -> Self {
        let known = oidc.label(&link.issuer);
        let issuer = link.issuer.as_str();
        Self {
            id: link.id.to_string(),
            provider: known.cloned().unwrap_or_else(|| Text::three(issuer, issuer, issuer)),
            label: link.label,
            added: link.added,
            expected: link.expected,
            gone: known.is_none(),
        }
    }

    pub(super) fn samples() -> Vec<Self> {
        let row = |expected: bool, gone: bool| Self {
            id: crate::show::uuid_like(7),
            provider: Text::three("Région <b>", "Gewest", "Region"),
            label: "o'neill@town.test".to_owned(),
            added: Timestamp::from_seconds(1_789_990_000),
            expected,
            gone,
        };
        vec![row(false, false), row(true, false), row(false, true)]
    }
}

/// Providers for a list to choose from.
pub(super) fn choices(oidc: &Oidc, lang: kernel::Lang) -> Vec<(String, String)> {
    let one = |t: &super::Talk| (t.provider.code.clone(), t.provider.label.show(lang).to_owned());
    oidc.talks.iter().map(one).collect()
}

//! A provider as the operator describes it.

use kernel::Text;

use super::fetch::guarded;

/// A provider that vouches for people.
#[derive(Clone)]
pub struct Provider {
    /// Its word in addresses: small letters, digits, hyphens.
    pub code: String,
    /// Its name for people.
    pub label: Text,
    /// Its issuer, exactly as it calls itself.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// Our secret, where it gave us one.
    pub client_secret: Option<String>,
    /// The claim by which an administrator says whom to expect: `sub`, `email`, …
    pub claim: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// Values of `acr` that are asked for and count as strong.
    pub strong_acr: Vec<String>,
    /// Values of `amr` of which one counts as strong.
    pub strong_amr: Vec<String>,
    /// Whether it has to ask for the person anew each time, whoever is signed in there: consoles are shared.
    pub ask_again: bool,
}

impl std::fmt::Debug for Provider {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Provider")
            .field("code", &self.code)
            .field("issuer", &self.issuer)
            .finish_non_exhaustive()
    }
}

impl Provider {
    /// What is wrong with it, in words for the operator.
    ///
    /// # Errors
    /// The first thing that is wrong.
    pub fn check(&self) -> Result<(), String> {
        let no = |what: &str| Err(format!("oidc provider «{}»: {what}", self.code));
        let letter = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.code.is_empty() || self.code.len() > 40 || !self.code.chars().all(letter) {
            return no("code must be 1 to 40 small letters, digits or hyphens");
        }
        if !guarded(&self.issuer) {
            return no("issuer must begin with https:// (or http:// on this machine)");
        }
        if self.issuer.contains(['?', '#', '\n', ' ']) {
            return no(
                "issuer must be an address without query, exactly as the provider's discovery document has it",
            );
        }
        if self.client_id.trim().is_empty() {
            return no("client_id is missing");
        }
        if [&self.label.fr, &self.label.nl, &self.label.en]
            .iter()
            .any(|l| l.as_deref().is_none_or(|l| l.trim().is_empty()))
        {
            return no("label needs fr, nl and en");
        }
        if self.claim.trim().is_empty() {
            return no("claim must name a claim of the ID token, such as sub or email");
        }
        if self.client_secret.as_deref().is_some_and(|s| s.trim().is_empty()) {
            return no("client_secret_file is empty");
        }
        Ok(())
    }
}

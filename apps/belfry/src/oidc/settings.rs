//! `[[oidc]]` in the configuration file: one table per provider.

use std::path::PathBuf;

use directory_web::oidc::Provider;
use kernel::Text;
use serde::Deserialize;

/// A provider that vouches for people.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct OidcSettings {
    /// Its word in addresses.
    pub code: String,
    /// Its issuer, exactly as its discovery document has it.
    pub issuer: String,
    /// Who we are to it.
    pub client_id: String,
    /// File with our secret, readable by us alone; without one we are a public client.
    pub client_secret_file: Option<PathBuf>,
    /// Its name for people.
    pub label: Label,
    /// The claim by which an administrator says whom to expect.
    #[serde(default = "sub")]
    pub claim: String,
    /// What is asked for besides `openid`.
    #[serde(default)]
    pub scopes: Vec<String>,
    /// Values of `acr` that are asked for and count as strong.
    #[serde(default)]
    pub strong_acr: Vec<String>,
    /// Values of `amr` of which one counts as strong.
    #[serde(default)]
    pub strong_amr: Vec<String>,
    /// Whether it asks for the person anew each time: consoles are shared.
    #[serde(default = "yes")]
    pub ask_again: bool,
    /// Certificates (PEM) of an authority of one's own that vouches for the provider's TLS, instead of the public ones.
    pub ca_file: Option<PathBuf>,
}

/// A name in three languages.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Label {
    fr: String,
    nl: String,
    en: String,
}

fn sub() -> String {
    "sub".to_owned()
}
const fn yes() -> bool {
    true
}

impl OidcSettings {
    /// The provider, with its secret read.
    ///
    /// # Errors
    /// What is wrong, in words for the operator.
    pub(crate) fn provider(&self) -> Result<Provider, String> {
        let provider = Provider {
            code: self.code.clone(),
            label: Text::three(&self.label.fr, &self.label.nl, &self.label.en),
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            client_secret: self.secret()?,
            claim: self.claim.clone(),
            scopes: self.scopes.clone(),
            strong_acr: self.strong_acr.clone(),
            strong_amr: self.strong_amr.clone(),
            ask_again: self.ask_again,
        };
        provider.check().map(|()| provider)
    }

    fn secret(&self) -> Result<Option<String>, String> {
        use std::os::unix::fs::PermissionsExt as _;
        let Some(file) = &self.client_secret_file else { return Ok(None) };
        let said = |e: std::io::Error| format!("oidc provider «{}»: {}: {e}", self.code, file.display());
        let mode = std::fs::metadata(file).map_err(said)?.permissions().mode();
        if mode & 0o077 != 0 {
            return Err(format!("{}: other users can read this secret; chmod 600 it", file.display()));
        }
        Ok(Some(std::fs::read_to_string(file).map_err(said)?.trim().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = r#"
code = "region"
issuer = "https://id.example"
client_id = "belfry"
label = { fr = "Région", nl = "Gewest", en = "Region" }
"#;

    fn read(text: &str) -> Result<Provider, String> {
        toml::from_str::<OidcSettings>(text).map_err(|e| e.message().to_owned())?.provider()
    }

    #[test]
    fn little_is_enough_and_the_rest_is_careful() {
        let provider = read(GOOD).unwrap();
        assert_eq!((provider.claim.as_str(), provider.ask_again), ("sub", true));
        assert!(provider.client_secret.is_none() && provider.strong_acr.is_empty());
    }

    #[test]
    fn what_is_wrong_is_named() {
        for (from, to, word) in [
            ("https://id", "http://id", "https://"),
            ("\"region\"", "\"Région 1\"", "small letters"),
            ("client_id = \"belfry\"", "client_id = \" \"", "client_id"),
            ("en = \"Region\"", "en = \"\"", "label needs"),
            ("client_id", "client", "unknown field"),
        ] {
            let error = read(&GOOD.replace(from, to)).unwrap_err();
            assert!(error.contains(word), "{to}: {error}");
        }
        assert!(
            read(&format!("{GOOD}client_secret_file = \"/nowhere/x\"")).unwrap_err().contains("/nowhere/x")
        );
    }

    #[test]
    fn a_secret_that_others_can_read_is_refused() {
        use std::os::unix::fs::PermissionsExt as _;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("secret");
        std::fs::write(&file, "s3cret\n").unwrap();
        let text = format!("{GOOD}client_secret_file = {:?}", file.display().to_string());
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o644)).unwrap();
        assert!(read(&text).unwrap_err().contains("chmod 600"));
        std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o600)).unwrap();
        let provider = read(&text).unwrap();
        assert_eq!(provider.client_secret.as_deref(), Some("s3cret"));
        assert!(!format!("{provider:?}").contains("s3cret"), "never in a log");
    }
}

//! The policy set: read, checked against its schema, named by its hash.

use std::str::FromStr as _;

use cedar_policy::{PolicySet, Schema, ValidationMode, Validator};
use kernel::Files;
use sha2::{Digest, Sha256};

/// Policies that fit their schema.
#[derive(Debug, Clone)]
pub struct Policies {
    pub(crate) set: PolicySet,
    hash: String,
}

/// Policies that cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum PolicyError {
    /// A file is missing.
    #[error("policies: there is no file «{0}»")]
    Missing(String),
    /// A file is not what it should be.
    #[error("policies, {file}: {what}")]
    Text {
        /// The file.
        file: String,
        /// What is wrong.
        what: String,
    },
    /// They do not fit the schema.
    #[error("policies do not fit their schema: {0}")]
    Schema(String),
}

impl Policies {
    /// Reads `schema.cedarschema` and every `*.cedar`, and checks them strictly against each other.
    ///
    /// # Errors
    /// What is wrong in which file.
    pub fn load(files: &dyn Files) -> Result<Self, PolicyError> {
        let mut hash = Sha256::new();
        let mut text = |file: &str| -> Result<String, PolicyError> {
            let bytes = files.read(file).ok_or_else(|| PolicyError::Missing(file.to_owned()))?;
            hash.update(file.as_bytes());
            hash.update([0]);
            hash.update(&bytes);
            let wrong =
                |e: std::str::Utf8Error| PolicyError::Text { file: file.to_owned(), what: e.to_string() };
            Ok(std::str::from_utf8(&bytes).map_err(wrong)?.to_owned())
        };
        let source = text("schema.cedarschema")?;
        let (schema, _) = Schema::from_cedarschema_str(&source)
            .map_err(|e| PolicyError::Text { file: "schema.cedarschema".to_owned(), what: e.to_string() })?;
        let mut all = String::new();
        for file in files.list("").into_iter().filter(|f| f.ends_with(".cedar")) {
            let one = text(&file)?;
            PolicySet::from_str(&one).map_err(|e| PolicyError::Text { file, what: e.to_string() })?;
            all.push_str(&one);
            all.push('\n');
        }
        let set = PolicySet::from_str(&all)
            .map_err(|e| PolicyError::Text { file: "all together".to_owned(), what: e.to_string() })?;
        let result = Validator::new(schema).validate(&set, ValidationMode::Strict);
        if !result.validation_passed() {
            let errors: Vec<String> = result.validation_errors().map(ToString::to_string).collect();
            return Err(PolicyError::Schema(errors.join("; ")));
        }
        let digest = hash.finalize();
        Ok(Self { set, hash: digest.iter().map(|b| format!("{b:02x}")).collect() })
    }

    /// SHA-256 over all files, hex; stands in every header.
    #[must_use]
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

//! TOML that people write for this program: what a profile says besides its tables.

use kernel::Files;
use serde::de::DeserializeOwned;

/// Reads a file; nothing where there is none.
///
/// # Errors
/// What is wrong with it, in a sentence with the file's name.
pub fn toml<T: DeserializeOwned>(files: &dyn Files, path: &str) -> Result<Option<T>, String> {
    let Some(bytes) = files.read(path) else { return Ok(None) };
    let text = std::str::from_utf8(&bytes).map_err(|e| format!("{path}: {e}"))?;
    ::toml::from_str(text).map(Some).map_err(|e| format!("{path}: {}", e.to_string().trim()))
}

#[cfg(test)]
mod tests {
    use kernel::MemoryFiles;
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Eq, Deserialize)]
    struct Small {
        n: i64,
    }

    #[test]
    fn a_file_is_read_or_named() {
        let files = MemoryFiles::default()
            .with("good.toml", &b"n = 3"[..])
            .with("shape.toml", &b"n = \"three\""[..])
            .with("bytes.toml", &b"\xff"[..]);
        assert_eq!(toml(&files, "good.toml"), Ok(Some(Small { n: 3 })));
        assert_eq!(toml::<Small>(&files, "none.toml"), Ok(None));
        for path in ["shape.toml", "bytes.toml"] {
            let wrong = toml::<Small>(&files, path).unwrap_err();
            assert!(wrong.starts_with(&format!("{path}: ")), "{wrong}");
        }
    }
}

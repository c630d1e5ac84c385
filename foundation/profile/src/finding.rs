//! What is wrong with a profile, said so that its keeper finds the line.

use std::fmt;

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Grade {
    /// To know: an unverified legal number, for instance.
    Note,
    /// It works, but somebody should look.
    Warning,
    /// The profile cannot be installed.
    Error,
}

/// One finding of [`crate::Profile::check`] or of reading the files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// How bad it is.
    pub grade: Grade,
    /// The file it is in.
    pub file: String,
    /// The line, from 1, where it can be told.
    pub line: Option<usize>,
    /// What is wrong, in words.
    pub what: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let grade = match self.grade {
            Grade::Note => "note",
            Grade::Warning => "warning",
            Grade::Error => "error",
        };
        match self.line {
            Some(line) => write!(f, "{grade}: {}:{line}: {}", self.file, self.what),
            None => write!(f, "{grade}: {}: {}", self.file, self.what),
        }
    }
}

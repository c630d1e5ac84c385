//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Id, Kind, Refusal, Timestamp, kind};

/// Words under professional secrecy stay on the screen.
#[must_use]
pub fn secret() -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-paper-secret").with("power", "matter.read")
}

/// A pack without anything on it.
#[must_use]
pub fn empty() -> Refusal {
    Refusal::conflict("refusal-paper-empty")
}

/// Every sheet still shows what is so.
#[must_use]
pub fn unchanged(number: &str) -> Refusal {
    Refusal::conflict("refusal-paper-unchanged").with("number", number)
}

/// The pack is that of another function.
#[must_use]
pub fn of_another(number: &str, function: &str) -> Refusal {
    Refusal::new(Kind::Forbidden, "refusal-paper-another").with("number", number).with("function", function)
}

/// Somebody entered this sheet already.
#[must_use]
pub fn entered(code: &str, person: Id<kind::Person>, function: &str, at: Timestamp) -> Refusal {
    Refusal::conflict("refusal-paper-entered")
        .with("sheet", code)
        .with("person", person)
        .with("function", function)
        .with("at", at.rfc3339())
}

/// No sheet with this number was printed or entered.
#[must_use]
pub fn unknown_sheet(code: &str) -> Refusal {
    Refusal::invalid("code", "refusal-paper-unknown-sheet").with("sheet", code)
}

/// The sheet was never entered, so there is nothing to open again.
#[must_use]
pub fn not_entered(code: &str) -> Refusal {
    Refusal::conflict("refusal-paper-not-entered").with("sheet", code)
}

/// Whoever wrote it sends it themselves.
#[must_use]
pub fn own() -> Refusal {
    Refusal::conflict("refusal-paper-own")
}

/// Somebody else released it already.
#[must_use]
pub fn released(person: Id<kind::Person>, at: Timestamp) -> Refusal {
    Refusal::conflict("refusal-paper-released").with("person", person).with("at", at.rfc3339())
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: impl std::fmt::Display) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-paper-many").with("most", most)
    }
}

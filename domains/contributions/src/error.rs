//! The refusals of this package: a kind, a text key and facts. Pages make the sentence.

use kernel::{Kind, Refusal};

use crate::campaign::Standing;
use crate::state::Changed;

/// Somebody changed it after the page was drawn.
#[must_use]
pub fn changed_meanwhile(change: &Changed) -> Refusal {
    change.refusal("refusal-contribution-changed")
}

/// Somebody corrected the campaign after the page was drawn.
#[must_use]
pub fn campaign_changed(change: &Changed) -> Refusal {
    change.refusal("refusal-contribution-campaign-changed")
}

/// The campaign takes nothing any more.
#[must_use]
pub fn closed() -> Refusal {
    Refusal::conflict("refusal-contribution-closed")
}

/// This action was judged: it takes that no more.
#[must_use]
pub fn judged(n: i64, standing: Standing) -> Refusal {
    Refusal::conflict("refusal-contribution-judged").with("n", n).with("standing", standing)
}

/// That there is nothing to report on this measure was judged: it takes that no more.
#[must_use]
pub fn nothing_judged(number: &str, standing: Standing) -> Refusal {
    Refusal::conflict("refusal-contribution-nothing-judged").with("number", number).with("standing", standing)
}

/// The partner does not say, or no more, that there is nothing to report on this measure.
#[must_use]
pub fn nothing_gone() -> Refusal {
    Refusal::conflict("refusal-contribution-nothing-gone")
}

/// There is no such action on this sheet, or no more.
#[must_use]
pub fn gone(n: i64) -> Refusal {
    Refusal::conflict("refusal-contribution-gone").with("n", n)
}

/// The partner was not asked about this measure.
#[must_use]
pub fn not_asked() -> Refusal {
    Refusal::invalid("measure", "refusal-contribution-not-asked")
}

/// Too much of it.
#[must_use]
pub fn too_many(field: &str, most: usize) -> Refusal {
    Refusal {
        field: Some(field.to_owned()),
        ..Refusal::new(Kind::Limit, "refusal-contribution-many").with("most", most)
    }
}

/// The link takes nothing any more: ended, expired, or the campaign is closed.
#[must_use]
pub fn link_closed() -> Refusal {
    Refusal::new(Kind::NotFound, "refusal-contribution-link-closed")
}
